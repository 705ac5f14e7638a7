import { expect, test } from 'vitest';
import type { Box, RecognisedPage } from '#shared/documents';
import type { GreyPicture } from './pixels.ts';
import { uncoveredRegions } from './uncovered.ts';

const [width, height] = [1200, 1000];

function blank(): GreyPicture {
  return { width, height, grey: new Uint8ClampedArray(width * height).fill(245) };
}

function fill({ grey }: GreyPicture, box: Box): void {
  for (let y = box.y; y < box.y + box.height; y++) grey.fill(30, y * width + box.x, y * width + box.x + box.width);
}

/** Strokes like a line of print: 4 pixels wide, 24 high. */
function print(page: GreyPicture, x: number, y: number, length: number): Box {
  for (let at = 0; at < length; at += 12) fill(page, { x: x + at, y, width: 4, height: 24 });
  return { x, y, width: length, height: 24 };
}

function read(...boxes: Box[]): RecognisedPage {
  return { width, height, lines: boxes.map((box) => ({ box, words: [{ text: 'Wort', confidence: 95, box }] })) };
}

test('print that was read is not read again', () => {
  const page = blank();
  const boxes = [100, 160, 220].map((y) => print(page, 100, y, 800));
  expect(uncoveredRegions(page, read(...boxes))).toEqual([]);
});

test('a bordered table that was left out is one region, with its cells and without its rules', () => {
  const page = blank();
  const box = print(page, 100, 100, 800);
  for (const y of [500, 560, 620]) fill(page, { x: 90, y, width: 900, height: 3 });
  for (const y of [520, 580]) for (const x of [120, 500]) print(page, x, y, 300);
  const [region, ...others] = uncoveredRegions(page, read(box));
  expect(others).toEqual([]);
  expect(region?.x).toBeLessThan(120);
  expect((region?.x ?? 0) + (region?.width ?? 0)).toBeGreaterThan(800);
  expect(region?.y).toBeGreaterThan(440);
  expect((region?.y ?? 0) + (region?.height ?? 0)).toBeGreaterThan(604);
});

test('rules without print, a black picture and a speck are no regions', () => {
  const page = blank();
  for (const y of [300, 360, 420]) fill(page, { x: 90, y, width: 900, height: 3 });
  fill(page, { x: 400, y: 600, width: 200, height: 200 });
  fill(page, { x: 900, y: 900, width: 12, height: 12 });
  expect(uncoveredRegions(page, read())).toEqual([]);
});
