import type { Corners, Pixels, Point } from './pixels.ts';

const SAMPLES = 80;

/** A line as a point and a direction of length 1. */
interface Line {
  readonly at: Point;
  readonly along: Point;
}

/**
 * Corners found in a small picture, made exact in the large one: along each side the steepest step within `reach` pixels
 * is looked for across it, a line laid through these (outliers dropped), and the lines intersected. `seen` says which
 * sides (top, right, bottom, left) are real edges; the border of the picture stays where it is.
 */
export function refineCorners(
  picture: Pixels,
  corners: Corners,
  seen: readonly [boolean, boolean, boolean, boolean],
  reach: number,
): Corners {
  const [a, b, c, d] = corners;
  const side = (from: Point, to: Point, real: boolean) => {
    const line = lineThrough(from, to);
    return real ? refined(picture, from, to, line, reach) : line;
  };
  const [top, right, bottom, left] = [
    side(a, b, seen[0]),
    side(b, c, seen[1]),
    side(c, d, seen[2]),
    side(d, a, seen[3]),
  ];
  const near = (p: Point, q: Point) => (Math.hypot(p.x - q.x, p.y - q.y) < 3 * reach ? p : q);
  return [
    near(meet(left, top), a),
    near(meet(top, right), b),
    near(meet(right, bottom), c),
    near(meet(bottom, left), d),
  ];
}

function lineThrough(from: Point, to: Point): Line {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { at: from, along: { x: (to.x - from.x) / length, y: (to.y - from.y) / length } };
}

function meet(p: Line, q: Line): Point {
  const cross = p.along.x * q.along.y - p.along.y * q.along.x;
  const t = ((q.at.x - p.at.x) * q.along.y - (q.at.y - p.at.y) * q.along.x) / cross;
  return { x: p.at.x + p.along.x * t, y: p.at.y + p.along.y * t };
}

function refined(picture: Pixels, from: Point, to: Point, line: Line, reach: number): Line {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const across = { x: -line.along.y, y: line.along.x };
  const window = Math.max(2, Math.round(reach / 3));
  const profiles: Float64Array[] = [];
  const ts: number[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    const t = length * (0.03 + (0.94 * (i + 0.5)) / SAMPLES);
    profiles.push(stepsAcross(picture, line, across, t, reach, window));
    ts.push(t);
  }
  const [start, end, sign] = steadiest(profiles);
  const way = (i: number) => start + ((end - start) * i) / (SAMPLES - 1);
  const near = Math.max(2, Math.round(reach / 6));
  const peaks = profiles.map((profile, i) =>
    peakOf(profile, sign, Math.round(way(i)) - near, Math.round(way(i)) + near),
  );
  const offsets = peaks.map((peak, i) => peak - way(i));
  const { shift, slope } = fitted(ts, offsets, near);
  const at = (t: number, i: number) => {
    const s = way(i) - Math.round(reach) + shift + slope * t;
    return { x: line.at.x + line.along.x * t + across.x * s, y: line.at.y + line.along.y * t + across.y * s };
  };
  return lineThrough(at(ts[0] ?? 0, 0), at(ts.at(-1) ?? 0, SAMPLES - 1));
}

/**
 * The straight way through all profiles that collects most of one sign: on a white table no single profile shows the edge,
 * and eighty together do. A great step counts little more than a middling one, so that
 * a finger does not outweigh a side.
 */
function steadiest(profiles: readonly Float64Array[]): readonly [start: number, end: number, sign: 1 | -1] {
  const HALF = 0.25;
  const count = profiles[0]?.length ?? 0;
  const eased = profiles.map((profile) => profile.map((value) => value / (Math.abs(value) + HALF)));
  let best: readonly [number, number, 1 | -1] = [count >> 1, count >> 1, 1];
  let most = 0;
  for (let start = 0; start < count; start++) {
    for (let end = 0; end < count; end++) {
      let [up, down] = [0, 0];
      for (const [i, profile] of eased.entries()) {
        const value = profile[Math.round(start + ((end - start) * i) / (SAMPLES - 1))] ?? 0;
        if (value > 0) up += value;
        else down -= value;
      }
      const sum = Math.max(up, down);
      if (sum > most) {
        most = sum;
        best = [start, end, up > down ? 1 : -1];
      }
    }
  }
  return best;
}

/** Log-ratio of light after and before each whole pixel from -reach to reach across the side, in the colour that differs most. */
function stepsAcross(
  { width, height, data }: Pixels,
  line: Line,
  across: Point,
  t: number,
  reach: number,
  window: number,
): Float64Array {
  const whole = Math.round(reach);
  const span = 2 * (whole + window) + 1;
  const sums = [0, 1, 2].map(() => new Float64Array(span + 1));
  for (let i = 0; i < span; i++) {
    const s = i - whole - window;
    const values = [0, 0, 0];
    // Three neighbours along the side take the worst of the noise.
    for (let k = -1; k <= 1; k++) {
      const x = Math.round(line.at.x + line.along.x * (t + 2 * k) + across.x * s - 0.5);
      const y = Math.round(line.at.y + line.along.y * (t + 2 * k) + across.y * s - 0.5);
      const p = 4 * (Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x)));
      for (let c = 0; c < 3; c++) values[c] = (values[c] ?? 0) + (data[p + c] ?? 0);
    }
    for (const [c, sum] of sums.entries()) sum[i + 1] = (sum[i] ?? 0) + Math.log((values[c] ?? 0) / 3 + 12);
  }
  return Float64Array.from({ length: 2 * whole + 1 }, (_, i) => {
    const middle = i + window;
    let most = 0;
    for (const sum of sums) {
      const after = (sum[middle + window + 1] ?? 0) - (sum[middle + 1] ?? 0);
      const before = (sum[middle] ?? 0) - (sum[middle - window] ?? 0);
      if (Math.abs(after - before) > Math.abs(most)) most = after - before;
    }
    return most / window;
  });
}

function peakOf(profile: Float64Array, sign: number, from: number, to: number): number {
  let best = Math.max(0, from);
  for (let i = best + 1; i <= Math.min(profile.length - 1, to); i++) {
    if (sign * (profile[i] ?? 0) > sign * (profile[best] ?? 0)) best = i;
  }
  return best;
}

/** Least squares through (t, offset), three times, each time without what lies further off than a shrinking tolerance. */
function fitted(ts: readonly number[], offsets: readonly number[], near: number): { shift: number; slope: number } {
  let shift = median(offsets);
  let slope = 0;
  for (const tolerance of [near, near / 1.5, Math.max(1.2, near / 2.5)]) {
    let [n, st, so, stt, sto] = [0, 0, 0, 0, 0];
    for (const [i, t] of ts.entries()) {
      const o = offsets[i] ?? 0;
      if (Math.abs(o - shift - slope * t) > tolerance) continue;
      n++;
      st += t;
      so += o;
      stt += t * t;
      sto += t * o;
    }
    const divisor = n * stt - st * st;
    if (n < ts.length / 4 || divisor === 0) break;
    slope = (n * sto - st * so) / divisor;
    shift = (so - slope * st) / n;
  }
  return { shift, slope };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
