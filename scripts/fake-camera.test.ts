import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { browserLaunch } from '../tests/support/browser-launch.ts';
import { isBaseline420, makeFakeCamera } from './fake-camera.ts';

const folder = mkdtempSync(join(tmpdir(), 'fake-camera-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('Chromium sees the page through its camera in full size', async () => {
  const out = join(folder, 'camera.mjpeg');
  const page = new URL('../tests/pages/d01_jobcenter_bescheid.camA.jpg', import.meta.url).pathname;
  await makeFakeCamera({ pages: [page], out, width: 3840, height: 2160, framesPerPage: 3 });
  expect(statSync(out).size).toBeGreaterThan(500_000);

  // Cameras exist only in a secure context, and an address on this machine is one.
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html>'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const browser = await chromium.launch({
    ...browserLaunch([
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${out}`,
    ]),
    headless: true,
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${port}/`);
    const seen = (await tab.evaluate(`(async () => {
      const video = document.createElement('video');
      video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 3840 }, height: { ideal: 2160 } } });
      await video.play();
      const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
      const context = canvas.getContext('2d');
      context.drawImage(video, 0, 0);
      const grey = (x, y) => context.getImageData(x, y, 1, 1).data[1];
      return { width: video.videoWidth, height: video.videoHeight, table: grey(200, 1000), paper: grey(1920, 1800) };
    })()`)) as { width: number; height: number; table: number; paper: number };
    expect([seen.width, seen.height]).toEqual([3840, 2160]);
    expect(seen.table).toBeLessThan(90);
    expect(seen.paper).toBeGreaterThan(180);
  } finally {
    await browser.close();
    server.close();
  }
}, 60_000);

test('a progressive or finely sampled JPEG is recognised as unfit', () => {
  const frame = (marker: number, sampling: number) =>
    Uint8Array.from([0xff, 0xd8, 0xff, marker, 0, 17, 8, 0, 16, 0, 16, 3, 1, sampling, 0, 2, 0x11, 1, 3, 0x11, 1]);
  expect(isBaseline420(frame(0xc0, 0x22))).toBe(true);
  expect(isBaseline420(frame(0xc0, 0x11))).toBe(false);
  expect(isBaseline420(frame(0xc2, 0x22))).toBe(false);
});
