import { afterRotation, type Homography, rectangleToCorners } from './homography.ts';
import { paperKind, sidesOf } from './paper-size.ts';
import type { Corners, GreyPicture } from './pixels.ts';

/** A4 at 220 dpi: 300 dpi is slower and reads no better (measured, design of the documents room). */
export const A4 = { width: 1819, height: 2573 } as const;
export const PAGE_DPI = 220;

/** A page that lies lengthwise starts at its bottom left corner instead: then its long side stands upright. */
export function upended(corners: Corners): Corners {
  const { width, height } = sidesOf(corners);
  return width > height * 1.1 ? [corners[3], corners[0], corners[1], corners[2]] : corners;
}

/** An ID card at 475 dpi: its small print stands as high then as that of a letter, and more only costs time. */
const CARD = 1600;

/**
 * How large the straightened page becomes: A4 when it has that shape, otherwise its own shape, enlarged three times at most
 * (a receipt or card under a 1080p camera has 96 dpi) and never above the long side of A4.
 */
export function pageSize(corners: Corners): { width: number; height: number } {
  const { width, height } = sidesOf(corners);
  const kind = paperKind({ width, height });
  if (kind === 'a4') return height >= width ? A4 : { width: A4.height, height: A4.width };
  const scale = Math.min(3, (kind === 'card' ? CARD : A4.height) / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * The page inside `corners` as a straight picture of `size`, additionally turned by `skew` radians so that its lines lie level.
 * One resampling for everything, because each costs sharpness; cubic, because at 96 dpi a bilinear one has half as many
 * errors again (median 2.5 instead of 1.5 % of the characters; smoothing against noise makes it worse still). Outside the picture the edge is repeated.
 */
export function unwarp(
  picture: GreyPicture,
  corners: Corners,
  size: { width: number; height: number },
  skew = 0,
): GreyPicture {
  const straight = rectangleToCorners(size.width, size.height, corners);
  const map = skew === 0 ? straight : afterRotation(straight, skew, { x: size.width / 2, y: size.height / 2 });
  return { ...size, grey: resample(picture, map, size.width, size.height) };
}

/** Weights of the four neighbours for a point `part` (0 to 1, in 64 steps) past the second: Catmull–Rom. */
const CUBIC = Float32Array.from({ length: 65 * 4 }, (_, i) => {
  const t = (i >> 2) / 64;
  const weights = [
    ((2 - t) * t - 1) * t * 0.5,
    ((3 * t - 5) * t * t + 2) * 0.5,
    ((4 - 3 * t) * t + 1) * t * 0.5,
    (t - 1) * t * t * 0.5,
  ];
  return weights[i & 3] ?? 0;
});

/** Inside the picture nothing has to be held at a border: sixteen pixels, told one by one, take half the time of loops. */
function resample(picture: GreyPicture, m: Homography, width: number, height: number): Uint8ClampedArray<ArrayBuffer> {
  const { width: w, height: h, grey: source } = picture;
  const result = new Uint8ClampedArray(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    let px = m[0] * 0.5 + m[1] * (y + 0.5) + m[2];
    let py = m[3] * 0.5 + m[4] * (y + 0.5) + m[5];
    let pw = m[6] * 0.5 + m[7] * (y + 0.5) + m[8];
    for (let x = 0; x < width; x++, i++, px += m[0], py += m[3], pw += m[6]) {
      const sx = px / pw - 0.5;
      const sy = py / pw - 0.5;
      const x0 = sx | 0;
      const y0 = sy | 0;
      if (x0 < 1 || y0 < 1 || x0 > w - 3 || y0 > h - 3) {
        result[i] = atBorder(picture, sx, sy);
        continue;
      }
      const wx = ((sx - x0) * 64 + 0.5) << 2;
      const wy = ((sy - y0) * 64 + 0.5) << 2;
      const a = CUBIC[wx] ?? 0;
      const b = CUBIC[wx + 1] ?? 0;
      const c = CUBIC[wx + 2] ?? 0;
      const d = CUBIC[wx + 3] ?? 0;
      const second = y0 * w + x0;
      const first = second - w;
      const third = second + w;
      const fourth = third + w;
      result[i] =
        (CUBIC[wy] ?? 0) *
          (a * (source[first - 1] ?? 0) +
            b * (source[first] ?? 0) +
            c * (source[first + 1] ?? 0) +
            d * (source[first + 2] ?? 0)) +
        (CUBIC[wy + 1] ?? 0) *
          (a * (source[second - 1] ?? 0) +
            b * (source[second] ?? 0) +
            c * (source[second + 1] ?? 0) +
            d * (source[second + 2] ?? 0)) +
        (CUBIC[wy + 2] ?? 0) *
          (a * (source[third - 1] ?? 0) +
            b * (source[third] ?? 0) +
            c * (source[third + 1] ?? 0) +
            d * (source[third + 2] ?? 0)) +
        (CUBIC[wy + 3] ?? 0) *
          (a * (source[fourth - 1] ?? 0) +
            b * (source[fourth] ?? 0) +
            c * (source[fourth + 1] ?? 0) +
            d * (source[fourth + 2] ?? 0));
    }
  }
  return result;
}

/** The same near and beyond the border, where the outermost pixels are repeated. */
function atBorder({ width: w, height: h, grey: source }: GreyPicture, x: number, y: number): number {
  const sx = Math.min(w - 1, Math.max(0, x));
  const sy = Math.min(h - 1, Math.max(0, y));
  const x0 = sx | 0;
  const y0 = sy | 0;
  const wx = ((sx - x0) * 64 + 0.5) << 2;
  const wy = ((sy - y0) * 64 + 0.5) << 2;
  let sum = 0;
  for (let k = 0; k < 4; k++) {
    const row = Math.min(h - 1, Math.max(0, y0 + k - 1)) * w;
    let line = 0;
    for (let n = 0; n < 4; n++) {
      line += (CUBIC[wx + n] ?? 0) * (source[row + Math.min(w - 1, Math.max(0, x0 + n - 1))] ?? 0);
    }
    sum += (CUBIC[wy + k] ?? 0) * line;
  }
  return sum;
}
