import type { GreyPicture } from './pixels.ts';

/**
 * The picture without what is dark and thinner than `2 * radius + 1` pixels: letters and rules vanish, the edge of the
 * sheet stays where it is (morphological closing). Without it, forty lines of print outvote the four sides of a page.
 */
export function withoutPrint(picture: GreyPicture, radius: number): GreyPicture {
  const { width, height } = picture;
  const widened = extreme(softened(picture), width, height, radius, 1);
  return { width, height, grey: extreme(widened, width, height, radius, -1) };
}

/** Mean of 3 by 3: the brightest of many would otherwise be the brightest noise. */
export function softened({ width, height, grey }: GreyPicture): Uint8ClampedArray<ArrayBuffer> {
  const sums = new Uint16Array(grey.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      const i = row + x;
      sums[i] = (grey[x > 0 ? i - 1 : i] ?? 0) + (grey[i] ?? 0) + (grey[x + 1 < width ? i + 1 : i] ?? 0);
    }
  }
  const result = new Uint8ClampedArray(grey.length);
  for (let y = 0; y < height; y++) {
    const [up, down] = [y > 0 ? -width : 0, y + 1 < height ? width : 0];
    for (let i = y * width; i < (y + 1) * width; i++) {
      result[i] = ((sums[i + up] ?? 0) + (sums[i] ?? 0) + (sums[i + down] ?? 0)) / 9;
    }
  }
  return result;
}

/** The brightest (`sign` 1) or darkest (-1) within `radius`, first in each row, then in each column. */
function extreme(grey: Uint8ClampedArray, width: number, height: number, radius: number, sign: 1 | -1) {
  const across = new Uint8ClampedArray(grey.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      let best = sign > 0 ? 0 : 255;
      const last = row + Math.min(width - 1, x + radius);
      for (let i = row + Math.max(0, x - radius); i <= last; i++) {
        const value = grey[i] ?? 0;
        if (sign > 0 ? value > best : value < best) best = value;
      }
      across[row + x] = best;
    }
  }
  const result = new Uint8ClampedArray(grey.length);
  for (let y = 0; y < height; y++) {
    const [first, last] = [Math.max(0, y - radius), Math.min(height - 1, y + radius)];
    for (let x = 0, to = y * width; x < width; x++, to++) {
      let best = sign > 0 ? 0 : 255;
      for (let i = first * width + x, v = first; v <= last; v++, i += width) {
        const value = across[i] ?? 0;
        if (sign > 0 ? value > best : value < best) best = value;
      }
      result[to] = best;
    }
  }
  return result;
}
