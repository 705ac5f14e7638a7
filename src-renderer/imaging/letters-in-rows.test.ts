import { describe, expect, test } from 'vitest';
import { noise } from './drawn-page.fixture.ts';
import { lettersInRows } from './letters-in-rows.ts';
import type { GreyPicture } from './pixels.ts';

const drawn = (dark: (x: number, y: number) => boolean): GreyPicture => ({
  width: 900,
  height: 1200,
  grey: Uint8ClampedArray.from({ length: 900 * 1200 }, (_, i) => (dark(i % 900, Math.floor(i / 900)) ? 40 : 250)),
});
const inText = (x: number, y: number) => x > 100 && x < 800 && y > 100 && y < 1000;

describe('letters in rows', () => {
  test('lines of strokes are counted', () => {
    const page = drawn(
      (x, y) => inText(x, y) && y % 50 < 20 && x % 20 < 9 && !(y % 50 > 6 && y % 50 < 12 && x % 20 > 4),
    );
    expect(lettersInRows(page)).toBeGreaterThan(400);
  });

  test('words whose letters hang together are counted', () => {
    const page = drawn((x, y) => inText(x, y) && y % 50 < 20 && x % 90 < 70 && (y % 50 > 14 || x % 12 < 6));
    expect(lettersInRows(page)).toBeGreaterThan(50);
  });

  test.each<[string, (x: number, y: number) => boolean]>([
    ['grain along a board', (x, y) => inText(x, y) && (y + Math.round(6 * Math.sin(x / 150))) % 23 < 5],
    ['checks', (x, y) => (Math.floor(x / 60) + Math.floor(y / 60)) % 2 === 0],
    ['one great dark shape', (x, y) => Math.hypot(x - 450, y - 600) < 300],
    ['nothing', () => false],
  ])('%s has none', (_, dark) => {
    expect(lettersInRows(drawn(dark))).toBe(0);
  });

  test('a word and a half is no text', () => {
    expect(lettersInRows(drawn((x, y) => y > 500 && y < 520 && x > 400 && x < 520 && x % 20 < 9))).toBeLessThan(12);
  });

  test('specks here and there are no text', () => {
    const random = noise(3);
    const specks = Array.from({ length: 60 }, () => [450 + 380 * random(), 600 + 500 * random()] as const);
    expect(lettersInRows(drawn((x, y) => specks.some(([u, v]) => Math.hypot(x - u, y - v) < 8)))).toBeLessThan(12);
  });
});
