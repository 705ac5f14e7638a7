import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFakeCamera } from '../../scripts/fake-camera.ts';
import { browserLaunch } from '../support/browser-launch.ts';
import { inspectScreen } from '../support/inspect-screen.ts';
import { type RunningTerminal, startTerminal } from '../support/terminal.ts';
import { writeReport } from '../tour/report.ts';
import { browserSurface, tourVisit } from '../tour/tour-visit.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = join(ROOT, 'reports', 'visits');

let terminal: RunningTerminal;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'visits-'));
  mkdirSync(OUT, { recursive: true });
  const camera = join(folder, 'camera.mjpeg');
  await makeFakeCamera({
    pages: [join(ROOT, 'tests/pages/d01_jobcenter_bescheid.camA.jpg')],
    out: camera,
    width: 3840,
    height: 2160,
    framesPerPage: 2,
  });
  terminal = await startTerminal({ port: 47510 });
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
  await terminal?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('one whole visit: language, application, letter, deadline, sealed, received, wiped', () => {
  test.each([
    { name: 'de-hoch', language: 'de', width: 1080, height: 1920 },
    { name: 'ar-quer', language: 'ar', width: 1920, height: 1080 },
  ] as const)('$name', { timeout: 600_000 }, async (run) => {
    const context = await browser.newContext({
      viewport: { width: run.width, height: run.height },
      permissions: ['camera'],
    });
    try {
      const pictures = await tourVisit({
        surface: await browserSurface(context, terminal),
        run,
        out: OUT,
        inspect: inspectScreen,
      });
      writeReport(OUT, pictures);
      expect(pictures.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['gespeichert', 'übertragen', 'eingegangen', 'gelöscht']),
      );
    } finally {
      await context.close();
    }
  });
});
