/** Folded number words up to what offices set as a period, with their endings; English for letters from abroad. */
const WORDS: Readonly<Record<string, number>> = {
  ein: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  funf: 5,
  fuenf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwolf: 12,
  zwoelf: 12,
  vierzehn: 14,
  einundzwanzig: 21,
  zwanzig: 20,
  achtundzwanzig: 28,
  dreisig: 30,
  dreissig: 30,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
  fourteen: 14,
  'twenty-one': 21,
  thirty: 30,
};

/** Longest first, so that "vierzehn" is not read as "vier"; endings as in "eines Monats", "zweier Wochen". */
export const NUMBER_PATTERN = `\\d{1,3}|(?:${Object.keys(WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')})(?:e[srnm]?|er)?`;

/** Null for a word that is no number of this list. */
export function numberFrom(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  return WORDS[word] ?? WORDS[word.replace(/e[srnm]?$/, '')] ?? null;
}
