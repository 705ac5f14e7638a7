import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CropLook, cropRegion } from './crop-region.ts';

const page = { width: 1820, height: 2574 };
const looks: readonly CropLook[] = ['words', 'tight', 'around'];

test('what is shown lies inside the page and holds the words, wherever they stand', () =>
  fc.assert(
    fc.property(
      fc.nat(1700),
      fc.nat(2500),
      fc.integer({ min: 1, max: 1800 }),
      fc.integer({ min: 1, max: 400 }),
      fc.constantFrom(...looks),
      (x, y, width, height, look) => {
        const box = { x, y, width: Math.min(width, page.width - x), height: Math.min(height, page.height - y) };
        const region = cropRegion(page, box, look);
        expect(region.x).toBeGreaterThanOrEqual(0);
        expect(region.y).toBeGreaterThanOrEqual(0);
        expect(region.x + region.width).toBeLessThanOrEqual(page.width + 1e-6);
        expect(region.y + region.height).toBeLessThanOrEqual(page.height + 1e-6);
        expect(region.x).toBeLessThanOrEqual(box.x);
        expect(region.y).toBeLessThanOrEqual(box.y);
        expect(region.x + region.width).toBeGreaterThanOrEqual(box.x + box.width - 1e-6);
        expect(region.y + region.height).toBeGreaterThanOrEqual(box.y + box.height - 1e-6);
      },
    ),
  ));

test('a box that a broken reading puts outside the page shows a pixel of it, not nothing', () => {
  const region = cropRegion(page, { x: 5000, y: -300, width: 10, height: 10 }, 'words');
  expect(region.width).toBeGreaterThanOrEqual(1);
  expect(region.height).toBeGreaterThanOrEqual(1);
});

test('around shows the whole width of the page', () => {
  expect(cropRegion(page, { x: 900, y: 1200, width: 120, height: 34 }, 'around')).toMatchObject({ x: 0, width: 1820 });
});
