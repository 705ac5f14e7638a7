import { expect, test } from 'vitest';
import { noise } from './drawn-page.fixture.ts';
import { flattenLight } from './flatten-light.ts';
import type { GreyPicture } from './pixels.ts';

/** Strokes of 30 % brightness every 20 pixels, on paper lit by `light`. */
function lit(light: (x: number, y: number) => number, amplitude = 0): GreyPicture {
  const random = noise();
  const grey = Uint8ClampedArray.from({ length: 640 * 640 }, (_, i) => {
    const [x, y] = [i % 640, Math.floor(i / 640)];
    return (y % 20 < 4 ? 0.3 : 1) * light(x, y) + amplitude * random();
  });
  return { width: 640, height: 640, grey };
}

test.each([
  ['even light', () => 200],
  ['a lamp from the left', (x: number) => 250 - 0.28 * x],
  ['a soft shadow', (x: number, y: number) => 120 + 100 * Math.tanh((x + y - 640) / 300)],
  ['hardly any light', () => 60],
])('paper becomes white and ink keeps its depth: %s', (_, light) => {
  const flat = flattenLight(lit(light, 3));
  let [paper, ink, darkPaper, all] = [0, 0, 0, 0];
  for (let y = 32; y < 608; y++) {
    for (let x = 32; x < 608; x++) {
      const value = flat.grey[y * 640 + x] ?? 0;
      if (y % 20 < 4) ink += value;
      else {
        paper += value;
        if (value < 215) darkPaper++;
        all++;
      }
    }
  }
  expect(paper / all).toBeGreaterThan(238);
  expect(darkPaper / all).toBeLessThan(0.01);
  expect(ink / (576 * 576 - all)).toBeGreaterThan(60);
  expect(ink / (576 * 576 - all)).toBeLessThan(100);
});

test('a black logo stays black: it is not taken for a shadow', () => {
  const page = lit(() => 220);
  for (let y = 300; y < 360; y++) page.grey.fill(25, y * 640 + 300, y * 640 + 360);
  const flat = flattenLight(page);
  expect(flat.grey[330 * 640 + 330]).toBeLessThan(60);
});
