import type { GreyPicture, Pixels } from './pixels.ts';
import { softened, withoutPrint } from './without-print.ts';

/** The picture is searched with its short side at this many pixels: enough for the line, refined in the large one. */
const SEARCHED = 380;
/** At that size a line of print is some four pixels high. */
const PRINT = 3;

/**
 * A small picture to look for sheets in. Light as logarithms, red, green and blue apart: ratios stay the same in shadow and
 * lamplight, and white paper differs from wood or cloth far more in blue than in brightness.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Without print: letters and rules are gone, the edges of sheets stand. */
  readonly planes: readonly [Float32Array, Float32Array, Float32Array];
  /** Brightness with print and with the thin shadow beside a sheet. */
  readonly open: Float32Array;
  /** The same without print: where both differ there is something dark and thin. */
  readonly closed: Float32Array;
  /** Pixels of the picture for one of the scene. */
  readonly scaleX: number;
  readonly scaleY: number;
}

const LOGARITHMS = Float32Array.from({ length: 256 }, (_, value) => Math.log(value + 12));

export function sceneOf(pixels: Pixels, searched = SEARCHED): Scene {
  const factor = Math.min(1, searched / Math.min(pixels.width, pixels.height));
  const { width, height, colours } = shrunk(pixels, factor);
  const [red, green, blue] = colours.map(
    (grey): GreyPicture => withoutPrint({ width, height, grey }, Math.round((PRINT * searched) / SEARCHED)),
  );
  if (red === undefined || green === undefined || blue === undefined) throw new Error('three colours');
  const [r, g, b] = colours;
  const grey = new Uint8ClampedArray(width * height);
  for (let i = 0; i < grey.length; i++) grey[i] = ((g?.[i] ?? 0) * 2 + (r?.[i] ?? 0) + (b?.[i] ?? 0)) / 4;
  const planes = [logarithms(red.grey), logarithms(green.grey), logarithms(blue.grey)] as const;
  const closed = new Float32Array(width * height);
  for (let i = 0; i < closed.length; i++) {
    closed[i] = ((planes[1][i] ?? 0) * 2 + (planes[0][i] ?? 0) + (planes[2][i] ?? 0)) / 4;
  }
  return {
    width,
    height,
    planes,
    open: logarithms(softened({ width, height, grey })),
    closed,
    scaleX: pixels.width / width,
    scaleY: pixels.height / height,
  };
}

function logarithms(grey: Uint8ClampedArray): Float32Array {
  const result = new Float32Array(grey.length);
  for (let i = 0; i < result.length; i++) result[i] = LOGARITHMS[grey[i] ?? 0] ?? 0;
  return result;
}

/** Each new pixel is the mean of the pixels it covers; of a large picture every second row and column is enough for it. */
function shrunk({ width: w, height: h, data }: Pixels, factor: number) {
  const [width, height] = [Math.max(1, Math.round(w * factor)), Math.max(1, Math.round(h * factor))];
  const colours = [0, 1, 2].map(() => new Uint8ClampedArray(width * height));
  const [reds, greens, blues] = colours;
  if (reds === undefined || greens === undefined || blues === undefined) throw new Error('three colours');
  const step = w / width >= 4 ? 2 : 1;
  const starts = Uint32Array.from({ length: width + 1 }, (_, i) => Math.min(w, Math.round((i * w) / width)));
  for (let y = 0, i = 0; y < height; y++) {
    const [top, bottom] = [Math.round((y * h) / height), Math.min(h, Math.round(((y + 1) * h) / height))];
    for (let x = 0; x < width; x++, i++) {
      const [left, right] = [starts[x] ?? 0, starts[x + 1] ?? 0];
      let [red, green, blue, count] = [0, 0, 0, 0];
      for (let v = top; v < bottom; v += step) {
        for (let u = left, p = (v * w + left) * 4; u < right; u += step, p += 4 * step) {
          red += data[p] ?? 0;
          green += data[p + 1] ?? 0;
          blue += data[p + 2] ?? 0;
          count++;
        }
      }
      reds[i] = red / count;
      greens[i] = green / count;
      blues[i] = blue / count;
    }
  }
  return { width, height, colours };
}
