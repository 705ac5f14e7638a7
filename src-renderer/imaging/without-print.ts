import type { GreyPicture } from './pixels.ts';

type Pick = (a: number, b: number) => number;

/**
 * The picture without what is dark and thinner than `2 * radius + 1` pixels: letters and rules vanish, the edge of the
 * sheet stays where it is (morphological closing). Without it, forty lines of print outvote the four sides of a page.
 */
export function withoutPrint(picture: GreyPicture, radius: number): GreyPicture {
  const { width, height } = picture;
  const widened = extreme(softened(picture), width, height, radius, Math.max);
  return { width, height, grey: extreme(widened, width, height, radius, Math.min) };
}

/** Mean of 3 by 3: the brightest of many would otherwise be the brightest noise. */
function softened({ width, height, grey }: GreyPicture): Uint8ClampedArray<ArrayBuffer> {
  const result = new Uint8ClampedArray(grey.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let v = -1; v <= 1; v++) {
        const row = Math.min(height - 1, Math.max(0, y + v)) * width;
        for (let u = -1; u <= 1; u++) sum += grey[row + Math.min(width - 1, Math.max(0, x + u))] ?? 0;
      }
      result[y * width + x] = sum / 9;
    }
  }
  return result;
}

function extreme(grey: Uint8ClampedArray, width: number, height: number, radius: number, pick: Pick) {
  const across = along(grey, width, 1, height, width, radius, pick);
  return along(across, height, width, width, 1, radius, pick);
}

function along(
  from: Uint8ClampedArray,
  count: number,
  step: number,
  lines: number,
  lineStep: number,
  radius: number,
  pick: Pick,
): Uint8ClampedArray<ArrayBuffer> {
  const to = new Uint8ClampedArray(from.length);
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep;
    for (let i = 0; i < count; i++) {
      let best = from[start + i * step] ?? 0;
      const last = Math.min(count - 1, i + radius);
      for (let k = Math.max(0, i - radius); k <= last; k++) best = pick(best, from[start + k * step] ?? 0);
      to[start + i * step] = best;
    }
  }
  return to;
}
