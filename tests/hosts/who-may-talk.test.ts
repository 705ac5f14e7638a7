import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChromiumHost } from '#main/hosts/chromium';
import type { Host } from '#main/hosts/shared';
import { fakeImplementations } from './fake-implementations.ts';

/** The loopback server without a browser: what every program on the machine could send it. */
const work = mkdtempSync(join(tmpdir(), 'ersthilfe-http-'));
let host: Host;
let port = 0;

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

function send(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, method, path, headers: { host: `127.0.0.1:${port}`, ...headers } },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const cookieIn = (answer: Answer) => answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
const demonstration = async () => cookieIn(await send('GET', '/'));
const page = (cookie: string) => ({
  cookie,
  origin: `http://127.0.0.1:${port}`,
  'sec-fetch-site': 'same-origin',
  'sec-fetch-dest': 'empty',
  'content-type': 'application/json',
});
const hello = JSON.stringify({ method: 'hello', payload: null, blobs: [] });

beforeAll(async () => {
  mkdirSync(join(work, 'renderer', 'citizen'), { recursive: true });
  writeFileSync(join(work, 'renderer', 'citizen', 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(work, 'outside.html'), 'secret');
  host = await startChromiumHost({
    profile: 'demo',
    port: 0,
    rendererFolder: join(work, 'renderer'),
    stateFolder: join(work, 'state'),
    implementations: fakeImplementations(),
  });
  port = Number(new URL(host.status().address ?? '').port);
});

afterAll(async () => {
  await host.close();
  rmSync(work, { recursive: true, force: true });
});

describe('a browser the host did not launch', () => {
  test('is led to the demonstration, whose contract says so', async () => {
    const entry = await send('GET', '/');
    expect([entry.status, entry.headers.location]).toEqual([303, '/citizen/']);
    const answer = await send('POST', '/rpc/citizen', page(cookieIn(entry)), hello);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: true, payload: { mode: 'demonstration' } });
  });

  test('reaches neither vault nor staff with the demonstration in its hand', async () => {
    const cookie = await demonstration();
    for (const window of ['vault', 'staff']) {
      const renamed = cookie.replace('citizen', window);
      expect((await send('POST', `/rpc/${window}`, page(renamed), hello)).status).toBe(403);
    }
  });

  test('loses its session when another one opens the demonstration', async () => {
    const first = await demonstration();
    await demonstration();
    expect((await send('POST', '/rpc/citizen', page(first), hello)).status).toBe(403);
  });
});

describe('calls are refused', () => {
  const cases: readonly (readonly [string, (headers: Record<string, string>) => Record<string, string>])[] = [
    ['without the cookie', ({ cookie: _cookie, ...rest }) => rest],
    ['from another origin', (headers) => ({ ...headers, origin: 'http://evil.example' })],
    ['from a file', (headers) => ({ ...headers, origin: 'null' })],
    ['without an origin', ({ origin: _origin, ...rest }) => rest],
    ['from another site', (headers) => ({ ...headers, 'sec-fetch-site': 'cross-site' })],
    ['from another port of this machine', (headers) => ({ ...headers, 'sec-fetch-site': 'same-site' })],
    ['without Sec-Fetch', ({ 'sec-fetch-site': _site, ...rest }) => rest],
    ['as a page', (headers) => ({ ...headers, 'sec-fetch-dest': 'document' })],
  ];
  test.each(cases)('%s', async (_name, change) => {
    const good = page(await demonstration());
    expect((await send('POST', '/rpc/citizen', good, hello)).status).toBe(200);
    expect((await send('POST', '/rpc/citizen', change(good), hello)).status).toBe(403);
  });

  test('under a foreign name for this address (DNS rebinding), and under localhost', async () => {
    for (const name of [`evil.example:${port}`, `localhost:${port}`, '127.0.0.1']) {
      expect((await send('GET', '/', { host: name })).status).toBe(421);
    }
  });

  test('when they are not what the bridge speaks', async () => {
    const good = page(await demonstration());
    expect((await send('POST', '/rpc/citizen', good, '{')).status).toBe(400);
    expect((await send('POST', '/rpc/citizen', good, '{"method":"hello"}')).status).toBe(400);
    expect((await send('POST', '/rpc/citizen', { ...good, 'content-type': 'text/plain' }, hello)).status).toBe(415);
    const stolen = JSON.stringify({ method: 'hello', payload: null, blobs: [crypto.randomUUID()] });
    expect((await send('POST', '/rpc/citizen', good, stolen)).status).toBe(400);
    const unknown = await send('POST', '/rpc/citizen', good, '{"method":"constructor","payload":null,"blobs":[]}');
    expect(JSON.parse(unknown.body)).toMatchObject({ ok: false, error: { kind: 'unknown-method' } });
  });
});

describe('bytes', () => {
  test('are given out once, and only under their handle', async () => {
    const good = page(await demonstration());
    const handle = (await send('PUT', '/bytes/citizen', good, 'abc')).body;
    expect((await send('GET', `/bytes/citizen/${handle}`, good)).body).toBe('abc');
    expect((await send('GET', `/bytes/citizen/${handle}`, good)).status).toBe(404);
  });

  test('are never given to another role', async () => {
    const good = page(await demonstration());
    const handle = (await send('PUT', '/bytes/citizen', good, 'abc')).body;
    const staff = await enterStaff();
    expect((await send('GET', `/bytes/staff/${handle}`, page(staff))).status).toBe(404);
  });
});

async function enterStaff(): Promise<string> {
  const code = host.openStaff()?.code ?? '';
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  return cookieIn(await send('POST', '/boot', form, `token=${code}`));
}

describe('the staff window', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };

  test('asks for the code of the console and opens with it, once', async () => {
    expect((await send('GET', '/staff/')).body).toContain('Zugangscode');
    const code = host.openStaff()?.code ?? '';
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const entered = await send('POST', '/boot', form, `token=${code.toLowerCase()}`);
    expect([entered.status, entered.headers.location]).toEqual([303, '/staff/']);
    const answer = await send(
      'POST',
      '/rpc/staff',
      page(cookieIn(entered)),
      '{"method":"sendNow","payload":null,"blobs":[]}',
    );
    expect(JSON.parse(answer.body)).toEqual({ ok: true, payload: null, blobs: [] });
    expect((await send('POST', '/boot', form, `token=${code}`)).status).toBe(403);
  });

  test('after ten wrong codes the right one is dead too', async () => {
    const code = host.openStaff()?.code ?? '';
    for (let guess = 0; guess < 10; guess += 1) await send('POST', '/boot', form, `token=WRONG-${guess}`);
    expect((await send('POST', '/boot', form, `token=${code}`)).status).toBe(403);
  });

  test('the cookie is closed to scripts and to other sites', async () => {
    const entered = await send('POST', '/boot', form, `token=${host.openStaff()?.code ?? ''}`);
    expect(entered.headers['set-cookie']?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
  });
});

describe('files', () => {
  test('come with the policy of the house', async () => {
    const answer = await send('GET', '/citizen/');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(answer.headers['cross-origin-embedder-policy']).toBe('require-corp');
    expect(answer.headers['permissions-policy']).toContain('microphone=()');
  });

  test.each([
    '/../outside.html',
    '/%2e%2e/outside.html',
    '/..%2foutside.html',
    '/citizen/..%5c..%5coutside.html',
    '//outside.html',
    '/%00',
    '/%zz',
    '/citizen',
  ])('%s leads nowhere', async (path) => {
    expect((await send('GET', path)).status).toBe(404);
  });
});
