import { featuresOf } from './features.ts';
import { fold } from './fold.ts';
import type { Model } from './model.ts';
import { SHARPNESS, shares, weighted } from './softmax.ts';

/** A topic with its share, the highest first. */
export type Ranked = { readonly topic: string; readonly score: number };
/** Ranks the topics of a question. All of it happens here; nothing is kept. */
export type Ranker = (text: string) => { readonly ranked: readonly Ranked[]; readonly nearest: number };

/** Measured in the design: 0.6 of the softmax, 0.4 of the nearest phrase. */
const SOFTMAX_SHARE = 0.6;
const NEIGHBOUR_SHARPNESS = 8;

/** Prepares a model once (the phrases become a table from bucket to phrase), then answers in about a millisecond. */
export function createRanker(model: Model, softmaxShare: number = SOFTMAX_SHARE): Ranker {
  const postings = postingsOf(model);
  return (text) => {
    const features = featuresOf(fold(text), model.buckets);
    const values = weighted(features, model.idf);
    const likely = softmaxOf(model, features.buckets, values);
    const near = new Float64Array(model.phrases.length);
    features.buckets.forEach((bucket, index) => {
      const value = values[index] ?? 0;
      for (let place = postings.starts[bucket] ?? 0; place < (postings.starts[bucket + 1] ?? 0); place++) {
        const phrase = postings.phrases[place] ?? 0;
        near[phrase] = (near[phrase] ?? 0) + value * (postings.values[place] ?? 0);
      }
    });
    const closest = new Float64Array(model.topics.length);
    near.forEach((similarity, phrase) => {
      const topic = model.phrases[phrase]?.topic ?? 0;
      closest[topic] = Math.max(closest[topic] ?? 0, similarity);
    });
    const nearest = closest.reduce((a, b) => Math.max(a, b), 0);
    const neighbours = closest.map((similarity) => similarity * NEIGHBOUR_SHARPNESS);
    shares(neighbours);
    const ranked = model.topics
      .map((topic, index) => ({
        topic,
        score: softmaxShare * (likely[index] ?? 0) + (1 - softmaxShare) * (neighbours[index] ?? 0),
      }))
      .toSorted((a, b) => b.score - a.score);
    return { ranked, nearest };
  };
}

/** From bucket to the phrases that touch it, as three flat lists: `starts[bucket]` to `starts[bucket + 1]`. */
function postingsOf(model: Model) {
  const features = model.phrases.map(({ folded }) => featuresOf(folded, model.buckets));
  const starts = new Uint32Array(model.buckets + 1);
  for (const { buckets } of features) for (const bucket of buckets) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  for (let bucket = 0; bucket < model.buckets; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  const next = starts.slice();
  const phrases = new Uint16Array(starts[model.buckets] ?? 0);
  const values = new Float32Array(phrases.length);
  features.forEach((own, phrase) => {
    const weights = weighted(own, model.idf);
    own.buckets.forEach((bucket, index) => {
      const place = next[bucket] ?? 0;
      next[bucket] = place + 1;
      phrases[place] = phrase;
      values[place] = weights[index] ?? 0;
    });
  });
  return { starts, phrases, values };
}

function softmaxOf(model: Model, buckets: Uint32Array, values: Float32Array): Float64Array {
  const topics = model.topics.length;
  const scores = new Float64Array(topics);
  buckets.forEach((bucket, index) => {
    const value = (values[index] ?? 0) * SHARPNESS;
    const start = bucket * topics;
    for (let topic = 0; topic < topics; topic++)
      scores[topic] = (scores[topic] ?? 0) + value * (model.weights[start + topic] ?? 0) * (model.steps[topic] ?? 0);
  });
  for (let topic = 0; topic < topics; topic++) scores[topic] = (scores[topic] ?? 0) + (model.biases[topic] ?? 0);
  shares(scores);
  return scores;
}

/** Stands in where no model could be read: ranks nothing, so that only the rules for emergencies and a human remain. */
export const withoutModel: Ranker = () => ({ ranked: [], nearest: 0 });
