/** A question as numbers: which buckets of the model it touches and how often. */
export type Features = { readonly buckets: Uint32Array; readonly counts: Float32Array };

/** A longer word is cut into pieces only up to here: 80 letters without a blank must not cost more than a sentence. */
const LONGEST_WORD = 40;

/** FNV-1a over the code units: the same piece of a word always falls into the same bucket, without a table. */
function bucketOf(piece: string, kind: number, buckets: number): number {
  let hash = 0x811c9dc5 ^ kind;
  for (let index = 0; index < piece.length; index++) hash = Math.imul(hash ^ piece.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 0) % buckets;
}

/** Whole words, pairs of neighbouring words, and pieces of 3 to 5 letters, which survive typing mistakes and endings. */
export function featuresOf(folded: string, buckets: number): Features {
  const counts = new Map<number, number>();
  const add = (piece: string, kind: number, weight: number) => {
    const bucket = bucketOf(piece, kind, buckets);
    counts.set(bucket, (counts.get(bucket) ?? 0) + weight);
  };
  const words = folded.split(' ').filter((word) => word !== '');
  words.forEach((word, index) => {
    add(word, 1, 2);
    const next = words[index + 1];
    if (next !== undefined) add(`${word} ${next}`, 2, 1);
    const edged = `<${word.slice(0, LONGEST_WORD)}>`;
    for (let length = 3; length <= 5; length++)
      for (let start = 0; start + length <= edged.length; start++) add(edged.slice(start, start + length), 3, 1);
  });
  return {
    buckets: Uint32Array.from(counts.keys()),
    counts: Float32Array.from(counts.values(), (count) => Math.sqrt(count)),
  };
}
