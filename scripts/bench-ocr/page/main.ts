import { z } from 'zod';
import { createRecogniser, legibilityOf, pixelsOf, preparePage, type Recogniser } from '#renderer/imaging';
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
    legibility: legibilityOf(reading.value),
    turn,
    meanConfidence,
    lines: lines.map(({ words }) => words.map(({ text }) => text).join(' ')),
    letter,
    prepMs,
    ocrMs,
    ms: since(begun),
  };
}

/** Milliseconds until a new engine could take its first page. */
async function coldStart(languages: readonly string[]): Promise<number> {
  const begun = performance.now();
  const recogniser = createRecogniser({ assets: ASSETS, languages });
  const ready = await recogniser.ready();
  recogniser.close();
  if (!ready.ok) throw new Error(ready.error);
  return Math.round(performance.now() - begun);
}

/** A stack as a feeder gives it: each page is prepared while those before it are read. */
async function readStack(recogniser: Recogniser, addresses: readonly string[]): Promise<number> {
  const files = await Promise.all(addresses.map(async (address) => (await fetch(address)).blob()));
  const begun = performance.now();
  const readings: ReturnType<Recogniser['recognise']>[] = [];
  for (const file of files) {
    const prepared = await preparePage(await pixelsOf(file));
    if (!prepared.ok) throw new Error(prepared.error);
    readings.push(recogniser.recognise(prepared.value.page));
  }
  const pages = (await Promise.all(readings)).map((reading) => {
    if (!reading.ok) throw new Error(reading.error);
    return reading.value;
  });
  readLetter(pages);
  return Math.round(performance.now() - begun);
}

let opened: Recogniser | null = null;
const recogniser = (): Recogniser => {
  if (opened === null) throw new Error('not opened');
  return opened;
};
const bench: OcrBench = {
  async open(languages) {
    opened = createRecogniser({ assets: ASSETS, languages });
    // As in the window, where the engine warms up while a language is chosen.
    await opened.ready();
  },
  read: (address) => measure(recogniser(), address),
  readStack: (addresses) => readStack(recogniser(), addresses),
  coldStart,
};
Object.assign(globalThis, { ocrBench: bench });
