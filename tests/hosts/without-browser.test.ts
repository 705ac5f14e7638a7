import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { startChromiumHost } from '#main/hosts/chromium';
import type { Host } from '#main/hosts/shared';
import { fakeImplementations } from './fake-implementations.ts';

/** What the host does with browsers that are missing, refuse or hang; stand-ins are shell scripts. */
const work = mkdtempSync(join(tmpdir(), 'ersthilfe-standin-'));
// The kiosk user must be able to run the stand-ins and to write down what they were told.
chmodSync(work, 0o777);
let host: Host | null = null;

afterEach(async () => {
  await host?.close();
  host = null;
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function standIn(name: string, script: string): string {
  const file = join(work, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

async function start(executable: string | null, profile: 'demo' | 'release', display = true): Promise<Host> {
  host = await startChromiumHost({
    profile,
    port: 0,
    rendererFolder: work,
    stateFolder: join(work, 'state'),
    implementations: fakeImplementations(),
    launch: { display, executable },
  });
  return host;
}

test('without any browser the address still answers, and the status says what is missing', async () => {
  const { status, wipeCitizen } = await start(null, 'demo');
  expect(status()).toMatchObject({ citizen: 'no-browser', vault: 'no-browser', browserSandbox: 'unknown' });
  expect((await fetch(status().address ?? '', { redirect: 'manual' })).status).toBe(303);
  expect(await wipeCitizen()).toMatchObject({ outcome: 'wiped' });
});

test('without a screen only the vault is started', async () => {
  const { status } = await start(standIn('sleeper', 'exec sleep 60'), 'demo', false);
  expect(status()).toMatchObject({ citizen: 'no-display', vault: 'starting' });
});

const noSandbox = (log: string) =>
  standIn(
    'no-sandbox',
    `echo "$*" >> ${log}; case "$*" in *--no-sandbox*) exec sleep 60;; esac; echo "FATAL No usable sandbox!" >&2; exit 1`,
  );

test('the demonstration goes on without the sandbox and says so', async () => {
  const log = join(work, 'demo.log');
  const { status } = await start(noSandbox(log), 'demo', false);
  await vi.waitUntil(() => existsSync(log) && readFileSync(log, 'utf8').includes('--no-sandbox'), 5000);
  expect(status()).toMatchObject({ vault: 'starting', browserSandbox: 'off' });
});

test('the release profile refuses to', async () => {
  const log = join(work, 'release.log');
  const { status } = await start(noSandbox(log), 'release', false);
  await vi.waitUntil(() => status().vault === 'no-sandbox', 5000);
  expect(status().browserSandbox).toBe('refused');
  expect(readFileSync(log, 'utf8')).not.toContain('--no-sandbox');
});

test('a browser that ends again and again is given up', async () => {
  const { status } = await start(standIn('short', 'exit 3'), 'demo', false);
  await vi.waitUntil(() => status().vault === 'crashing', 10_000);
});

test('a wipe with a browser that never shows its page ends after five seconds and says so', async () => {
  const { wipeCitizen } = await start(standIn('hanging', 'exec sleep 60'), 'demo');
  const before = performance.now();
  const report = await wipeCitizen();
  expect(report).toMatchObject({ outcome: 'window-missing', readyAfter: null });
  expect(performance.now() - before).toBeLessThan(5500);
});

test('nothing is left in memory after closing', async () => {
  const { status, close } = await start(standIn('sleeper2', 'exec sleep 60'), 'demo');
  const { port } = new URL(status().address ?? '');
  await close();
  expect(readdirSync('/dev/shm').filter((name) => name.startsWith(`ersthilfe-${port}-`))).toEqual([]);
});

test('the token stands neither on the command line nor in the address', async () => {
  const log = join(work, 'words.log');
  await start(standIn('words', `echo "$*" >> ${log}; exec sleep 60`), 'demo', false);
  await vi.waitUntil(() => existsSync(log), 5000);
  const words = readFileSync(log, 'utf8').trim().split(' ');
  const boot = words.at(-1)?.replace('file://', '') ?? '';
  const token = /name="token" value="([^"]+)"/.exec(readFileSync(boot, 'utf8'))?.[1] ?? '';
  expect(token.length).toBeGreaterThan(40);
  expect(words.join(' ')).not.toContain(token);
});
