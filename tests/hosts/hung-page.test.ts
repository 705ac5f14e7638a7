import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromiumHost } from '#main/hosts/chromium';
import type { Host, WipeReport } from '#main/hosts/shared';
import { type Session, startSession } from '#main/session';
import { browserLaunch } from '../support/browser-launch.ts';
import { buildProbe } from './build-probe.ts';
import { openDisplay } from './display.ts';
import { fakeImplementations } from './fake-implementations.ts';

const PORT = 47_331;
const DEBUG = 47_332;
const here = existsSync(browserLaunch().executablePath);
const work = mkdtempSync(join(tmpdir(), 'ersthilfe-hung-'));
const reports: WipeReport[] = [];
let display: Awaited<ReturnType<typeof openDisplay>>;
let host: Host;
let session: Session;
let opened = 0;

beforeAll(async () => {
  if (!here) return;
  display = await openDisplay();
  await buildProbe(join(work, 'renderer'));
  host = await startChromiumHost({
    profile: 'demo',
    port: PORT,
    rendererFolder: join(work, 'renderer'),
    stateFolder: join(work, 'state'),
    implementations: fakeImplementations(),
    onClientConnected: (role) => {
      if (role === 'citizen') opened += 1;
    },
    launch: {
      display: display.available,
      headlessCitizen: !display.available,
      extraFlags: { citizen: [`--remote-debugging-port=${DEBUG}`] },
    },
  });
  session = startSession({
    times: { idle: 500, warning: 1000, wipeLimit: 6000 },
    wipe: async () => {
      const report = await host.wipeCitizen();
      reports.push(report);
      return report.outcome === 'wiped';
    },
    tell: () => undefined,
    now: () => performance.now(),
  });
});

afterAll(async () => {
  session?.stop();
  await host?.close();
  display?.close();
  rmSync(work, { recursive: true, force: true });
});

async function probe(): Promise<Page> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${DEBUG}`);
  const page = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((one) => one.url().includes('/citizen/'));
  if (page === undefined) throw new Error('no probe page');
  return page;
}

test.skipIf(!here)(
  'a page that hangs in an endless loop is wiped by the idle end all the same, under five seconds',
  async () => {
    await expect.poll(() => opened, { timeout: 20_000 }).toBe(1);
    const folders = citizenFolders();
    session.send('START');
    const page = await probe();
    page.evaluate('for (;;) {}').catch(() => undefined);
    // It really hangs: a second question is never answered.
    const answer = page.evaluate('1').catch(() => 'ended');
    expect(await Promise.race([answer, new Promise((late) => setTimeout(() => late('hangs'), 700))])).toBe('hangs');
    await expect.poll(() => session.current(), { timeout: 15_000 }).toEqual({ state: 'attract', wipedJustNow: true });
    expect(reports).toMatchObject([{ outcome: 'wiped' }]);
    expect(reports[0]?.readyAfter).toBeLessThan(5000);
    process.stdout.write(
      `  a hung page was gone after ${reports[0]?.goneAfter} ms, a fresh one there after ${reports[0]?.readyAfter} ms\n`,
    );
    expect(opened).toBe(2);
    for (const folder of folders) expect(existsSync(join('/dev/shm', folder))).toBe(false);
  },
);

function citizenFolders(): string[] {
  return readdirSync('/dev/shm').filter((name) => name.startsWith(`ersthilfe-${PORT}-citizen`));
}
