import type { Corners, Point } from './pixels.ts';

/** Nine numbers, row by row: (x, y, 1) -> (x', y', w'). */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

/**
 * The projective map from the rectangle (0,0)–(width,height) onto four corners (clockwise from top left), in closed form
 * (unit square to quadrilateral, then scaled). Corners in pixels; degenerate quadrilaterals give numbers without meaning.
 */
export function rectangleToCorners(width: number, height: number, [a, b, c, d]: Corners): Homography {
  const dx1 = b.x - c.x;
  const dx2 = d.x - c.x;
  const dx3 = a.x - b.x + c.x - d.x;
  const dy1 = b.y - c.y;
  const dy2 = d.y - c.y;
  const dy3 = a.y - b.y + c.y - d.y;
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / area;
  const h = (dx1 * dy3 - dx3 * dy1) / area;
  return [
    (b.x - a.x + g * b.x) / width,
    (d.x - a.x + h * d.x) / height,
    a.x,
    (b.y - a.y + g * b.y) / width,
    (d.y - a.y + h * d.y) / height,
    a.y,
    g / width,
    h / height,
    1,
  ];
}

export function applyHomography(m: Homography, { x, y }: Point): Point {
  const w = m[6] * x + m[7] * y + m[8];
  return { x: (m[0] * x + m[1] * y + m[2]) / w, y: (m[3] * x + m[4] * y + m[5]) / w };
}

/** First turn the plane by `radians` (clockwise on a screen) about `centre`, then apply `m`. */
export function afterRotation(m: Homography, radians: number, centre: Point): Homography {
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  const tx = centre.x - cos * centre.x + sin * centre.y;
  const ty = centre.y - sin * centre.x - cos * centre.y;
  const row = (p: number, q: number, r: number) =>
    [p * cos + q * sin, -p * sin + q * cos, p * tx + q * ty + r] as const;
  return [...row(m[0], m[1], m[2]), ...row(m[3], m[4], m[5]), ...row(m[6], m[7], m[8])];
}
