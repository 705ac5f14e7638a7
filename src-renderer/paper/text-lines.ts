/** A word of a recognised page, in pixels of its picture. */
export type PlacedWord = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Words of one line from left to right as they stand on the paper, their signs in the order they are seen. */
export type VisualLine = {
  readonly top: number;
  readonly bottom: number;
  readonly words: readonly { readonly signs: readonly string[]; readonly x: number; readonly width: number }[];
};

/** Words in reading order, grouped into lines again: a word that stands lower or higher, or jumps back, begins a new one. */
export function visualLines(words: readonly PlacedWord[]): VisualLine[] {
  const lines: PlacedWord[][] = [];
  for (const word of words.filter(({ text, width }) => text.trim() !== '' && width > 0)) {
    const line = lines.at(-1);
    if (line !== undefined && continues(line, word)) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => ({
    top: Math.min(...line.map(({ y }) => y)),
    bottom: Math.max(...line.map(({ y, height }) => y + height)),
    words: line
      .toSorted((a, b) => a.x - b.x)
      .map(({ text, x, width }) => ({ signs: seenOrder(text.trim().normalize('NFC')), x, width })),
  }));
}

function continues(line: readonly PlacedWord[], word: PlacedWord): boolean {
  const last = line.at(-1);
  if (last === undefined) return false;
  const shared = Math.min(last.y + last.height, word.y + word.height) - Math.max(last.y, word.y);
  if (shared < 0.4 * Math.min(last.height, word.height)) return false;
  const rightToLeft = [...line, word].some(({ text }) => RIGHT_TO_LEFT.test(text));
  return rightToLeft || word.x >= last.x + last.width / 2;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
/** What keeps its order inside a word written from the right: numbers with their signs, Latin letters. */
const LEFT_TO_RIGHT =
  /[\d\u0660-\u0669\u06f0-\u06f9\p{Script=Latin}\p{Script=Cyrillic}]+(?:[.,:/'’@&+-][\d\u0660-\u0669\u06f0-\u06f9\p{Script=Latin}\p{Script=Cyrillic}]+)*/gu;

/**
 * A PDF has no direction: its readers take signs from left to right and turn Arabic and Hebrew back. So they are written
 * as they are seen, the last sign of a word first.
 */
function seenOrder(text: string): string[] {
  if (!RIGHT_TO_LEFT.test(text)) return [...text];
  const pieces: string[] = [];
  let at = 0;
  for (const { 0: run, index } of text.matchAll(LEFT_TO_RIGHT)) {
    pieces.push(...text.slice(at, index), run);
    at = index + run.length;
  }
  pieces.push(...text.slice(at));
  return pieces.reverse().flatMap((piece) => [...piece]);
}
