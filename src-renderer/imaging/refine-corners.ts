import type { Corners, GreyPicture, Point } from './pixels.ts';

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
  picture: GreyPicture,
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

function refined(picture: GreyPicture, from: Point, to: Point, line: Line, reach: number): Line {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const across = { x: -line.along.y, y: line.along.x };
  const window = Math.max(2, Math.round(reach / 3));
  const profiles: Float64Array[] = [];
  const ts: number[] = [];
  let sign = 0;
  for (let i = 0; i < SAMPLES; i++) {
    const t = length * (0.03 + (0.94 * (i + 0.5)) / SAMPLES);
    const profile = stepsAcross(picture, line, across, t, reach, window);
    profiles.push(profile);
    ts.push(t);
    for (const value of profile) sign += value ** 3;
  }
  const offsets = profiles.map((profile) => peakOf(profile, Math.sign(sign)) - reach);
  return fitted(line, across, ts, offsets, reach);
}

/** Ratio of brightness after and before each whole pixel from -reach to reach across the side. */
function stepsAcross(
  { width, height, grey }: GreyPicture,
  line: Line,
  across: Point,
  t: number,
  reach: number,
  window: number,
): Float64Array {
  const whole = Math.round(reach);
  const span = 2 * (whole + window) + 1;
  const sums = new Float64Array(span + 1);
  for (let i = 0; i < span; i++) {
    const s = i - whole - window;
    let value = 0;
    // Three neighbours along the side take the worst of the noise.
    for (let k = -1; k <= 1; k++) {
      const x = Math.min(
        width - 1,
        Math.max(0, Math.round(line.at.x + line.along.x * (t + 2 * k) + across.x * s - 0.5)),
      );
      const y = Math.min(
        height - 1,
        Math.max(0, Math.round(line.at.y + line.along.y * (t + 2 * k) + across.y * s - 0.5)),
      );
      value += grey[y * width + x] ?? 0;
    }
    sums[i + 1] = (sums[i] ?? 0) + Math.log(value / 3 + 12);
  }
  return Float64Array.from({ length: 2 * whole + 1 }, (_, i) => {
    const middle = i + window;
    const after = (sums[middle + window] ?? 0) - (sums[middle] ?? 0);
    const before = (sums[middle] ?? 0) - (sums[middle - window] ?? 0);
    return (after - before) / window;
  });
}

function peakOf(profile: Float64Array, sign: number): number {
  let best = 0;
  for (let i = 1; i < profile.length; i++) if (sign * (profile[i] ?? 0) > sign * (profile[best] ?? 0)) best = i;
  return best;
}

/** Least squares through (t, offset), three times, each time without what lies further off than a shrinking tolerance. */
function fitted(line: Line, across: Point, ts: readonly number[], offsets: readonly number[], reach: number): Line {
  let shift = median(offsets);
  let slope = 0;
  const middle = ts.reduce((sum, t) => sum + t, 0) / ts.length;
  for (const tolerance of [reach, reach / 2, Math.max(1.5, reach / 5)]) {
    let [n, st, so, stt, sto] = [0, 0, 0, 0, 0];
    for (let i = 0; i < ts.length; i++) {
      const t = (ts[i] ?? 0) - middle;
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
  const at = (t: number) => {
    const s = shift + slope * (t - middle);
    return { x: line.at.x + line.along.x * t + across.x * s, y: line.at.y + line.along.y * t + across.y * s };
  };
  return lineThrough(at(0), at(2 * middle));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
