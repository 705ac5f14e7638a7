import { featuresOf } from './features.ts';
import { fold } from './fold.ts';
import type { Model } from './model.ts';
import { SHARPNESS, shares, weighted } from './train.ts';

/** A topic with its share, the highest first. */
export type Ranked = { readonly topic: string; readonly score: number };
/** Ranks the topics of a question. All of it happens here; nothing is kept. */
export type Ranker = (text: string) => { readonly ranked: readonly Ranked[]; readonly nearest: number };

/** Measured in the design: 0.6 of the softmax, 0.4 of the nearest phrase. */
const SOFTMAX_SHARE = 0.6;
const NEIGHBOUR_SHARPNESS = 8;

/** Prepares a model once (the phrases become a table from bucket to phrase), then answers in about a millisecond. */
export function createRanker(model: Model, softmaxShare: number = SOFTMAX_SHARE): Ranker {
  const postings = new Map<number, { phrases: number[]; values: number[] }>();
  model.phrases.forEach(({ folded }, phrase) => {
    const features = featuresOf(folded, model.buckets);
    const values = weighted(features, model.idf);
    features.buckets.forEach((bucket, index) => {
      const posting = postings.get(bucket) ?? { phrases: [], values: [] };
      posting.phrases.push(phrase);
      posting.values.push(values[index] ?? 0);
      postings.set(bucket, posting);
    });
  });
  return (text) => {
    const features = featuresOf(fold(text), model.buckets);
    const values = weighted(features, model.idf);
    const likely = softmaxOf(model, features.buckets, values);
    const near = new Float64Array(model.phrases.length);
    features.buckets.forEach((bucket, index) => {
      const posting = postings.get(bucket);
      posting?.phrases.forEach((phrase, place) => {
        near[phrase] = (near[phrase] ?? 0) + (values[index] ?? 0) * (posting.values[place] ?? 0);
      });
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

function softmaxOf(model: Model, buckets: Uint32Array, values: Float32Array): Float64Array {
  const topics = model.topics.length;
  const scores = new Float64Array(topics);
  buckets.forEach((bucket, index) => {
    const value = (values[index] ?? 0) * SHARPNESS;
    const start = bucket * topics;
    for (let topic = 0; topic < topics; topic++)
      scores[topic] = (scores[topic] ?? 0) + value * (model.weights[start + topic] ?? 0) * (model.steps[topic] ?? 0);
  });
  for (let topic = 0; topic < topics; topic++)
    scores[topic] = ((scores[topic] ?? 0) + (model.biases[topic] ?? 0)) / model.temperature;
  shares(scores);
  return scores;
}

/** Stands in where no model could be read: ranks nothing, so that only the rules for emergencies and a human remain. */
export const withoutModel: Ranker = () => ({ ranked: [], nearest: 0 });
