import { bytesFromText, textFromBytes } from '#shared/basics';

/** What training leaves: weights of every topic, rounded to bytes, and the phrases the neighbours are looked up among. */
export type Model = {
  readonly topics: readonly string[];
  readonly buckets: number;
  readonly temperature: number;
  /** How telling a bucket is (inverse document frequency), in 1/25. */
  readonly idf: Uint8Array;
  /** One row of topics a bucket. */
  readonly weights: Int8Array;
  /** One weight step of each topic. */
  readonly steps: readonly number[];
  readonly biases: readonly number[];
  readonly phrases: readonly { readonly topic: number; readonly folded: string }[];
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
    const head = JSON.parse(textFromBytes(bytes.slice(4, 4 + length))) as Omit<Model, 'idf' | 'weights'>;
    const idf = bytes.slice(4 + length, 4 + length + head.buckets);
    const weights = new Int8Array(bytes.slice(4 + length + head.buckets).buffer);
    return idf.length === head.buckets && weights.length === head.buckets * head.topics.length
      ? { ...head, idf, weights }
      : null;
  } catch {
    return null;
  }
}
