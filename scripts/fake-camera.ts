import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { chromium } from 'playwright-core';
import { browserLaunch } from '../tests/support/browser-launch.ts';

export interface FakeCamera {
  /** JPEG or PNG files of upright pages, shown one after another. */
  readonly pages: readonly string[];
  /** Where the MJPEG file goes. */
  readonly out: string;
  readonly width: number;
  readonly height: number;
  /** How many frames each page is shown; Chromium plays 30 a second, in a circle. A single page needs only one or two. */
  readonly framesPerPage: number;
}

/**
 * Makes the file Chromium's fake camera is fed with (`--use-file-for-fake-video-capture=OUT`): each page upright, as high
 * as the picture, on a dark table. Chromium itself draws and encodes the frames, so nothing has to be installed for it.
 */
export async function makeFakeCamera({ pages, out, width, height, framesPerPage }: FakeCamera): Promise<void> {
  const browser = await chromium.launch({ ...browserLaunch(), headless: true });
  const file = await open(out, 'w');
  try {
    const tab = await browser.newPage();
    for (const page of pages) {
      const type = extname(page).toLowerCase() === '.png' ? 'image/png' : 'image/jpeg';
      const source = `data:${type};base64,${readFileSync(page).toString('base64')}`;
      const frame = Buffer.from(
        await tab.evaluate<string>(`(${DRAW_FRAME})(${JSON.stringify({ source, width, height })})`),
        'base64',
      );
      if (!isBaseline420(frame))
        throw new Error('This browser does not encode the baseline 4:2:0 JPEG its camera reads.');
      for (let i = 0; i < framesPerPage; i++) await file.write(frame);
    }
  } finally {
    await file.close();
    await browser.close();
  }
}

/** The fake camera of Chromium reads only this kind: a baseline frame (SOF0) whose brightness is sampled 2 by 2. */
export function isBaseline420(jpeg: Uint8Array): boolean {
  for (let at = 2; at + 12 < jpeg.length && jpeg[at] === 0xff; ) {
    if (jpeg[at + 1] === 0xc0) return jpeg[at + 11] === 0x22;
    at += 2 + (jpeg[at + 2] ?? 0) * 256 + (jpeg[at + 3] ?? 0);
  }
  return false;
}

/** Runs inside the browser; text, because this side knows no canvas. Quality 0.9 and less keeps Chromium at 4:2:0. */
const DRAW_FRAME = `async ({ source, width, height }) => {
  const bitmap = await createImageBitmap(await (await fetch(source)).blob());
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#3a3734';
  context.fillRect(0, 0, width, height);
  for (let y = 0; y < height; y += 6) {
    context.fillStyle = 'rgba(255, 240, 220, ' + (0.02 + 0.02 * Math.sin(y / 47)) + ')';
    context.fillRect(0, y, width, 3);
  }
  const scale = Math.min(height / bitmap.height, width / bitmap.width);
  const [w, h] = [bitmap.width * scale, bitmap.height * scale];
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, (width - w) / 2, (height - h) / 2, w, h);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += 30000) text += String.fromCharCode(...bytes.subarray(i, i + 30000));
  return btoa(text);
}`;

if (import.meta.main) {
  const [out, ...pages] = process.argv.slice(2);
  if (out === undefined || pages.length === 0) {
    process.stderr.write('node scripts/fake-camera.ts OUT.mjpeg PAGE.jpg [PAGE.jpg …]\n');
    process.exit(2);
  }
  // Three seconds a page: the automatic shutter wants one second of stillness.
  const framesPerPage = pages.length === 1 ? 2 : 90;
  await makeFakeCamera({ pages, out, width: 3840, height: 2160, framesPerPage });
}
