/** A question as numbers: which buckets of the model it touches and how often. */
export type Features = { readonly buckets: Uint32Array; readonly counts: Float32Array };

/** A longer word is cut into pieces only up to here: 80 letters without a blank must not cost more than a sentence. */
const LONGEST_WORD = 40;

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
const SHORTEST = 3;
const LONGEST = 5;

/** FNV-1a over the code units: the same piece of a word always falls into the same bucket, without a table. */
function hashOf(piece: string, kind: number): number {
  let hash = SEED ^ kind;
  for (let index = 0; index < piece.length; index++) hash = Math.imul(hash ^ piece.charCodeAt(index), PRIME);
  return hash;
}

function bucketOf(hash: number, buckets: number): number {
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) % buckets;
}

/** Whole words, pairs of neighbouring words, and pieces of 3 to 5 letters, which survive typing mistakes and endings. */
export function featuresOf(folded: string, buckets: number): Features {
  const counts = new Map<number, number>();
  const add = (hash: number, weight: number) => {
    const bucket = bucketOf(hash, buckets);
    counts.set(bucket, (counts.get(bucket) ?? 0) + weight);
  };
  const words = folded.split(' ').filter((word) => word !== '');
  words.forEach((word, index) => {
    add(hashOf(word, 1), 2);
    const next = words[index + 1];
    if (next !== undefined) add(hashOf(`${word} ${next}`, 2), 1);
    const edged = `<${word.slice(0, LONGEST_WORD)}>`;
    for (let start = 0; start + SHORTEST <= edged.length; start++) {
      // One walk gives all lengths: the hash of a longer piece goes on where the shorter one ended.
      let hash = SEED ^ 3;
      const end = Math.min(LONGEST, edged.length - start);
      for (let length = 1; length <= end; length++) {
        hash = Math.imul(hash ^ edged.charCodeAt(start + length - 1), PRIME);
        if (length >= SHORTEST) add(hash, 1);
      }
    }
  });
  return {
    buckets: Uint32Array.from(counts.keys()),
    counts: Float32Array.from(counts.values(), (count) => Math.sqrt(count)),
  };
}
