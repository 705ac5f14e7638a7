import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterRotation, applyHomography, rectangleToCorners } from './homography.ts';
import type { Corners } from './pixels.ts';

const near = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyCorners = fc
  .tuple(near(0, 300), near(0, 300), near(0, 300), near(0, 300), near(0, 300), near(0, 300), near(0, 300), near(0, 300))
  .map(
    ([a, b, c, d, e, f, g, h]): Corners => [
      { x: a, y: b },
      { x: 2000 - c, y: d },
      { x: 2000 - e, y: 2500 - f },
      { x: g, y: 2500 - h },
    ],
  );

test('the corners of the rectangle land on the corners of the page', () => {
  fc.assert(
    fc.property(anyCorners, near(10, 3000), near(10, 3000), (corners, width, height) => {
      const map = rectangleToCorners(width, height, corners);
      const rectangle = [
        { x: 0, y: 0 },
        { x: width, y: 0 },
        { x: width, y: height },
        { x: 0, y: height },
      ];
      for (const [i, point] of rectangle.entries()) {
        const landed = applyHomography(map, point);
        expect(landed.x).toBeCloseTo(corners[i]?.x ?? Number.NaN, 5);
        expect(landed.y).toBeCloseTo(corners[i]?.y ?? Number.NaN, 5);
      }
    }),
  );
});

test('straight lines stay straight', () => {
  fc.assert(
    fc.property(anyCorners, near(0, 100), near(0, 100), near(0, 100), near(0, 100), (corners, x0, y0, x1, y1) => {
      const map = rectangleToCorners(100, 100, corners);
      const [a, b] = [applyHomography(map, { x: x0, y: y0 }), applyHomography(map, { x: x1, y: y1 })];
      const middle = applyHomography(map, { x: (x0 + x1) / 2, y: (y0 + y1) / 2 });
      expect(Math.abs((b.x - a.x) * (middle.y - a.y) - (b.y - a.y) * (middle.x - a.x))).toBeLessThan(1e-3);
    }),
  );
});

test('turning first keeps the centre where it was', () => {
  fc.assert(
    fc.property(anyCorners, near(-0.2, 0.2), (corners, angle) => {
      const map = rectangleToCorners(100, 140, corners);
      const centre = { x: 50, y: 70 };
      const [before, after] = [map, afterRotation(map, angle, centre)].map((m) => applyHomography(m, centre));
      expect(after?.x).toBeCloseTo(before?.x ?? 0, 6);
      expect(after?.y).toBeCloseTo(before?.y ?? 0, 6);
    }),
  );
});
