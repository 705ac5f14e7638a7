import type { Corners, Point } from '#renderer/imaging';

export type Size = { readonly width: number; readonly height: number };
export type CornerIndex = 0 | 1 | 2 | 3;
export const CORNERS: readonly CornerIndex[] = [0, 1, 2, 3];

/** One corner elsewhere, inside the picture. A place that would fold the page over itself is not taken. */
export function withCorner(corners: Corners, index: CornerIndex, { x, y }: Point, size: Size): Corners {
  const point = { x: Math.min(size.width, Math.max(0, x)), y: Math.min(size.height, Math.max(0, y)) };
  const at = (i: CornerIndex) => (i === index ? point : corners[i]);
  const moved: Corners = [at(0), at(1), at(2), at(3)];
  return isPage(moved, size) ? moved : corners;
}

/** Convex, in the same sense all round, and no side shorter than a twentieth of the picture. */
function isPage(corners: Corners, size: Size): boolean {
  const shortest = Math.min(size.width, size.height) / 20;
  return corners.every((corner, i) => {
    const next = corners[((i + 1) % 4) as CornerIndex];
    const after = corners[((i + 2) % 4) as CornerIndex];
    const cross = (next.x - corner.x) * (after.y - next.y) - (next.y - corner.y) * (after.x - next.x);
    return cross > 0 && Math.hypot(next.x - corner.x, next.y - corner.y) >= shortest;
  });
}

/** An arrow moves by half a hundredth of the picture, with Shift by a tenth of that: the last pixels by hand. */
const STEP = 0.005;

/** Arrows mean the picture's own left and right, whatever way the script runs. Null: another key. */
export function stepOf(key: string, fine: boolean, { width, height }: Size): Point | null {
  const step = Math.max(1, Math.max(width, height) * STEP * (fine ? 0.1 : 1));
  if (key === 'ArrowLeft') return { x: -step, y: 0 };
  if (key === 'ArrowRight') return { x: step, y: 0 };
  if (key === 'ArrowUp') return { x: 0, y: -step };
  if (key === 'ArrowDown') return { x: 0, y: step };
  return null;
}
