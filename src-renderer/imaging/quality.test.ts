import { describe, expect, test } from 'vitest';
import { noise } from './drawn-page.fixture.ts';
import type { FoundPage } from './page-corners.ts';
import type { GreyPicture } from './pixels.ts';
import { glareShare, judgeQuality, type Measures, sharpness } from './quality.ts';

const page: FoundPage = {
  corners: [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
  ],
  cutOff: false,
  fills: false,
  printed: true,
  others: 0,
  score: 1,
};
const good: Measures = { ink: 0.05, letters: 600, sharpness: 0.5, light: 200, glare: 0, dpi: 200 };

describe('verdict', () => {
  test.each<[string, Partial<Measures>, boolean, string[]]>([
    ['a good letter', {}, true, []],
    ['nothing printed', { ink: 0.0003 }, false, ['blank']],
    ['a photo fills the sheet', { ink: 0.5 }, false, ['no-page']],
    ['grain of a board in the shape of a sheet', { letters: 1 }, false, ['no-page']],
    ['blurred until no letters are left', { letters: 0, sharpness: 0.08 }, false, ['blurred']],
    ['an ID card', { letters: 80 }, true, []],
    ['blurred', { sharpness: 0.08 }, false, ['blurred']],
    ['black', { light: 20 }, false, ['dark']],
    ['dim but readable', { light: 60 }, true, ['dark']],
    ['a lamp on the page', { glare: 0.05 }, true, ['glare']],
    ['1080p camera', { dpi: 96 }, true, ['too-small']],
    ['far away', { dpi: 45 }, false, ['too-small']],
  ])('%s', (_, change, accepted, hints) => {
    expect(judgeQuality(page, { ...good, ...change })).toEqual({ accepted, hints });
  });

  test('a page that is cut off can still be used', () => {
    expect(judgeQuality({ ...page, cutOff: true }, good)).toEqual({ accepted: true, hints: ['cut-off'] });
  });
});

test('a second sheet beside the page is said, and the page can be used', () => {
  expect(judgeQuality({ ...page, others: 1 }, good)).toEqual({ accepted: true, hints: ['two-sheets'] });
});

describe('sharpness', () => {
  /** Strokes whose edges are `soft` pixels wide. */
  const strokes = (soft: number, amplitude = 0): GreyPicture => {
    const random = noise();
    const grey = Uint8ClampedArray.from({ length: 800 * 800 }, (_, i) => {
      const distance = Math.abs(((i % 800) % 32) - 16) - 4;
      return 140 + 110 * Math.tanh(distance / soft) + amplitude * random();
    });
    return { width: 800, height: 800, grey };
  };

  test('falls with blur', () => {
    expect(sharpness(strokes(1))).toBeGreaterThan(sharpness(strokes(3)));
    expect(sharpness(strokes(3))).toBeGreaterThan(sharpness(strokes(8)));
  });

  test('noise does not make a blurred page sharp', () => {
    expect(sharpness(strokes(8, 25))).toBeLessThan(sharpness(strokes(2)));
  });
});

test('a flatbed that is white everywhere has no glare, a burnt spot on dim paper has', () => {
  const light = (at: (i: number) => number) => ({
    columns: 10,
    rows: 10,
    light: Float32Array.from({ length: 100 }, (_, i) => at(i)),
  });
  expect(glareShare(light(() => 254))).toBe(0);
  expect(glareShare(light((i) => (i < 8 ? 255 : 150)))).toBeCloseTo(0.08);
});
