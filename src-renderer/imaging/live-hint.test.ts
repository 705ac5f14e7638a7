import { expect, test } from 'vitest';
import { freshWatch, type LiveHint, liveHint, type Watch } from './live-hint.ts';
import type { Look } from './look.ts';
import type { Corners } from './pixels.ts';

const corners: Corners = [
  { x: 250, y: 20 },
  { x: 550, y: 20 },
  { x: 550, y: 440 },
  { x: 250, y: 440 },
];
const good: Look = {
  corners,
  cutOff: false,
  filled: false,
  others: 0,
  light: 180,
  glare: 0,
  thumbnail: new Uint8ClampedArray(1024).fill(120),
  width: 800,
  height: 450,
};
const moved: Look = { ...good, corners: [{ x: 270, y: 30 }, corners[1], corners[2], corners[3]] };

/** Looks every 220 ms at what is shown; the hints and where the shutter opened. */
function watched(looks: readonly Look[]): { hints: LiveHint[]; shutterAt: number } {
  let watch: Watch = freshWatch;
  const hints: LiveHint[] = [];
  let shutterAt = -1;
  for (const [i, look] of looks.entries()) {
    const next = liveHint(watch, look, i * 220, 3840);
    watch = next.watch;
    hints.push(next.hint);
    if (next.shutter && shutterAt < 0) shutterAt = i;
  }
  return { hints, shutterAt };
}

test('a page held still opens the shutter after one second', () => {
  const { hints, shutterAt } = watched(Array.from({ length: 8 }, () => good));
  expect(hints.slice(0, 2)).toEqual(['hold-still', 'ready']);
  // Ready from the second look on (220 ms); a second later is the sixth after it.
  expect(shutterAt).toBe(6);
});

test('a movement starts the second anew', () => {
  const { hints, shutterAt } = watched([good, good, good, good, moved, good, good, good]);
  expect(hints[4]).toBe('hold-still');
  expect(shutterAt).toBe(-1);
});

test.each<[LiveHint, Look]>([
  ['no-page', { ...good, corners: null }],
  ['dark', { ...good, light: 20 }],
  ['glare', { ...good, glare: 0.1 }],
  ['two-sheets', { ...good, others: 1 }],
  ['cut-off', { ...good, cutOff: true }],
  ['cut-off', { ...good, corners: null, filled: true }],
  ['closer', { ...good, corners: corners.map(({ x, y }) => ({ x: x / 2, y: y / 2 })) as unknown as Corners }],
])('says "%s" whatever else is well', (hint, look) => {
  expect(watched([good, look]).hints[1]).toBe(hint);
});

/** The good look with a fingertip, two cells of the thumbnail, somewhere on it. */
const fingerAt = (cell: number): Look => {
  const thumbnail = good.thumbnail.slice();
  thumbnail.fill(60, cell, cell + 2);
  return { ...good, thumbnail };
};

test('a fingertip that wanders over a page never opens the shutter', () => {
  const { hints, shutterAt } = watched(Array.from({ length: 40 }, (_, i) => fingerAt(320 + 3 * i)));
  expect(new Set(hints)).toEqual(new Set(['hold-still']));
  expect(shutterAt).toBe(-1);
});

test('what creeps too slowly to be seen from one look to the next is not still either', () => {
  const creeping = (i: number): Look => ({
    ...good,
    thumbnail: Uint8ClampedArray.from({ length: 1024 }, (_, cell) => 120 + (cell % 4 === 0 ? Math.min(80, 4 * i) : 0)),
  });
  expect(watched(Array.from({ length: 20 }, (_, i) => creeping(i))).shutterAt).toBe(-1);
});

test('a lamp that flickers a little does not count as movement', () => {
  const { shutterAt } = watched(
    Array.from({ length: 8 }, (_, i) => ({ ...good, thumbnail: new Uint8ClampedArray(1024).fill(120 + (i % 2) * 4) })),
  );
  expect(shutterAt).toBe(6);
});

test('a hand over the page is not still although the corners are', () => {
  const hand = { ...good, thumbnail: new Uint8ClampedArray(1024).fill(100) };
  expect(watched([good, hand]).hints[1]).toBe('hold-still');
});
