import { describe, expect, test, vi } from 'vitest';
import { cornerError, inPicture } from '../bench-ocr-peers/corners.ts';
import { cameraOver } from './camera.ts';
import { CONDITIONS, SMALL_CONDITIONS } from './conditions.ts';
import { emptyCover, lay } from './cover.ts';
import { type Print, photograph } from './photograph.ts';
import { type Pixmap, pixmap, turned } from './pixmap.ts';
import { randomOf } from './random.ts';
import { cornersOf, placeOf, type Sheet, shapeOf } from './sheet.ts';

// Seconds of arithmetic alone, more on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const A4 = { width: 210, height: 297 };

describe('a sheet in the picture', () => {
  test.each(['flat', 'folded', 'crumpled', 'curled', 'wavy'] as const)(
    '%s: each corner is where it is said to be',
    (shape) => {
      for (const seed of [1, 2, 3]) {
        const random = randomOf(seed, shape);
        const sheet: Sheet = { ...A4, at: { x: 0, y: 0, turn: 0 }, rise: shapeOf(shape, 210, 297, random) };
        const pose = { distance: 480, roll: random.between(-0.2, 0.2), tipX: 0.12, tipY: -0.1 };
        const camera = cameraOver(pose, { dpi: 80, margins: [0.05, 0.06, 0.04, 0.05] }, cornersOf(sheet));
        const cover = emptyCover(camera);
        lay(sheet, 1, camera, [0.3, 0.2, 1], cover);
        for (const [u, v] of [
          [0, 0],
          [210, 0],
          [210, 297],
          [0, 297],
        ] as const) {
          const truth = camera.project(placeOf(sheet, u, v));
          const nearest = nearestCovered(cover.layer, camera.width, truth);
          // The middle of the outermost pixel of a pointed corner may lie a little over one away from its tip.
          expect(nearest.distance).toBeLessThan(1.5);
          // A pixel is 0.32 mm wide.
          expect(Math.hypot((cover.u[nearest.i] ?? 0) - u, (cover.v[nearest.i] ?? 0) - v)).toBeLessThan(0.6);
        }
      }
    },
  );

  test('every pixel of it shows the place that the camera sees there', () => {
    const sheet: Sheet = { ...A4, at: { x: 0, y: 0, turn: 0 }, rise: () => 0 };
    const camera = cameraOver(
      { distance: 400, roll: 0.1, tipX: 0.2, tipY: -0.15 },
      { dpi: 60, margins: [0.1, 0.1, 0.1, 0.1] },
      cornersOf(sheet),
    );
    const cover = emptyCover(camera);
    lay(sheet, 1, camera, [0, 0, 1], cover);
    for (let i = 0; i < cover.layer.length; i += 97) {
      if (cover.layer[i] !== 1) continue;
      const { x, y } = camera.project(placeOf(sheet, cover.u[i] ?? 0, cover.v[i] ?? 0));
      expect(Math.hypot(x - ((i % camera.width) + 0.5), y - (Math.floor(i / camera.width) + 0.5))).toBeLessThan(0.02);
      const table = camera.onTable(x, y);
      expect(Math.hypot(table.x + 105 - (cover.u[i] ?? 0), table.y + 148.5 - (cover.v[i] ?? 0))).toBeLessThan(0.01);
    }
  });

  // Through table, light, lens and turn: red marks of 6 mm in the corners of a white sheet lie where the truth puts them.
  const wholeSheets = CONDITIONS.filter(({ name }) => ['good', 'hd1080', 'turned', 'second'].includes(name));
  test.each(wholeSheets)('$name: the marks in its corners stand at the corners of the truth', (condition) => {
    const print = marked();
    const shot = photograph(print, condition, blank(), randomOf('marks', condition.name));
    const { width, height } = shot.picture;
    const truth = inPicture(shot.corners, shot.turn, width, height);
    const found = truth.map(([x, y]) => outermostRed(shot.picture, x, y, width / 12));
    expect(cornerError(found, truth, width, height) * Math.hypot(width, height)).toBeLessThan(100 * 2.5);
  });

  test('the same seed gives the same picture, another seed another', () => {
    const [condition] = CONDITIONS.filter(({ name }) => name === 'hd1080');
    if (condition === undefined) throw new Error('hd1080 is gone');
    const [a, b, c] = [1, 1, 2].map((seed) => photograph(blank(), condition, blank(), randomOf(seed)).picture.rgb);
    expect(Buffer.compare(bytes(a), bytes(b))).toBe(0);
    expect(Buffer.compare(bytes(a), bytes(c))).not.toBe(0);
  });

  test.each(SMALL_CONDITIONS)('$name: a card lies in the picture as a whole', (condition) => {
    const card: Print = { ...blank(), width: 85.6, height: 54 };
    const { picture, corners } = photograph(card, condition, blank(), randomOf('card', condition.name));
    for (const [x, y] of corners) {
      expect(x).toBeGreaterThan(-8);
      expect(y).toBeGreaterThan(-8);
      expect(x).toBeLessThan(picture.width + 8);
      expect(y).toBeLessThan(picture.height + 8);
    }
  });
});

test('turned clockwise, as often as said', () => {
  const picture: Pixmap = { width: 2, height: 1, rgb: Uint8ClampedArray.of(1, 1, 1, 2, 2, 2) };
  expect([...turned(picture, 90).rgb]).toEqual([1, 1, 1, 2, 2, 2]);
  expect(turned(picture, 90)).toMatchObject({ width: 1, height: 2 });
  expect([...turned(picture, 180).rgb]).toEqual([2, 2, 2, 1, 1, 1]);
  expect([...turned(picture, 270).rgb]).toEqual([2, 2, 2, 1, 1, 1]);
});

const bytes = (rgb: Uint8ClampedArray | undefined) => new Uint8Array(rgb?.buffer ?? new ArrayBuffer(0));

function nearestCovered(layer: Uint8Array, width: number, { x, y }: { x: number; y: number }) {
  let best = { i: 0, distance: Number.POSITIVE_INFINITY };
  for (let i = 0; i < layer.length; i++) {
    if (layer[i] !== 1) continue;
    const distance = Math.hypot((i % width) + 0.5 - x, Math.floor(i / width) + 0.5 - y);
    if (distance < best.distance) best = { i, distance };
  }
  return best;
}

function blank(): Print {
  const pixels = pixmap(420, 594);
  pixels.rgb.fill(235);
  return { pixels, ...A4, words: [] };
}

function marked(): Print {
  const print = blank();
  const { width, height, rgb } = print.pixels;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((x < 12 || x >= width - 12) && (y < 12 || y >= height - 12)) rgb.set([210, 20, 30], (y * width + x) * 3);
  return print;
}

/** The red pixel that lies farthest out in the direction of the corner, seen from the middle of the picture. */
function outermostRed({ width, height, rgb }: Pixmap, x: number, y: number, reach: number): readonly [number, number] {
  const [dx, dy] = [x - width / 2, y - height / 2];
  let best: { at: readonly [number, number]; out: number } = { at: [0, 0], out: Number.NEGATIVE_INFINITY };
  for (let py = Math.max(0, Math.floor(y - reach)); py < Math.min(height, y + reach); py++) {
    for (let px = Math.max(0, Math.floor(x - reach)); px < Math.min(width, x + reach); px++) {
      const i = (py * width + px) * 3;
      const [r = 0, g = 0] = [rgb[i], rgb[i + 1]];
      if (r < 55 || r < g * 3) continue;
      const out = px * Math.sign(dx) + py * Math.sign(dy);
      if (out > best.out) best = { at: [px + 0.5, py + 0.5], out };
    }
  }
  return best.at;
}
