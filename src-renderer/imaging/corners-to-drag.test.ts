import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cornersToDrag } from './corners-to-drag.ts';

test('the handles stand inside any picture, in the shape of A4', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 8000 }), fc.integer({ min: 100, max: 8000 }), (width, height) => {
      const [a, b, c, d] = cornersToDrag({ width, height });
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
