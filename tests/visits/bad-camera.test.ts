import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFakeCamera } from '../../scripts/fake-camera.ts';
import { browserLaunch } from '../support/browser-launch.ts';
import { type RunningTerminal, startTerminal } from '../support/terminal.ts';
import { begin, chooseLetter, finishPages, press, takePage, type Visit, visitOn } from '../support/visit-driver.ts';

let terminal: RunningTerminal;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bad-camera-'));
  terminal = await startTerminal({ port: 47710 });
});
afterAll(async () => {
  await terminal?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function atTheCamera(flags: readonly string[], meet: (visit: Visit) => Promise<void>): Promise<void> {
  const browser = await chromium.launch(browserLaunch(flags));
  try {
    const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, permissions: ['camera'] });
    const page = await context.newPage();
    await page.goto(terminal.address);
    const visit = visitOn(page, 'de', async () => {});
    await begin(visit);
    await chooseLetter(visit);
    await meet(visit);
  } finally {
    await browser.close();
  }
}

/** A sheet of paper without a word on it, as JPEG, drawn by the browser itself. */
async function picture(name: string): Promise<string> {
  const browser: Browser = await chromium.launch(browserLaunch());
  const page: Page = await browser.newPage();
  const data = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 1240;
    canvas.height = 1754;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.fillStyle = '#f4f2ee';
    context.fillRect(0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/jpeg', 0.9);
  });
  await browser.close();
  const path = join(folder, name);
  writeFileSync(path, Buffer.from(data.split(',')[1] ?? '', 'base64'));
  return path;
}

test('no camera: it says so and offers to go on by hand', () =>
  atTheCamera([], async (visit) => {
    await visit.page.locator('[data-page="scan-problem"]').waitFor({ timeout: 30_000 });
    expect(await visit.page.locator('main').innerText()).toContain(visit.words('scan.problem.noCamera'));
    await press(visit, 'scan.byHand');
    await visit.page.locator('[data-page="review"]').waitFor();
  }));

test('a sheet without writing is no letter: it says why, and the camera is ready again', async () => {
  const camera = join(folder, 'blank.mjpeg');
  await makeFakeCamera({
    pages: [await picture('blank.jpg')],
    out: camera,
    width: 3840,
    height: 2160,
    framesPerPage: 2,
  });
  const flags = [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${camera}`,
  ];
  await atTheCamera(flags, async (visit) => {
    const shoot = visit.page.getByRole('button', { name: visit.words('scan.shoot') });
    const doubt = visit.page.locator('[data-page="scan-doubt"]');
    await shoot.or(doubt).first().waitFor({ timeout: 30_000 });
    await shoot.click({ timeout: 3_000 }).catch(() => undefined);
    await doubt.waitFor({ timeout: 30_000 });
    expect(await visit.page.locator('main').innerText()).toContain(visit.words('scan.doubt.blank'));
    // Back is the camera again, ready for the next try.
    await press(visit, 'act.back');
    await shoot.waitFor();
  });
});

test('the camera is unplugged in the visit: it says so, the page scanned before stays, and plugged in again it works', async () => {
  const camera = join(folder, 'letter.mjpeg');
  await makeFakeCamera({
    pages: [join(import.meta.dirname, '../pages/d01_jobcenter_bescheid.camA.jpg')],
    out: camera,
    width: 3840,
    height: 2160,
    framesPerPage: 2,
  });
  const flags = [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${camera}`,
  ];
  await atTheCamera(flags, async (visit) => {
    const problem = visit.page.locator('[data-page="scan-problem"]');
    // A fake device has no plug: its track ends as one does whose device is gone.
    await visit.page.locator('.scan-live video').waitFor({ timeout: 30_000 });
    const unplug = await visit.page.evaluateHandle(() => document.querySelector('video')?.srcObject as MediaStream);
    await takePage(visit);
    await unplug.evaluate((media) => media.getTracks()[0]?.stop());
    await press(visit, 'scan.more');
    await problem.waitFor();
    const said = await visit.page.locator('main').innerText();
    expect(said).toContain(visit.words('scan.problem.lost'));
    expect(said).toContain(visit.words('scan.problem.kept'));
    await press(visit, 'act.tryAgain');
    await visit.page.locator('.scan-live video').waitFor({ timeout: 30_000 });
    await visit.page.locator('video').evaluate((video: HTMLVideoElement) => {
      const [track] = (video.srcObject as MediaStream).getTracks();
      track?.stop();
      track?.dispatchEvent(new Event('ended'));
    });
    await problem.waitFor();
    await press(visit, 'papers.toPages');
    await finishPages(visit);
    await visit.page.locator('[data-page="review"]').waitFor();
  });
});
