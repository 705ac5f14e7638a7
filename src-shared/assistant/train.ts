import { type Features, featuresOf } from './features.ts';
import { fold } from './fold.ts';
import { IDF_STEP, type Model } from './model.ts';
import { SHARPNESS, shares, weighted } from './softmax.ts';

/** A phrase with the topic it belongs to. */
export type Example = { readonly text: string; readonly topic: string };

export type TrainingOptions = {
  readonly buckets: number;
  readonly epochs: number;
  readonly rate: number;
  readonly smoothing: number;
};
export const TRAINING: TrainingOptions = { buckets: 1 << 14, epochs: 12, rate: 0.5, smoothing: 0.05 };

/** A fixed sequence: the same phrasebook always makes the same bytes. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Row = { readonly buckets: Uint32Array; readonly values: Float32Array; readonly topic: number };

/** Multinomial softmax over hashed features by stochastic gradient descent, its weights averaged over the second half. */
export function trainModel(examples: readonly Example[], options: TrainingOptions = TRAINING): Model {
  const topics = [...new Set(examples.map(({ topic }) => topic))];
  const phrases = examples.map(({ text, topic }) => ({ topic: topics.indexOf(topic), folded: fold(text) }));
  const features = phrases.map(({ folded }) => featuresOf(folded, options.buckets));
  const idf = idfOf(features, options.buckets);
  const rows = phrases.map(({ topic }, index): Row => {
    const { buckets, counts } = features[index] ?? { buckets: new Uint32Array(), counts: new Float32Array() };
    return { buckets, values: weighted({ buckets, counts }, idf), topic };
  });
  const { weights, biases } = descend(rows, topics.length, options);
  return {
    topics,
    buckets: options.buckets,
    idf,
    ...rounded(weights, topics.length),
    biases: [...biases],
    phrases,
  };
}

function idfOf(features: readonly Features[], buckets: number): Uint8Array {
  const seen = new Uint32Array(buckets);
  for (const { buckets: own } of features) for (const bucket of own) seen[bucket] = (seen[bucket] ?? 0) + 1;
  return Uint8Array.from(seen, (count) => Math.round(IDF_STEP * Math.log((features.length + 1) / (count + 1))));
}

function descend(rows: readonly Row[], topics: number, options: TrainingOptions) {
  const random = sequence(20261124);
  const weights = new Float32Array(options.buckets * topics);
  const sum = new Float32Array(weights.length);
  const biases = new Float32Array(topics);
  const scores = new Float64Array(topics);
  const order = rows.map((_, index) => index);
  let averaged = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
    }
    const rate = options.rate * (1 - epoch / options.epochs) + 0.02;
    for (const index of order) {
      const row = rows[index];
      if (row !== undefined) step(row, weights, biases, scores, rate, options.smoothing);
    }
    if (epoch >= options.epochs / 2) {
      averaged++;
      for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] ?? 0) + (weights[index] ?? 0);
    }
  }
  return { weights: sum.map((value) => value / averaged), biases };
}

function step(
  row: Row,
  weights: Float32Array,
  biases: Float32Array,
  scores: Float64Array,
  rate: number,
  smoothing: number,
): void {
  const topics = biases.length;
  for (let topic = 0; topic < topics; topic++) scores[topic] = biases[topic] ?? 0;
  for (let index = 0; index < row.buckets.length; index++) {
    const start = (row.buckets[index] ?? 0) * topics;
    const value = row.values[index] ?? 0;
    for (let topic = 0; topic < topics; topic++)
      scores[topic] = (scores[topic] ?? 0) + value * SHARPNESS * (weights[start + topic] ?? 0);
  }
  shares(scores);
  for (let topic = 0; topic < topics; topic++) {
    const wanted = (topic === row.topic ? 1 - smoothing : 0) + smoothing / topics;
    scores[topic] = rate * ((scores[topic] ?? 0) - wanted);
    biases[topic] = (biases[topic] ?? 0) - 0.02 * (scores[topic] ?? 0);
  }
  for (let index = 0; index < row.buckets.length; index++) {
    const start = (row.buckets[index] ?? 0) * topics;
    const value = row.values[index] ?? 0;
    for (let topic = 0; topic < topics; topic++)
      weights[start + topic] = (weights[start + topic] ?? 0) - value * (scores[topic] ?? 0);
  }
}

function rounded(weights: Float32Array, topics: number): { weights: Int8Array; steps: number[] } {
  const steps = Array.from({ length: topics }, () => 0);
  weights.forEach((weight, index) => {
    steps[index % topics] = Math.max(steps[index % topics] ?? 0, Math.abs(weight) / 127);
  });
  return {
    steps,
    weights: Int8Array.from(weights, (weight, index) => Math.round(weight / (steps[index % topics] || 1))),
  };
}
