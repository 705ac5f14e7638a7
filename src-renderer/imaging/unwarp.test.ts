import { describe, expect, test } from 'vitest';
import type { Corners, GreyPicture } from './pixels.ts';
import { A4, pageSize, unwarp, upended } from './unwarp.ts';

const rectangle = (x: number, y: number, width: number, height: number): Corners => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
];

/** Brightness grows to the right and downwards: every place has its own value. */
const ramp: GreyPicture = {
  width: 120,
  height: 120,
  grey: Uint8ClampedArray.from({ length: 120 * 120 }, (_, i) => (i % 120) + Math.floor(i / 120)),
};

describe('unwarp', () => {
  test('a rectangle of its own size comes out as it is', () => {
    const cut = unwarp(ramp, rectangle(20, 30, 50, 40), { width: 50, height: 40 });
    expect(cut.grey[0]).toBe(50);
    expect(cut.grey[49 + 39 * 50]).toBe(20 + 49 + 30 + 39);
  });

  test('a page lying askew becomes level: a ramp stays a ramp between its corners', () => {
    const corners: Corners = [
      { x: 30, y: 10 },
      { x: 110, y: 30 },
      { x: 90, y: 110 },
      { x: 10, y: 90 },
    ];
    const cut = unwarp(ramp, corners, { width: 80, height: 80 });
    expect(cut.grey[0]).toBeCloseTo(40, -1);
    expect(cut.grey[79]).toBeCloseTo(140, -1);
    expect(cut.grey[40 + 40 * 80]).toBeCloseTo(120, -1);
  });
});

describe('size of the straightened page', () => {
  test.each([
    ['A4 seen straight', 700, 990, A4],
    ['A4 in perspective', 730, 960, A4],
    ['a receipt keeps its shape and is enlarged three times', 200, 600, { width: 600, height: 1800 }],
    ['an ID card is no small A4', 540, 856, { width: 1009, height: 1600 }],
    ['nothing becomes longer than A4', 500, 2500, { width: 515, height: 2573 }],
  ])('%s', (_, width, height, expected) => {
    expect(pageSize(rectangle(0, 0, width, height))).toEqual(expected);
  });

  test('a page lying lengthwise begins at its bottom left corner', () => {
    const lying = rectangle(0, 0, 990, 700);
    expect(upended(lying)[0]).toEqual(lying[3]);
    expect(pageSize(upended(lying))).toEqual(A4);
  });
});
