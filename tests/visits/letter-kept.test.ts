import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFakeCamera } from '../../scripts/fake-camera.ts';
import { browserLaunch } from '../support/browser-launch.ts';
import { type RunningTerminal, startTerminal } from '../support/terminal.ts';
import { begin, chooseLetter, finishPages, press, takePage, visitOn } from '../support/visit-driver.ts';

let terminal: RunningTerminal;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'letter-kept-'));
  terminal = await startTerminal({ port: 47_742 });
});
afterAll(async () => {
  await terminal?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A crash of the page is in `letter-screen.test.tsx`: the demonstration here forgets everything on a reload. */
test('pages taken and a letter half confirmed outlive a change of language, with their pictures', async () => {
  const camera = join(folder, 'letter.mjpeg');
  const letter = join(import.meta.dirname, '../pages/d02_mitwirkung.camA.jpg');
  await makeFakeCamera({ pages: [letter], out: camera, width: 3840, height: 2160, framesPerPage: 2 });
  const browser = await chromium.launch(
    browserLaunch([
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${camera}`,
    ]),
  );
  try {
    const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, permissions: ['camera'] });
    const page = await context.newPage();
    await page.goto(terminal.address);
    const visit = visitOn(page, 'de', async () => {});
    await begin(visit);
    await chooseLetter(visit);
    await takePage(visit);
    // A page taken, and not yet the review: an overlay takes the screen away and gives it back with the page.
    await press(visit, 'tool.language');
    await page.locator('button[lang="de"]').last().click();
    await page.locator('[data-page="scan-taken"]').waitFor();
    expect(await page.locator('.scan-tile img').count()).toBe(1);
    await finishPages(visit);
    const review = page.locator('[data-page="review"]');
    await review.waitFor();
    const done = page.locator('.review-row-done');
    await press(visit, 'act.confirm');
    await press(visit, 'act.unknown');
    expect(await done.count()).toBe(2);
    await page.locator('.paper-crop img').waitFor();

    await press(visit, 'tool.language');
    await page.locator('button[lang="ar"]').last().click();
    await review.waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await done.count()).toBe(2);
    await page.locator('.paper-crop img').waitFor({ timeout: 20_000 });
  } finally {
    await browser.close();
  }
});
