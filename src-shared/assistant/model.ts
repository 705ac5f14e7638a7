import { z } from 'zod';
import { bytesFromText, textFromBytes } from '#shared/basics';

const headSchema = z.strictObject({
  topics: z.array(z.string()),
  buckets: z.number().int().positive(),
  /** One weight step of each topic: its weights are this many times their byte. */
  steps: z.array(z.number()),
  biases: z.array(z.number()),
  phrases: z.array(z.strictObject({ topic: z.number().int(), folded: z.string() })),
});

/** What training leaves: weights of every topic, rounded to bytes, and the phrases the neighbours are looked up among. */
export type Model = z.infer<typeof headSchema> & {
  /** How telling a bucket is (inverse document frequency), in 1/25. */
  readonly idf: Uint8Array;
  /** One row of topics a bucket. */
  readonly weights: Int8Array;
};

export const IDF_STEP = 25;

/** One file: length of the head, the head as JSON, idf, weights. */
export function encodeModel(model: Model): Uint8Array<ArrayBuffer> {
  const { idf, weights, ...head } = model;
  const json = bytesFromText(JSON.stringify(head));
  const bytes = new Uint8Array(4 + json.length + idf.length + weights.length);
  new DataView(bytes.buffer).setUint32(0, json.length);
  bytes.set(json, 4);
  bytes.set(idf, 4 + json.length);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), 4 + json.length + idf.length);
  return bytes;
}

/** Null for a file that is cut short or is no model: the screen then says so, and the emergency rules still work. */
export function decodeModel(bytes: Uint8Array<ArrayBuffer>): Model | null {
  try {
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
    const head = headSchema.parse(JSON.parse(textFromBytes(bytes.slice(4, 4 + length))));
    const idf = bytes.slice(4 + length, 4 + length + head.buckets);
    const weights = new Int8Array(bytes.slice(4 + length + head.buckets).buffer);
    return idf.length === head.buckets && weights.length === head.buckets * head.topics.length
      ? { ...head, idf, weights }
      : null;
  } catch {
    return null;
  }
}
