import type { Features } from './features.ts';

/** Features have length one: without this factor the weights would need many more rounds to grow. */
export const SHARPNESS = 6;

/** Scores to shares of one whole, in place. */
export function shares(scores: Float64Array): void {
  const highest = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 0;
  for (let index = 0; index < scores.length; index++) {
    scores[index] = Math.exp((scores[index] ?? 0) - highest);
    sum += scores[index] ?? 0;
  }
  for (let index = 0; index < scores.length; index++) scores[index] = (scores[index] ?? 0) / sum;
}

/** Counts times how telling each bucket is, at length one. */
export function weighted({ buckets, counts }: Features, idf: Uint8Array): Float32Array {
  const values = Float32Array.from(counts, (count, index) => count * (idf[buckets[index] ?? 0] ?? 0));
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? values : values.map((value) => value / length);
}
