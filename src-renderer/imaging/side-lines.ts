/**
 * A line that runs more or less along one direction: at the running coordinate t (y for left and right sides, x for top
 * and bottom) it lies at `offset + slope * t`. `sign` is 1 where it grows brighter with x or y, -1 where it grows darker,
 * 0 for the border of the picture.
 */
export interface SideLine {
  readonly offset: number;
  readonly slope: number;
  readonly sign: 1 | -1 | 0;
  readonly support: number;
}

/** Edge strength along one direction: `at(t, s)` with t the running coordinate and s the position across it. */
export interface Strengths {
  readonly running: number;
  readonly crossing: number;
  readonly values: Float32Array;
}

/** A step of 5 % in brightness is the least that counts; from 35 % on an edge counts fully. */
const LEAST = 0.05;
const FULL = 0.35;
const TRIES = 2500;

/**
 * The strengths of one sign as votes between 0 and 1: only where they peak across the direction (and one pixel beside),
 * so that broad shadows do not vote.
 */
export function votes(
  edges: Float32Array,
  running: number,
  crossing: number,
  upright: boolean,
  sign: 1 | -1,
): Strengths {
  const values = new Float32Array(edges.length);
  const at = (t: number, s: number) => sign * (edges[upright ? t * crossing + s : s * running + t] ?? 0);
  for (let t = 0; t < running; t++) {
    for (let s = 3; s < crossing - 3; s++) {
      const value = at(t, s);
      if (value < LEAST) continue;
      if (value < at(t, s - 1) || value < at(t, s + 1) || value < at(t, s - 3) || value < at(t, s + 3)) continue;
      const vote = Math.min(1, value / FULL);
      for (let k = s - 1; k <= s + 1; k++) {
        const i = t * crossing + k;
        values[i] = Math.max(values[i] ?? 0, vote);
      }
    }
  }
  return { running, crossing, values };
}

/** Always the same numbers between 0 and 1, so that the same picture always gives the same corners. */
function repeatableRandom(): () => number {
  let state = 0x2f6e2b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function supportOf({ running, crossing, values }: Strengths, offset: number, slope: number): number {
  let sum = 0;
  for (let t = 0; t < running; t++) {
    const s = Math.round(offset + slope * t);
    if (s >= 0 && s < crossing) sum += values[t * crossing + s] ?? 0;
  }
  return sum;
}

/** The `count` best lines through the votes, by RANSAC: two votes propose a line, all votes on it decide. */
export function sideLines(strengths: Strengths, sign: 1 | -1, count: number): SideLine[] {
  const { running, crossing, values } = strengths;
  const ts: number[] = [];
  const ss: number[] = [];
  for (let t = 0; t < running; t += 2) {
    for (let s = 1; s < crossing - 1; s++) {
      const value = values[t * crossing + s] ?? 0;
      // Strong votes are drawn more often: once for each fifth of full strength.
      for (let n = 0; n < value * 5; n++) {
        ts.push(t);
        ss.push(s);
      }
    }
  }
  if (ts.length < 20) return [];
  const random = repeatableRandom();
  const proposals: SideLine[] = [];
  for (let i = 0; i < TRIES; i++) {
    const a = Math.floor(random() * ts.length);
    const b = Math.floor(random() * ts.length);
    const run = (ts[b] ?? 0) - (ts[a] ?? 0);
    if (Math.abs(run) < running * 0.08) continue;
    const slope = ((ss[b] ?? 0) - (ss[a] ?? 0)) / run;
    if (Math.abs(slope) > 1) continue;
    const offset = (ss[a] ?? 0) - slope * (ts[a] ?? 0);
    proposals.push({ offset, slope, sign, support: supportOf(strengths, offset, slope) });
  }
  proposals.sort((p, q) => q.support - p.support);
  return distinct(proposals, running, count);
}

function distinct(proposals: readonly SideLine[], running: number, count: number): SideLine[] {
  const kept: SideLine[] = [];
  const near = (p: SideLine, q: SideLine, t: number) => Math.abs(p.offset + p.slope * t - q.offset - q.slope * t) < 7;
  for (const line of proposals) {
    if (kept.length === count) break;
    if (!kept.some((other) => near(line, other, running * 0.2) && near(line, other, running * 0.8))) kept.push(line);
  }
  return kept;
}
