import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';

/** What reached the gateway behind the proxy: whole requests, and uploads that broke off. */
let arrived: { method: string; bytes: number; whole: boolean }[];
let gateway: Server;
let proxy: FaultProxy;

beforeEach(async () => {
  arrived = [];
  gateway = createServer((request, response) => {
    const entry = { method: request.method ?? '', bytes: 0, whole: false };
    arrived.push(entry);
    request.on('data', (chunk: Buffer) => {
      entry.bytes += chunk.length;
    });
    request.on('error', () => undefined);
    request.on('end', () => {
      entry.whole = true;
      response.end('gateway');
    });
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  const address = gateway.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  proxy = await startFaultProxy({ target: `http://127.0.0.1:${address.port}` });
});
afterEach(async () => {
  await proxy.close();
  gateway.closeAllConnections();
  await new Promise((resolve) => gateway.close(resolve));
});

const put = (bytes: number) => fetch(`${proxy.url}/upload`, { method: 'PUT', body: new Uint8Array(bytes) });
const get = (limit = 2_000) => fetch(proxy.url, { signal: AbortSignal.timeout(limit) });

describe('the fault proxy', () => {
  test('passes everything, and notes what came', async () => {
    expect(await (await put(100_000)).text()).toBe('gateway');
    expect(arrived).toEqual([{ method: 'PUT', bytes: 100_000, whole: true }]);
    expect(proxy.requests()).toEqual([{ method: 'PUT', path: '/upload' }]);
  });

  test('down refuses the connection, and comes back on the same port', async () => {
    await proxy.set({ mode: 'down' });
    await expect(get()).rejects.toThrow('fetch failed');
    await proxy.set({ mode: 'pass' });
    expect(await (await get()).text()).toBe('gateway');
  });

  test('dies in the middle of an upload and stays down: the gateway has half a file', async () => {
    await proxy.set({ mode: 'reset-after', bytes: 50_000 });
    expect(await (await put(20_000)).text()).toBe('gateway');
    await expect(put(900_000)).rejects.toThrow('fetch failed');
    await expect.poll(() => arrived.at(-1)?.bytes).toBe(30_000);
    expect(arrived.at(-1)?.whole).toBe(false);
    expect(proxy.mode()).toBe('down');
    await expect(get()).rejects.toThrow('fetch failed');
  });

  test('loses the reply of a chosen request that the gateway has taken', async () => {
    await proxy.set({ mode: 'lose-reply', of: ({ method }) => method === 'PUT' });
    await expect(put(10)).rejects.toThrow('fetch failed');
    expect(arrived).toEqual([{ method: 'PUT', bytes: 10, whole: true }]);
    expect(await (await get()).text()).toBe('gateway');
  });

  test('hangs, and never answers', async () => {
    await proxy.set({ mode: 'hang' });
    await expect(get(200)).rejects.toThrow('timeout');
    expect(arrived).toEqual([]);
  });

  test('hangs for uploads only', async () => {
    await proxy.set({ mode: 'hang', of: ({ method }) => method === 'PUT' });
    expect(await (await get()).text()).toBe('gateway');
    const upload = { method: 'PUT', body: new Uint8Array(10), signal: AbortSignal.timeout(200) };
    await expect(fetch(proxy.url, upload)).rejects.toThrow('timeout');
  });

  test('answers late', async () => {
    await proxy.set({ mode: 'delay', milliseconds: 150 });
    const begun = performance.now();
    expect(await (await put(10)).text()).toBe('gateway');
    expect(performance.now() - begun).toBeGreaterThan(140);
  });

  test('answers like the log-in page of a public network', async () => {
    await proxy.set({ mode: 'captive' });
    const response = await get();
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<!doctype html>');
  });

  test.each([413, 401, 503])('says %i itself', async (status) => {
    await proxy.set({ mode: 'status', status, retryAfter: 7 });
    const response = await get();
    expect(response.status).toBe(status);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(arrived).toEqual([]);
  });
});
