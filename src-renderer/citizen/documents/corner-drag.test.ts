import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstCorners, stepOf, withCorner } from './corner-drag.ts';

const size = { width: 1000, height: 800 };
const corners = firstCorners(size);

describe('dragging the corners of a page', () => {
  test('the handles stand inside any picture, in the shape of A4', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 8000 }), fc.integer({ min: 100, max: 8000 }), (width, height) => {
        const [a, b, c, d] = firstCorners({ width, height });
        for (const { x, y } of [a, b, c, d]) {
          expect(x).toBeGreaterThanOrEqual(0.07 * width);
          expect(x).toBeLessThanOrEqual(0.93 * width);
          expect(y).toBeGreaterThanOrEqual(0.07 * height);
          expect(y).toBeLessThanOrEqual(0.93 * height);
        }
        expect((d.y - a.y) / (b.x - a.x)).toBeCloseTo(Math.SQRT2, 5);
        expect(c.x - d.x).toBeCloseTo(b.x - a.x, 5);
      }),
    );
  });

  test('a corner goes where the finger is, and no further than the edge of the photo', () => {
    expect(withCorner(corners, 0, { x: 20, y: 30 }, size)[0]).toEqual({ x: 20, y: 30 });
    expect(withCorner(corners, 2, { x: 5000, y: 5000 }, size)[2]).toEqual({ x: 1000, y: 800 });
  });

  test('a page is never folded over itself or pressed to a line', () => {
    expect(withCorner(corners, 0, { x: 950, y: 700 }, size)).toBe(corners);
    expect(withCorner(corners, 0, { x: 730, y: 64 }, size)).toBe(corners);
  });

  test('arrow keys move it, finer with Shift; other keys do not', () => {
    expect(stepOf('ArrowLeft', false, size)).toEqual({ x: -5, y: 0 });
    expect(stepOf('ArrowDown', true, size)).toEqual({ x: 0, y: 1 });
    expect(stepOf('Enter', false, size)).toBeNull();
  });
});
