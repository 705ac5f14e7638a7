import type { Corners } from './pixels.ts';

/** Long side to short side of what people bring: A4, A5 and their kin; an ID card; a long envelope. */
const USUAL = [Math.SQRT2, 85.6 / 54, 2] as const;

export interface SheetShape {
  /** In pixels. */
  readonly area: number;
  /** 0 to 1: how near it comes to a usual shape. */
  readonly usual: number;
}

/** What a flat rectangle seen from above can look like; null for what it cannot. */
export function shapeOf(corners: Corners): SheetShape | null {
  const [a, b, c, d] = corners;
  const x = [b.x - a.x, c.x - b.x, d.x - c.x, a.x - d.x];
  const y = [b.y - a.y, c.y - b.y, d.y - c.y, a.y - d.y];
  let area = 0;
  const lengths = [0, 0, 0, 0];
  for (let i = 0; i < 4; i++) lengths[i] = Math.hypot(x[i] ?? 0, y[i] ?? 0);
  for (let i = 0; i < 4; i++) {
    const j = (i + 1) % 4;
    const [ux = 0, uy = 0, vx = 0, vy = 0] = [x[i], y[i], x[j], y[j]];
    const product = (lengths[i] ?? 0) * (lengths[j] ?? 0);
    // Corners of a sheet seen from above stay within 65 to 115 degrees.
    if (Math.abs(ux * vx + uy * vy) > 0.42 * product) return null;
    const cross = ux * vy - uy * vx;
    if (cross <= 0) return null;
    area += cross / 4;
  }
  const [top = 1, right = 1, bottom = 1, left = 1] = lengths;
  if (Math.max(top / bottom, bottom / top, left / right, right / left) > 1.5) return null;
  const [level, upright] = [top + bottom, left + right];
  const ratio = Math.max(level / upright, upright / level);
  if (ratio > 8) return null;
  const off = Math.min(...USUAL.map((usual) => Math.abs(Math.log(ratio / usual))));
  return { area, usual: Math.max(0, 1 - off / 0.12) };
}

/** The share of the first that lies inside the second, 0 to 1, by a grid of points. */
export function overlap([a, b, c, d]: Corners, other: Corners): number {
  let inside = 0;
  for (let i = 0; i < 64; i++) {
    const [u, v] = [((i & 7) + 0.5) / 8, ((i >> 3) + 0.5) / 8];
    const x = (1 - v) * ((1 - u) * a.x + u * b.x) + v * ((1 - u) * d.x + u * c.x);
    const y = (1 - v) * ((1 - u) * a.y + u * b.y) + v * ((1 - u) * d.y + u * c.y);
    const [p, q, r, s] = other;
    const left = (from: typeof p, to: typeof p) => (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) < 0;
    if (!left(p, q) && !left(q, r) && !left(r, s) && !left(s, p)) inside++;
  }
  return inside / 64;
}
