import { expect, test } from 'vitest';
import type { RecognisedPage } from '#shared/documents';
import { liesSideways } from './lies-sideways.ts';

const box = { x: 100, y: 100, width: 80, height: 24 };
const tall = { ...box, width: 24, height: 80 };
const read = (...boxes: (typeof box)[]): RecognisedPage => ({
  width: 1000,
  height: 1000,
  lines: [{ box, words: boxes.map((place) => ({ text: 'Bescheid', confidence: 95, box: place })) }],
});

test('words that are higher than wide run along the side of the page', () => {
  expect(liesSideways(read(tall, tall, tall, box))).toBe(true);
  expect(liesSideways(read(box, box, box))).toBe(false);
});

test('one upright note in the margin turns no page, nor does an empty one lie anyhow', () => {
  expect(liesSideways(read(tall, box, box, box))).toBe(false);
  expect(liesSideways(read())).toBe(false);
});
