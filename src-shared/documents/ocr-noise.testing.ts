/** What a recogniser does to a page of a medium camera, for tests: seeded, so that a failure can be looked at again. */

/** Signs taken for one another, both ways where the list has both. */
const LOOK_ALIKE: Readonly<Record<string, readonly string[]>> = {
  0: ['O', 'o'],
  1: ['I', 'l', '|'],
  5: ['S'],
  8: ['B'],
  O: ['0'],
  I: ['l', '1'],
  l: ['I', '1'],
  S: ['5'],
  B: ['8'],
  m: ['rn'],
  ä: ['a'],
  ö: ['o'],
  ü: ['u', 'ii'],
  ß: ['B', 'ss'],
  e: ['c'],
  c: ['e'],
  f: ['t'],
  g: ['q'],
  ',': ['.', ''],
  '.': [',', ''],
  '-': ['', '–'],
};

export type Noise = {
  /** The share of signs that are misread. */
  readonly signs: number;
  /** The share of blanks lost, and of places inside words where one appears. */
  readonly blanks: number;
  /** The share of lines that come before the line above them. */
  readonly order: number;
};

/** A median medium camera page and a bad one (documents.md: 1.0 and 5 percent character error as targets). */
export const MEDIUM: Noise = { signs: 0.01, blanks: 0.004, order: 0.02 };
export const BAD: Noise = { signs: 0.03, blanks: 0.01, order: 0.05 };

export function withNoise(text: string, noise: Noise, seed: number): string {
  const random = mulberry(seed);
  const lines = text.split('\n').map((line) => [...line].map((sign) => misread(sign, noise, random)).join(''));
  for (let index = 1; index < lines.length; index += 1) {
    if (random() >= noise.order) continue;
    const [above = '', below = ''] = [lines[index - 1], lines[index]];
    lines[index - 1] = below;
    lines[index] = above;
  }
  return lines.join('\n');
}

function misread(sign: string, noise: Noise, random: () => number): string {
  if (sign === ' ') return random() < noise.blanks ? '' : ' ';
  if (sign === '\t') return random() < noise.blanks * 10 ? ' ' : '\t';
  const others = LOOK_ALIKE[sign];
  // Few signs have a look-alike: they carry the error of all.
  const read = others !== undefined && random() < noise.signs * 2 ? others[Math.floor(random() * others.length)] : sign;
  return random() < noise.blanks / 4 ? `${read} ` : (read ?? sign);
}

/** A small generator of numbers from 0 to 1 that is the same everywhere (mulberry32). */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
