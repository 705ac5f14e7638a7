import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromiumHost } from '#main/hosts/chromium';
import type { Host, Role } from '#main/hosts/shared';
import { browserLaunch } from '../support/browser-launch.ts';
import { buildProbe } from './build-probe.ts';
import { openDisplay } from './display.ts';
import { fakeImplementations } from './fake-implementations.ts';
import { whereItWent } from './net-log.ts';

const PORT = 47_311;
const here = existsSync(browserLaunch().executablePath);
const work = mkdtempSync(join(tmpdir(), 'ersthilfe-host-'));
const netLog = {
  citizen: `/dev/shm/probe-${process.pid}-citizen.json`,
  vault: `/dev/shm/probe-${process.pid}-vault.json`,
};

/** What the probe pages told, newest last. */
const told: { readonly word: string; readonly value: string; readonly at: number }[] = [];
const seen: { readonly role: Role; readonly connected: boolean }[] = [];
let display: Awaited<ReturnType<typeof openDisplay>>;
let host: Host;
let started = 0;

async function until<Value>(look: () => Value | undefined | false, limit = 15_000): Promise<Value> {
  const end = performance.now() + limit;
  for (;;) {
    const value = look();
    if (value !== undefined && value !== false) return value;
    if (performance.now() > end) throw new Error(`waited in vain: ${look}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const toldOf = (word: string, after = 0) => told.findLast((entry) => entry.word === word && entry.at > after)?.value;

async function start(): Promise<Host> {
  const machine = fakeImplementations();
  const tell = (word: string, value: string) => told.push({ word, value, at: performance.now() });
  started = performance.now();
  return await startChromiumHost({
    profile: 'demo',
    port: PORT,
    rendererFolder: join(work, 'renderer'),
    stateFolder: join(work, 'state'),
    implementations: {
      ...machine,
      citizen: {
        ...machine.citizen,
        speak: async ({ language, text }) => {
          tell(language, text);
          return { wav: null };
        },
      },
      vault: {
        ...machine.vault,
        report: async ({ waiting }) => {
          tell('vault rows', String(waiting));
          return null;
        },
      },
    },
    onClientConnected: (role) => seen.push({ role, connected: true }),
    onClientGone: (role) => seen.push({ role, connected: false }),
    launch: {
      display: display.available,
      headlessCitizen: !display.available,
      extraFlags: { citizen: [`--log-net-log=${netLog.citizen}`], vault: [`--log-net-log=${netLog.vault}`] },
    },
  });
}

beforeAll(async () => {
  if (!here) return;
  display = await openDisplay();
  await buildProbe(join(work, 'renderer'));
  host = await start();
});

afterAll(async () => {
  await host?.close();
  display?.close();
  rmSync(work, { recursive: true, force: true });
  for (const file of Object.values(netLog)) rmSync(file, { force: true });
});

test.skipIf(!here)(
  'both windows come up, each as what it is, in a secure and isolated page without a way out',
  async () => {
    await until(() => toldOf('outside'));
    await until(() => toldOf('vault rows'));
    process.stdout.write(`  both pages ready ${Math.round(performance.now() - started)} ms after the start\n`);
    expect(toldOf('mode')).toBe('kiosk');
    expect(toldOf('secure')).toBe('true');
    expect(toldOf('rows')).toBe('0');
    expect(toldOf('outside')).toBe('blocked');
    expect(toldOf('vault rows')).toBe('0');
    expect(host.status()).toMatchObject({ citizen: 'running', vault: 'running' });
    await until(() => host.status().browserSandbox !== 'unknown');
  },
);

test.skipIf(!here)('no token stands on a command line, and the browser is not root', () => {
  for (const pid of browsers()) {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    expect(words).not.toMatch(/token/);
    if (host.status().browserSandbox === 'on') {
      expect(readFileSync(`/proc/${pid}/status`, 'utf8')).not.toMatch(/^Uid:\t0\t/m);
      expect(words).not.toContain('--no-sandbox');
    }
  }
});

test.skipIf(!here)('events reach the window', async () => {
  host.emit.citizen('caseChanged', { caseHash: 'abc' });
  expect(await until(() => toldOf('event'))).toBe('abc');
});

test.skipIf(!here)('a crashed citizen page comes back with its rows, without anybody touching it', async () => {
  const before = performance.now();
  for (const pid of renderers('citizen')) process.kill(pid, 'SIGKILL');
  expect(Number(await until(() => toldOf('rows', before)))).toBeGreaterThanOrEqual(1);
  process.stdout.write(`  back ${Math.round(performance.now() - before)} ms after the crash\n`);
  expect(seen).toContainEqual({ role: 'citizen', connected: false });
});

test.skipIf(!here)('a killed citizen browser is replaced by an empty one', async () => {
  const before = performance.now();
  for (const pid of browsers('citizen')) process.kill(pid, 'SIGKILL');
  expect(await until(() => toldOf('rows', before))).toBe('0');
});

test.skipIf(!here)('a killed vault comes back with what it stored', async () => {
  const before = performance.now();
  for (const pid of browsers('vault')) process.kill(pid, 'SIGKILL');
  expect(Number(await until(() => toldOf('vault rows', before)))).toBeGreaterThanOrEqual(1);
});

test.skipIf(!here)('the end of a visit leaves nothing and takes less than five seconds', async () => {
  const gone: number[] = [];
  const ready: number[] = [];
  for (let visit = 0; visit < 3; visit += 1) {
    const before = performance.now();
    const folders = memoryFolders('citizen');
    expect(folders.length).toBe(1);
    const report = await host.wipeCitizen();
    expect(report.outcome).toBe('wiped');
    for (const folder of folders) expect(existsSync(folder)).toBe(false);
    expect(await until(() => toldOf('rows', before))).toBe('0');
    gone.push(report.goneAfter);
    ready.push(report.readyAfter ?? Number.NaN);
  }
  process.stdout.write(`  gone after ${whole(gone)} ms, ready again after ${whole(ready)} ms\n`);
  expect(Math.max(...ready)).toBeLessThan(5000);
});

test.skipIf(!here)('closing ends every process; the net logs name no address but this machine', async () => {
  await host.restartVault();
  await host.close();
  await until(() => browsers().length === 0);
  expect(memoryFolders('')).toEqual([]);
  for (const file of Object.values(netLog)) {
    const { ours, foreign } = whereItWent(readFileSync(file, 'utf8'));
    expect(foreign).toEqual([]);
    expect(ours).toBeGreaterThan(0);
  }
});

function whole(times: readonly number[]): string {
  return times.map(Math.round).join(', ');
}

function memoryFolders(window: string): string[] {
  const mine = (name: string) => name.startsWith(`ersthilfe-${PORT}-${window}`);
  return readdirSync('/dev/shm')
    .filter(mine)
    .map((name) => join('/dev/shm', name));
}

/** Living browser processes of this test, judged by the port in their folder's name. */
function browsers(window = ''): number[] {
  return pidsWhere((words) => words.includes(`/ersthilfe-${PORT}-${window}`) || isOurVault(words, window));
}

function isOurVault(words: string, window: string): boolean {
  return window !== 'citizen' && words.includes('--headless') && words.includes(netLog.vault);
}

/** Renderers do not carry the folder: they are the descendants of a browser that does. */
function renderers(window: string): number[] {
  const parents = new Set(browsers(window));
  const found: number[] = [];
  for (const pid of pidsWhere(() => true).toSorted((a, b) => a - b)) {
    if (!parents.has(parentOf(pid))) continue;
    parents.add(pid);
    if (commandLine(pid).includes('--type=renderer')) found.push(pid);
  }
  return found;
}

function pidsWhere(matches: (words: string) => boolean): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map(Number)
    .filter((pid) => {
      const words = commandLine(pid);
      return words !== '' && matches(words);
    });
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
