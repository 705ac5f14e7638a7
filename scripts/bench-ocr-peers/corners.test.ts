import { expect, test } from 'vitest';
import { cornerError, inPicture } from './corners.ts';

const square = [
  [10, 20],
  [90, 20],
  [90, 180],
  [10, 180],
] as const;

test('corners follow the picture as it is turned clockwise', () => {
  // 100 by 200 upright becomes 200 by 100; the page's own top left goes to the top right.
  expect(inPicture(square, 90, 200, 100)[0]).toEqual([180, 10]);
  expect(inPicture(square, 270, 200, 100)[0]).toEqual([20, 90]);
  expect(inPicture(square, 180, 100, 200)[0]).toEqual([90, 180]);
  expect(inPicture(square, 0, 100, 200)).toEqual(square);
});

test('the worst corner counts, whichever is named first', () => {
  const begunElsewhere = [...square.slice(2), ...square.slice(0, 2)];
  expect(cornerError(begunElsewhere, square, 300, 400)).toBe(0);
  expect(cornerError([[13, 24], ...square.slice(1)], square, 300, 400)).toBe(1);
});
