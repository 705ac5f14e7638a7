import type { RecognisedPage, RecognisedWord } from './recognised-page.ts';

/** A sign is 10 by 20 pixels, a line 30 high; a tab goes on to the next multiple of 24 signs and so opens a column. */
const SIGN = 10;
const HEIGHT = 20;
const LINE = 30;

/**
 * A page as the recogniser would have read this text, for tests: one line a row, every word with its box. A full A4 page
 * is assumed, so short texts stand at its top. `confidence` is given to every word.
 */
export function pageFromText(text: string, confidence = 96): RecognisedPage {
  const rows = text.split('\n');
  const lines = rows.flatMap((row, index) => {
    const words: RecognisedWord[] = [];
    const spread = row.replace(/[^\t]*\t/g, (cell) => cell.slice(0, -1).padEnd(Math.ceil((cell.length + 5) / 24) * 24));
    for (const match of spread.matchAll(/\S+/g)) {
      const box = { x: 100 + match.index * SIGN, y: 100 + index * LINE, width: match[0].length * SIGN, height: HEIGHT };
      words.push({ text: match[0], box, confidence });
    }
    const [first, last] = [words[0]?.box, words.at(-1)?.box];
    if (first === undefined || last === undefined) return [];
    return [{ words, box: { ...first, width: last.x + last.width - first.x } }];
  });
  return { width: 1654, height: Math.max(2339, 200 + rows.length * LINE), lines };
}
