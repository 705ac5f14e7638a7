import type { Scene } from './scene.ts';

/**
 * How much brighter a scene becomes across each pixel, as a ratio, in the colour that changes most there. Seen along one
 * direction: at [t * crossing + s], t running along the sides looked for and s across them.
 */
export interface EdgeMap {
  readonly running: number;
  readonly crossing: number;
  readonly strength: Float32Array;
  /** How far s moves a step of t along the edge, as its brightness tells. */
  readonly slope: Float32Array;
  /** Depth of an isolated thin dark line: all that is seen of a white sheet on a white table. */
  readonly shadow: Float32Array;
  /** Brightness without print, red, green, blue, in the same order. */
  readonly planes: readonly [Float32Array, Float32Array, Float32Array];
}

/** Pixels on each side that are compared: wide enough that noise is outvoted and the edge of a sheet is not. */
const REACH = 4;

/** `upright`: for left and right sides; otherwise for top and bottom, with rows and columns changed over. */
export function edgeMap(scene: Scene, upright: boolean): EdgeMap {
  const { width, height } = scene;
  const view = (values: Float32Array) => (upright ? values : transposed(values, width, height));
  const [running, crossing] = upright ? [height, width] : [width, height];
  const planes = [view(scene.planes[0]), view(scene.planes[1]), view(scene.planes[2])] as const;
  const strength = new Float32Array(running * crossing);
  const slope = new Float32Array(running * crossing);
  for (const plane of planes) {
    const across = steps(plane, running, crossing, 1, crossing);
    const along = steps(plane, crossing, running, crossing, 1);
    for (let i = 0; i < strength.length; i++) {
      const step = across[i] ?? 0;
      if (Math.abs(step) <= Math.abs(strength[i] ?? 0)) continue;
      strength[i] = step;
      slope[i] = -(along[i] ?? 0) / step;
    }
  }
  return {
    running,
    crossing,
    strength,
    slope,
    shadow: shadows(view(scene.open), view(scene.closed), running, crossing),
    planes,
  };
}

function transposed(values: Float32Array, width: number, height: number): Float32Array {
  const result = new Float32Array(values.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) result[x * height + y] = values[y * width + x] ?? 0;
  return result;
}

/** Mean of REACH pixels after minus mean of REACH pixels before, along one direction, averaged over three lines. */
function steps(light: Float32Array, lines: number, count: number, step: number, lineStep: number): Float32Array {
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

/** Thin and dark, with nothing thin and dark for ten pixels on both sides: so lines of print are none. */
function shadows(open: Float32Array, closed: Float32Array, running: number, crossing: number): Float32Array {
  const result = new Float32Array(open.length);
  const sums = new Float64Array(crossing + 1);
  const thin = new Float64Array(crossing);
  for (let t = 1; t < running - 1; t++) {
    for (let s = 0; s < crossing; s++) {
      let value = 0;
      for (let k = -crossing; k <= crossing; k += crossing) {
        const i = t * crossing + s + k;
        value += (closed[i] ?? 0) - (open[i] ?? 0);
      }
      thin[s] = value / 3;
      sums[s + 1] = (sums[s] ?? 0) + value / 3;
    }
    for (let s = 5; s < crossing - 5; s++) {
      const depth = thin[s] ?? 0;
      if (depth < 0.008) continue;
      const before = ((sums[s - 4] ?? 0) - (sums[Math.max(0, s - 14)] ?? 0)) / Math.min(10, s - 4);
      const last = Math.min(crossing, s + 15);
      const after = ((sums[last] ?? 0) - (sums[s + 5] ?? 0)) / Math.max(1, last - s - 5);
      if (Math.max(before, after) < 0.3 * depth) result[t * crossing + s] = depth;
    }
  }
  return result;
}
