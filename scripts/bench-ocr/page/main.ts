import { z } from 'zod';
import { createRecogniser, pixelsOf, preparePage, type Recogniser } from '#renderer/imaging';
import { readLetter } from '#shared/documents';
import type { Measured, OcrBench } from './measured.ts';

// As in the citizen window: zod would otherwise compile with `new Function`, which the CSP forbids.
z.config({ jitless: true });

/** Where both hosts serve the recogniser's files (scripts/ocr-assets.ts). */
const ASSETS = '/assets/ocr';

/** The citizen window's way from a picture to fields, stage by stage, with the time each took. */
async function measure(recogniser: Recogniser, address: string): Promise<Measured> {
  const file = await (await fetch(address)).blob();
  const begun = performance.now();
  const since = (moment: number) => Math.round(performance.now() - moment);
  const pixels = await pixelsOf(file).catch(() => null);
  if (pixels === null) return { problem: 'damaged', ms: since(begun), prepMs: since(begun) };
  const prepared = await preparePage(pixels);
  const prepMs = since(begun);
  if (!prepared.ok) return { problem: prepared.error, ms: prepMs, prepMs };
  const { page, corners, quality } = prepared.value;
  const { width, height } = pixels;
  const reading = await recogniser.recognise(page);
  const ocrMs = since(begun) - prepMs;
  if (!reading.ok) return { problem: reading.error, ms: since(begun), prepMs };
  const letter = readLetter([reading.value]);
  const { turn, meanConfidence, lines } = reading.value;
  return {
    problem: null,
    size: { width, height },
    corners,
    quality,
    turn,
    meanConfidence,
    lines: lines.map(({ words }) => words.map(({ text }) => text).join(' ')),
    letter,
    prepMs,
    ocrMs,
    ms: since(begun),
  };
}

const bench: OcrBench = {
  async open(languages) {
    const recogniser = createRecogniser({ assets: ASSETS, languages });
    bench.read = (address) => measure(recogniser, address);
    // As in the window, where the engine warms up while a language is chosen.
    await recogniser.ready();
  },
  read: async () => {
    throw new Error('not opened');
  },
};
Object.assign(globalThis, { ocrBench: bench });
