import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFakeCamera } from '../../scripts/fake-camera.ts';
import { browserLaunch } from '../support/browser-launch.ts';
import { inspectScreen } from '../support/inspect-screen.ts';
import { startTerminalBehindProxy, until } from '../support/terminal.ts';
import { outageVisit } from '../tour/outage-visit.ts';
import { writeReport } from '../tour/report.ts';
import { browserSurface } from '../tour/tour-visit.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = join(ROOT, 'reports', 'outage');

let behind: Awaited<ReturnType<typeof startTerminalBehindProxy>>;
let browser: Browser;
let folder: string;
/** All go through one terminal: the office must have as many as were sent, and not one more. */
let sent = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outage-'));
  mkdirSync(OUT, { recursive: true });
  const camera = join(folder, 'camera.mjpeg');
  await makeFakeCamera({
    pages: [join(ROOT, 'tests/pages/d01_jobcenter_bescheid.camA.jpg')],
    out: camera,
    width: 3840,
    height: 2160,
    framesPerPage: 2,
  });
  behind = await startTerminalBehindProxy({ port: 47530 });
  browser = await chromium.launch(
    browserLaunch([
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${camera}`,
    ]),
  );
});
afterAll(async () => {
  await browser?.close();
  await behind?.terminal.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('an outage in the visit: the screens tell the truth, and the office gets each application exactly once', () => {
  test.each([
    { outage: 'down', run: { name: 'down-de-hoch', language: 'de' }, width: 1080, height: 1920 },
    { outage: 'dies', run: { name: 'dies-ar-quer', language: 'ar' }, width: 1920, height: 1080 },
  ] as const)('gateway $outage, $run.name', async ({ outage, run, width, height }) => {
    sent += 1;
    const context = await browser.newContext({ viewport: { width, height }, permissions: ['camera'] });
    try {
      const surface = await browserSurface(context, behind.terminal);
      const pictures = await outageVisit({
        ...behind,
        outage,
        surface,
        run,
        out: OUT,
        arrivals: sent,
        inspect: inspectScreen,
      });
      writeReport(OUT, pictures);
      expect(pictures.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['gespeichert-ohne-netz', 'brief-gedruckt', 'posteingang', 'stand-eingegangen']),
      );
    } finally {
      await context.close();
    }
  });
});

test('started without network, a terminal registers by itself when the network comes, and keeps the keys of the offices', async () => {
  const { terminal, proxy } = await startTerminalBehindProxy({ port: 47535, fault: { mode: 'down' } });
  const enrolments = () => proxy.requests().filter(({ path }) => path.endsWith('/enrolments')).length;
  const keys = join(terminal.stateFolder, 'destinations.jws');
  try {
    expect(enrolments()).toBe(0);
    expect(existsSync(keys)).toBe(false);
    await proxy.set({ mode: 'pass' });
    await until(
      () => existsSync(keys),
      30_000,
      () => terminal.output(),
    );
    expect(enrolments()).toBe(1);
  } finally {
    await terminal.stop();
  }
});
