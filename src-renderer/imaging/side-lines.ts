import type { EdgeMap } from './edge-map.ts';

/**
 * A line that runs more or less along one direction: at the running coordinate t (y for left and right sides, x for top
 * and bottom) it lies at `offset + slope * t`. What is seen on it comes as running sums over t, so that any stretch of it
 * can be judged at once: `sum[t1] - sum[t0]`.
 */
export interface SideLine {
  readonly offset: number;
  readonly slope: number;
  /** The border of the picture, behind which a sheet may go on. */
  readonly border: boolean;
  /** An edge beyond which it is brighter, darker; and where both sides of it look different at all. */
  readonly brighter: Float32Array;
  readonly darker: Float32Array;
  readonly differs: Float32Array;
}

/** Places where an edge peaks, in the order of t: those of row t are `starts[t]` to `starts[t + 1]`. */
interface Votes {
  readonly starts: Uint32Array;
  readonly t: Float32Array;
  readonly s: Float32Array;
  readonly weight: Float32Array;
  readonly slope: Float32Array;
}

interface Proposal {
  readonly offset: number;
  readonly slope: number;
  readonly from: number;
  readonly to: number;
  readonly merit: number;
}

/** From this ratio on an edge counts fully. */
const FULL = 0.3;
const STEEPEST = 0.7;
const SLOPE_STEP = 0.0125;
const SLOPES = 2 * Math.round(STEEPEST / SLOPE_STEP) + 1;
const OFFSET_STEP = 1.5;
/** Parts of the run in which lines are looked for on their own: the side of a small card drowns in the lines of a whole table. */
const WINDOWS = [
  [0, 1],
  ...[0, 1, 2].map((i) => [i / 4, (i + 2) / 4]),
  ...[0, 1, 2, 3, 4, 5, 6].map((i) => [i / 8, (i + 2) / 8]),
];

/** The least step that counts: 1.8 % on a calm table, up to 5 % on a restless one. */
export function leastStep({ strength }: EdgeMap): number {
  const sample: number[] = [];
  for (let i = 0; i < strength.length; i += 37) sample.push(Math.abs(strength[i] ?? 0));
  sample.sort((a, b) => a - b);
  return Math.min(0.05, Math.max(0.018, 2.5 * (sample[sample.length >> 1] ?? 0)));
}

/** The `count` lines most like the side of something, and both borders of the picture. */
export function sideLines(edges: EdgeMap, count: number): SideLine[] {
  const least = leastStep(edges);
  const proposals = ([1, -1, 0] as const).flatMap((sign) => {
    const votes = votesOf(edges, least, sign);
    return WINDOWS.flatMap(([from = 0, to = 1]) =>
      proposed(votes, edges.crossing, Math.round(from * edges.running), Math.round(to * edges.running), edges.running),
    );
  });
  proposals.sort((p, q) => q.merit - p.merit);
  const kept: Proposal[] = [];
  for (const line of proposals) {
    if (kept.length === count) break;
    if (!kept.some((other) => same(line, other, line.from, line.to, 4))) kept.push(line);
  }
  return [
    seen(edges, least, { offset: -0.5, slope: 0 }, true),
    seen(edges, least, { offset: edges.crossing - 0.5, slope: 0 }, true),
    ...kept.map((line) => seen(edges, least, line, false)),
  ];
}

/** Peaks across the direction, of one sign; 0: thin shadows. Broad shadows have no peak. */
function votesOf({ running, crossing, strength, slope, shadow }: EdgeMap, least: number, sign: 1 | -1 | 0): Votes {
  const values = sign === 0 ? shadow : strength;
  const factor = sign === 0 ? 1 : sign;
  const threshold = sign === 0 ? 0.5 * least : least;
  const places = new Uint32Array(values.length >> 1);
  const starts = new Uint32Array(running + 1);
  let count = 0;
  for (let t = 0; t < running; t++) {
    starts[t] = count;
    if (t === 0 || t === running - 1) continue;
    for (let i = t * crossing + 3; i < (t + 1) * crossing - 3; i++) {
      const value = factor * (values[i] ?? 0);
      if (value < threshold || value < factor * (values[i - 1] ?? 0) || value < factor * (values[i + 1] ?? 0)) continue;
      if (value < factor * (values[i - 3] ?? 0) || value < factor * (values[i + 3] ?? 0)) continue;
      if (count < places.length) places[count++] = i;
    }
  }
  starts[running] = count;
  const of = (value: (i: number) => number) => {
    const result = new Float32Array(count);
    for (let n = 0; n < count; n++) result[n] = value(places[n] ?? 0);
    return result;
  };
  return {
    starts,
    t: of((i) => Math.floor(i / crossing)),
    s: of((i) => i % crossing),
    weight: of((i) => (sign === 0 ? 0.4 : 0.4 + 0.6 * Math.min(1, Math.abs(values[i] ?? 0) / FULL))),
    slope: of((i) => (sign === 0 ? 0 : Math.max(-1, Math.min(1, slope[i] ?? 0)))),
  };
}

/** Lines through many votes of a window (Hough): a vote counts only for lines that run as its own edge does. */
function proposed(votes: Votes, crossing: number, from: number, to: number, running: number): Proposal[] {
  const centre = (from + to) / 2;
  const offsets = Math.ceil(crossing / OFFSET_STEP) + 1;
  const sums = new Float32Array(SLOPES * offsets);
  for (let n = votes.starts[from] ?? 0; n < (votes.starts[to] ?? 0); n++) {
    const [t, s, weight] = [votes.t[n] ?? 0, votes.s[n] ?? 0, votes.weight[n] ?? 0];
    const middle = Math.round(((votes.slope[n] ?? 0) + STEEPEST) / SLOPE_STEP);
    const last = Math.min(SLOPES - 1, middle + 12);
    for (let k = Math.max(0, middle - 12); k <= last; k++) {
      const bin = Math.round((s - (k * SLOPE_STEP - STEEPEST) * (t - centre)) / OFFSET_STEP);
      if (bin >= 0 && bin < offsets) sums[k * offsets + bin] = (sums[k * offsets + bin] ?? 0) + weight;
    }
  }
  const peaks: { bin: number; sum: number }[] = [];
  for (let bin = 1; bin < sums.length - 1; bin++) {
    const [before, here, after] = [sums[bin - 1] ?? 0, sums[bin] ?? 0, sums[bin + 1] ?? 0];
    if (here < before || here < after) continue;
    const sum = here + 0.6 * (before + after);
    if (sum > 0.2 * (to - from)) peaks.push({ bin, sum });
  }
  peaks.sort((p, q) => q.sum - p.sum);
  const found: Proposal[] = [];
  for (const { bin, sum } of peaks) {
    if (found.length === (to - from === running ? 12 : 7)) break;
    const slope = Math.floor(bin / offsets) * SLOPE_STEP - STEEPEST;
    const rough = { offset: (bin % offsets) * OFFSET_STEP - slope * centre, slope };
    if (found.some((other) => same(rough, other, from, to, 6))) continue;
    const line = followed(votes, rough, from, to);
    if (!found.some((other) => same(line, other, from, to, 4))) {
      found.push({ ...line, from, to, merit: sum / Math.sqrt((to - from) * running) });
    }
  }
  return found;
}

type Line = Pick<SideLine, 'offset' | 'slope'>;

function same(p: Line, q: Line, from: number, to: number, limit: number): boolean {
  const apart = (t: number) => Math.abs(p.offset - q.offset + (p.slope - q.slope) * t);
  return apart(from) < limit && apart(to) < limit;
}

/** The line found in a window, laid anew through what continues it on both sides: a short piece knows its slope badly. */
function followed(votes: Votes, line: Line, from: number, to: number): Line {
  let result = line;
  for (const [more, near] of [
    [0, 3],
    [0, 2],
    [0.25, 3],
    [0.25, 2],
    [0.75, 2.5],
    [1.5, 2],
  ] as const) {
    result = fitted(votes, result, from - more * (to - from), to + more * (to - from), near);
  }
  return result;
}

/** Least squares through the votes near the line. */
function fitted(votes: Votes, line: Line, from: number, to: number, near: number): Line {
  const last = votes.starts.length - 1;
  const end = votes.starts[Math.min(last, Math.max(0, Math.ceil(to)))] ?? 0;
  let [n, st, ss, stt, sts] = [0, 0, 0, 0, 0];
  for (let i = votes.starts[Math.min(last, Math.max(0, Math.floor(from)))] ?? 0; i < end; i++) {
    const [t, s] = [votes.t[i] ?? 0, votes.s[i] ?? 0];
    const off = s - line.offset - line.slope * t;
    if (off > near || off < -near) continue;
    const weight = votes.weight[i] ?? 0;
    n += weight;
    st += weight * t;
    ss += weight * s;
    stt += weight * t * t;
    sts += weight * t * s;
  }
  const divisor = n * stt - st * st;
  if (n < 4 || divisor <= 0) return line;
  const slope = (n * sts - st * ss) / divisor;
  return Math.abs(slope) > 1 ? line : { offset: (ss - slope * st) / n, slope };
}

function seen(edges: EdgeMap, least: number, { offset, slope }: Line, border: boolean): SideLine {
  const { running, crossing, strength, shadow, planes } = edges;
  const brighter = new Float32Array(running + 1);
  const darker = new Float32Array(running + 1);
  const differs = new Float32Array(running + 1);
  for (let t = 0; t < running; t++) {
    const s = Math.round(offset + slope * t);
    let [up, down, different] = [0, 0, 0];
    if (!border && s >= 2 && s < crossing - 2) {
      const i = t * crossing + s;
      let thin = 0;
      for (let k = -2; k <= 2; k++) {
        up = Math.max(up, strength[i + k] ?? 0);
        down = Math.max(down, -(strength[i + k] ?? 0));
        thin = Math.max(thin, shadow[i + k] ?? 0);
      }
      const line = thin > 0.5 * least ? 0.35 + 0.3 * Math.min(1, thin / 0.15) : 0;
      up = Math.max(line, up < least ? 0 : 0.5 + 0.5 * Math.min(1, up / FULL));
      down = Math.max(line, down < least ? 0 : 0.5 + 0.5 * Math.min(1, down / FULL));
      different = difference(planes, t * crossing, crossing, s);
    }
    brighter[t + 1] = (brighter[t] ?? 0) + up;
    darker[t + 1] = (darker[t] ?? 0) + down;
    differs[t + 1] = (differs[t] ?? 0) + different;
  }
  return { offset, slope, border, brighter, darker, differs };
}

/** 0 to 1: whether 6 and 11 pixels before the line it looks different from behind it, in any colour. */
function difference(planes: EdgeMap['planes'], row: number, crossing: number, s: number): number {
  const at = (plane: Float32Array, k: number) => plane[row + Math.min(crossing - 1, Math.max(0, s + k))] ?? 0;
  let most = 0;
  for (const plane of planes) {
    most = Math.max(most, Math.abs(at(plane, 6) + at(plane, 11) - at(plane, -6) - at(plane, -11)) / 2);
  }
  return Math.min(1, Math.max(0, most - 0.015) / 0.06);
}
