import { expect, test } from 'vitest';
import { turned } from './grey.ts';
import type { GreyPicture } from './pixels.ts';
import { uprightness } from './stands-on-head.ts';

const [width, height] = [1000, 900];

/** Lines of strokes: every third rises above the others like a capital or an "l", every ninth hangs below like a "g". */
function lines(tall: boolean): GreyPicture {
  const grey = new Uint8ClampedArray(width * height).fill(250);
  for (let top = 80; top < 800; top += 60) {
    for (let x = 80, letter = 0; x < 900; x += 14, letter++) {
      const above = tall && letter % 3 === 0 ? 12 : 0;
      const below = tall && letter % 9 === 1 ? 9 : 0;
      for (let y = top - above; y < top + 20 + below; y++) grey.fill(20, y * width + x, y * width + x + 5);
    }
  }
  return { width, height, grey };
}

test('lines with more tall letters than hanging ones stand upright, and turned over on their head', () => {
  expect(uprightness(lines(true))).toBeGreaterThan(0.3);
  expect(uprightness(turned(lines(true), 180))).toBeLessThan(-0.3);
});

test('digits and an empty page say nothing', () => {
  expect(Math.abs(uprightness(lines(false)))).toBeLessThan(0.05);
  expect(uprightness({ width, height, grey: new Uint8ClampedArray(width * height).fill(250) })).toBe(0);
});
