import type { GreyPicture } from './pixels.ts';

/**
 * How much brighter the picture becomes across each pixel, as a ratio: `across` from left to right, `down` from top to
 * bottom. Ratios (differences of logarithms) stay the same in shadow and lamplight, where plain differences fade.
 */
export interface EdgeMap {
  readonly width: number;
  readonly height: number;
  readonly across: Float32Array;
  readonly down: Float32Array;
}

/** Pixels on each side that are compared: wide enough that a printed line is outvoted and the edge of a sheet is not. */
const REACH = 4;

export function edgeMap({ width, height, grey }: GreyPicture): EdgeMap {
  const logarithms = Float32Array.from({ length: 256 }, (_, value) => Math.log(value + 12));
  const light = new Float32Array(grey.length);
  for (let i = 0; i < light.length; i++) light[i] = logarithms[grey[i] ?? 0] ?? 0;
  return {
    width,
    height,
    across: steps(light, width, height, 1, width),
    down: steps(light, height, width, width, 1),
  };
}

/** Mean of REACH pixels after minus mean of REACH pixels before, along one direction, averaged over three lines. */
function steps(light: Float32Array, count: number, lines: number, step: number, lineStep: number): Float32Array {
  const raw = new Float32Array(light.length);
  const sums = new Float64Array(count + 1);
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep;
    for (let i = 0; i < count; i++) sums[i + 1] = (sums[i] ?? 0) + (light[start + i * step] ?? 0);
    for (let i = REACH; i < count - REACH; i++) {
      const after = (sums[i + 1 + REACH] ?? 0) - (sums[i + 1] ?? 0);
      const before = (sums[i] ?? 0) - (sums[i - REACH] ?? 0);
      raw[start + i * step] = (after - before) / REACH;
    }
  }
  const result = new Float32Array(light.length);
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep;
    const previous = Math.max(0, line - 1) * lineStep;
    const next = Math.min(lines - 1, line + 1) * lineStep;
    for (let i = 0; i < count * step; i += step) {
      result[start + i] = ((raw[start + i] ?? 0) + (raw[previous + i] ?? 0) + (raw[next + i] ?? 0)) / 3;
    }
  }
  return result;
}
