import { expect, test } from 'vitest';
import { meanConfidence, recognisedPage } from './recognised.ts';

const bbox = (x0: number, y0: number) => ({ x0, y0, x1: x0 + 50, y1: y0 + 20 });
const line = (y: number, ...words: [string, number][]) => ({
  bbox: bbox(10, y),
  words: words.map(([text, confidence], i) => ({ text, confidence, bbox: bbox(10 + 60 * i, y) })),
});

test('lines of all blocks come from top to bottom, empty words go', () => {
  const page = recognisedPage(100, 200, [
    { paragraphs: [{ lines: [line(80, ['unten', 90])] }] },
    { paragraphs: [{ lines: [line(10, ['oben', 95], [' ', 20]), line(40, ['  ', 10])] }] },
  ]);
  expect(page.lines.map(({ words }) => words.map(({ text }) => text))).toEqual([['oben'], ['unten']]);
  expect(page.lines[0]?.box).toEqual({ x: 10, y: 10, width: 50, height: 20 });
});

test('confidence is weighed by length and 0 without words', () => {
  expect(meanConfidence(recognisedPage(9, 9, []))).toBe(0);
  const page = recognisedPage(9, 9, [{ paragraphs: [{ lines: [line(0, ['neunneunn', 90], ['i', 0])] }] }]);
  expect(meanConfidence(page)).toBe(81);
});
