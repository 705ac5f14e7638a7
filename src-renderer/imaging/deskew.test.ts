import { describe, expect, test } from 'vitest';
import { skewOf, textRunsUpright } from './deskew.ts';
import { turned } from './grey.ts';
import type { GreyPicture } from './pixels.ts';

/** Lines of dashes, turned clockwise by `degrees` about the centre. */
function written(degrees: number): GreyPicture {
  const [width, height] = [455, 643];
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const grey = Uint8ClampedArray.from({ length: width * height }, (_, i) => {
    const [x, y] = [(i % width) - width / 2, Math.floor(i / width) - height / 2];
    const [u, v] = [cos * x + sin * y + 1000, cos * y - sin * x + 1000];
    return Math.abs(u - 1000) < 170 &&
      v % 14 < 5 &&
      (u + v * 0.3) % 9 < 6 &&
      (u / 40 + Math.floor(v / 14) * 0.7) % 1 > 0.2
      ? 40
      : 255;
  });
  return { width, height, grey };
}

describe('how the lines run', () => {
  test.each([0, 0.5, 1.7, -1.2, 3.4, -3.8])('at %d degrees', (degrees) => {
    expect((skewOf(written(degrees)) * 180) / Math.PI).toBeCloseTo(degrees, 0);
  });

  test('a blank page is left as it is', () => {
    expect(skewOf({ width: 455, height: 643, grey: new Uint8ClampedArray(455 * 643).fill(250) })).toBe(0);
  });
});

test('text that runs up and down is noticed', () => {
  expect(textRunsUpright(written(0.4))).toBe(false);
  expect(textRunsUpright(turned(written(0.4), 90))).toBe(true);
});
