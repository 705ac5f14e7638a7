import type { GreyPicture } from './pixels.ts';

const DEGREE = Math.PI / 180;
const INK = 160;

/** Places of ink in a flattened picture, relative to its centre. */
function inkOf({ width, height, grey }: GreyPicture): { xs: Float32Array; ys: Float32Array } {
  const xs: number[] = [];
  const ys: number[] = [];
  // The outermost 3 % show what is left of the table and the shadow of the page's edge.
  const marginX = Math.round(width * 0.03);
  const marginY = Math.round(height * 0.03);
  for (let y = marginY; y < height - marginY; y++) {
    for (let x = marginX; x < width - marginX; x++) {
      if ((grey[y * width + x] ?? 255) < INK) {
        xs.push(x - width / 2);
        ys.push(y - height / 2);
      }
    }
  }
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys) };
}

/** How much the ink gathers in rows when seen at this angle: sum of squared row counts' differences. */
function rowContrast(xs: Float32Array, ys: Float32Array, radians: number, extent: number): number {
  const rows = new Float64Array(2 * extent + 1);
  const sin = Math.sin(radians);
  const cos = Math.cos(radians);
  for (let i = 0; i < xs.length; i++) {
    const row = Math.round((ys[i] ?? 0) * cos - (xs[i] ?? 0) * sin) + extent;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let i = 1; i < rows.length; i++) sum += ((rows[i] ?? 0) - (rows[i - 1] ?? 0)) ** 2;
  return sum;
}

/**
 * The angle (radians, clockwise on the screen) at which the lines of a flattened page run, found where the ink gathers most
 * sharply in rows; at most `limit` degrees. 0 when there is too little ink to tell. For a picture about 450 pixels wide.
 */
export function skewOf(picture: GreyPicture, limit = 4): number {
  const { xs, ys } = inkOf(picture);
  if (xs.length < 300) return 0;
  const extent = Math.ceil(Math.hypot(picture.width, picture.height) / 2) + 1;
  const contrast = (degrees: number) => rowContrast(xs, ys, degrees * DEGREE, extent);
  let best = 0;
  let most = contrast(0) * 1.02;
  for (const step of [0.5, 0.1]) {
    const centre = best;
    const reach = step === 0.5 ? limit : 0.4;
    for (let angle = centre - reach; angle <= centre + reach + 1e-9; angle += step) {
      const value = contrast(angle);
      if (value > most) {
        most = value;
        best = angle;
      }
    }
  }
  return best * DEGREE;
}

/** Whether the text runs up and down instead of left and right: then the columns gather the ink more sharply than the rows. */
export function textRunsUpright(picture: GreyPicture): boolean {
  const { xs, ys } = inkOf(picture);
  if (xs.length < 300) return false;
  const extent = Math.ceil(Math.hypot(picture.width, picture.height) / 2) + 1;
  const best = (u: Float32Array, v: Float32Array) =>
    Math.max(...[-1, -0.5, 0, 0.5, 1].map((degrees) => rowContrast(u, v, degrees * DEGREE, extent)));
  return best(ys, xs) > 1.3 * best(xs, ys);
}
