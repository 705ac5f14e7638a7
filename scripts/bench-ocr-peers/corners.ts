import type { Point } from './peers.ts';

type Turn = 0 | 90 | 180 | 270;

/** The truth names corners before the picture was turned: where they are in the picture as it is, `width` by `height`. */
export function inPicture(corners: readonly Point[], turn: Turn, width: number, height: number): Point[] {
  return corners.map(([x, y]) => {
    switch (turn) {
      case 90:
        return [width - y, x];
      case 180:
        return [width - x, height - y];
      case 270:
        return [y, height - x];
      default:
        return [x, y];
    }
  });
}

/**
 * The largest distance of a corner from its truth in percent of the picture's diagonal. Which corner is the first is the
 * question of orientation, not of this: the best of the four ways to begin counts.
 */
export function cornerError(found: readonly Point[], truth: readonly Point[], width: number, height: number): number {
  const ways = truth.map((_, first) =>
    Math.max(
      ...found.map(([x, y], i) => {
        const [tx, ty] = truth[(i + first) % truth.length] ?? [Number.NaN, Number.NaN];
        return Math.hypot(x - tx, y - ty);
      }),
    ),
  );
  return (100 * Math.min(...ways)) / Math.hypot(width, height);
}
