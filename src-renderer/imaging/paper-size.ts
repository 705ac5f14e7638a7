import type { Corners } from './pixels.ts';

const distance = (corners: Corners, i: 0 | 1 | 2 | 3, j: 0 | 1 | 2 | 3) =>
  Math.hypot(corners[i].x - corners[j].x, corners[i].y - corners[j].y);

/** Mean lengths of the opposite sides in pixels of the input. */
export function sidesOf(corners: Corners): { width: number; height: number } {
  return {
    width: (distance(corners, 0, 1) + distance(corners, 3, 2)) / 2,
    height: (distance(corners, 0, 3) + distance(corners, 1, 2)) / 2,
  };
}

export type PaperKind = 'a4' | 'card' | 'envelope' | 'receipt' | 'other';

/** What has such sides: a document camera looks straight down, so perspective changes them by some percent only. */
export function paperKind({ width, height }: { width: number; height: number }): PaperKind {
  const ratio = Math.max(width, height) / Math.max(1, Math.min(width, height));
  if (Math.abs(ratio / Math.SQRT2 - 1) < 0.09) return 'a4';
  if (Math.abs(ratio / (85.6 / 54) - 1) < 0.03) return 'card';
  if (ratio > 2.25) return 'receipt';
  return ratio > 1.8 ? 'envelope' : 'other';
}

/**
 * Dots an inch on the paper, its size guessed from its shape: A4 for A5 too, an ID card by ISO/IEC 7810 (85.6 mm), a long
 * envelope (220 mm), a till roll (80 mm broad).
 */
export function dpiOf(corners: Corners): number {
  const sides = sidesOf(corners);
  const kind = paperKind(sides);
  if (kind === 'receipt') return Math.min(sides.width, sides.height) / (80 / 25.4);
  const long = kind === 'card' ? 85.6 : kind === 'envelope' ? 220 : 297;
  return Math.max(sides.width, sides.height) / (long / 25.4);
}
