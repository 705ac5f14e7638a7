import { fold, normaliseWord } from './fold.ts';
import { mendWords } from './mend-words.ts';
import type { Place } from './read-value.ts';
import type { Box, RecognisedLine, RecognisedPage, RecognisedWord } from './recognised-page.ts';

type LetterWord = Pick<RecognisedWord, 'box' | 'confidence'> & {
  readonly page: number;
  readonly start: number;
  readonly end: number;
};

/** A printed line: offsets into the text, `top` and `bottom` of the page 0 to 1, and whether a paragraph ends with it. */
export type LetterLine = {
  readonly page: number;
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly endsParagraph: boolean;
};

/**
 * All pages as one text, with the way back from every offset to the words and boxes on the picture. Words of a line stand
 * apart by a blank, cells of a table or columns of a letter head by a tab, lines by a line feed; a word divided at the end
 * of a line is whole again. `folded` has the same offsets (see `fold`).
 */
export type LetterText = {
  readonly text: string;
  readonly folded: string;
  /** `folded` as one flow, every white space a blank: for phrases that may run over a line. */
  readonly flowing: string;
  readonly words: readonly LetterWord[];
  readonly lines: readonly LetterLine[];
};

/** In word heights: running text of eight flatbed samples (1,073 gaps) stays below 1.2, their columns begin at 3. */
const COLUMN_GAP = 2;
/** In word heights: the one torn word of those samples has 0.12, the narrowest real gap between two small letters 0.19. */
const TORN_GAP = 0.15;

export function letterText(pages: readonly RecognisedPage[]): LetterText {
  const words: LetterWord[] = [];
  const lines: LetterLine[] = [];
  let text = '';
  const print = pages.map((page) => page.lines.map(readable).filter((line) => line.words.length > 0));
  pages.forEach((page, pageIndex) => {
    const printed = print[pageIndex] ?? [];
    printed.forEach((line, lineIndex) => {
      const next = printed[lineIndex + 1] ?? print.slice(pageIndex + 1).find((other) => other.length > 0)?.[0];
      const start = text.length;
      const usualGap = medianGap(line.words);
      line.words.forEach((word, wordIndex) => {
        const before = line.words[wordIndex - 1];
        if (before !== undefined) text += separator(before, word, usualGap);
        const last = wordIndex === line.words.length - 1;
        const piece = last ? beforeLineBreak(word.text, next) : word.text;
        words.push({
          page: pageIndex,
          start: text.length,
          end: text.length + piece.length,
          box: word.box,
          confidence: word.confidence,
        });
        text += piece;
      });
      const divided = next !== undefined && isDivided(line, next);
      lines.push({
        page: pageIndex,
        start,
        end: text.length,
        top: line.box.y / page.height,
        endsParagraph: next === undefined || (!divided && isForced(printed, lineIndex)),
      });
      if (!divided) text += '\n';
    });
  });
  const folded = fold(text);
  return { text, folded, flowing: folded.replace(/\s/g, ' '), words, lines };
}

type PrintedLine = { readonly box: Box; readonly words: readonly RecognisedWord[] };

function readable(line: RecognisedLine): PrintedLine {
  const words = line.words.map((word) => ({ ...word, text: normaliseWord(word.text).replace(/\s+/g, '') }));
  return { ...line, words: mendWords(words.filter((word) => word.text !== '')) };
}

/** Columns stand far apart; the recogniser also tears words ("Geschäft snummer"), which a hair's breadth gives away. */
function separator(before: RecognisedWord, word: RecognisedWord, usualGap: number): '\t' | ' ' | '' {
  const height = Math.max(before.box.height, word.box.height);
  const gap = gapOf(before, word);
  if (gap > COLUMN_GAP * height) return '\t';
  const within = `${before.text.slice(-1)}${word.text.charAt(0)}`;
  const torn = gap < TORN_GAP * height && gap < usualGap / 2 && /^\p{Ll}{2}$|^\d[\d.,]$|^[.,]\d$/u.test(within);
  return torn ? '' : ' ';
}

function gapOf(before: RecognisedWord, word: RecognisedWord): number {
  return word.box.x - (before.box.x + before.box.width);
}

function medianGap(words: readonly RecognisedWord[]): number {
  const gaps = words.slice(1).map((word, index) => gapOf(words[index] ?? word, word));
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}

/** "Unter-" + "lagen" and "WG-" + "2026" are one word; "Ein-" + "und Ausgang" and a lone dash are not. */
function isDivided(line: PrintedLine, next: PrintedLine): boolean {
  const last = line.words.at(-1)?.text ?? '';
  const first = next.words[0]?.text ?? '';
  return /[\p{L}\d][-\u00ad]$/u.test(last) && /^[\p{L}\d]/u.test(first) && !/^(?:und|oder|bzw|sowie|bis)\b/.test(first);
}

function beforeLineBreak(word: string, next: PrintedLine | undefined): string {
  const first = next?.words[0]?.text ?? '';
  const soft = /\p{Ll}[-\u00ad]$/u.test(word) && /^\p{Ll}/u.test(first);
  return soft && !/^(?:und|oder|bzw|sowie|bis)\b/.test(first) ? word.slice(0, -1) : word;
}

/** Nobody ends a paragraph with these, wherever the recogniser cut the line. */
const UNFINISHED =
  /(?:^(?:der|die|das|dem|den|des|ein|eine[rsnm]?|seiner|ihrer|ihre[nsm]?|dieser|dieses|diesen|diesem|und|oder|nach|bis|zum|zur|vom|von|am|im|in|mit|bei|ab|seit|auf|für|gegen|durch|innerhalb|binnen|spätestens|the|of|to|by)|,)$/i;

/** The typographer's test: the next line's first word would still have fitted, so somebody ended the line on purpose. */
function isForced(lines: readonly PrintedLine[], index: number): boolean {
  const line = lines[index];
  const word = lines[index + 1]?.words[0];
  // The last line of a page: a Rechtsbehelfsbelehrung may run on overleaf.
  if (line === undefined || word === undefined) return false;
  if (UNFINISHED.test(line.words.at(-1)?.text ?? '')) return false;
  const near = lines.slice(Math.max(0, index - 3), index + 4).map(rightEdge);
  const room = Math.max(...near) - rightEdge(line);
  return room > word.box.width * 1.15 + word.box.height * 1.5;
}

function rightEdge(line: PrintedLine): number {
  const last = line.words.at(-1)?.box;
  return last === undefined ? 0 : last.x + last.width;
}

/** Where a span stands and how surely it was read (the lowest confidence of its words). Over a page break: the first page. */
export function standOf(
  letter: LetterText,
  start: number,
  end: number,
): { readonly place: Place; readonly confidence: number } {
  const words = wordsIn(letter, start, end);
  const page = words[0]?.page ?? 0;
  const boxes = words.filter((word) => word.page === page).map((word) => word.box);
  return { place: { page, box: around(boxes) }, confidence: Math.min(100, ...words.map((word) => word.confidence)) };
}

export function wordsIn(letter: LetterText, start: number, end: number): readonly LetterWord[] {
  return letter.words.filter((word) => word.start < end && word.end > start);
}

function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

/** Index of the printed line an offset stands in; the last one for an offset behind the text. */
export function lineAt(letter: LetterText, offset: number): number {
  const index = letter.lines.findIndex((line) => offset < line.end);
  return index === -1 ? letter.lines.length - 1 : index;
}
