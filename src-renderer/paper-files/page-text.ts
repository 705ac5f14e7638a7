import type { RecognisedLine, RecognisedPage, RecognisedWord } from '#shared/documents';

/** A run of text as pdf.js gives it, its matrix already in pixels of the rendered page. */
export type TextRun = {
  readonly text: string;
  readonly rightToLeft: boolean;
  readonly matrix: readonly [number, number, number, number, number, number];
  /** In pixels. */
  readonly width: number;
};

/** Ascenders and descenders of usual type, in sizes of the type. */
const ASCENT = 0.78;
const DESCENT = 0.22;
/** Below this gap (in heights) two runs without a blank between them are one word: a bold part, a kerned pair. */
const SAME_WORD = 0.12;
/** What is tilted more than this (radians) is no line of the page: a watermark, a mark at the edge of the sheet. */
const LEVEL = 0.02;

type Piece = RecognisedWord & {
  readonly rightToLeft: boolean;
  readonly open: { readonly start: boolean; readonly end: boolean };
};

/**
 * The text of a page as lines from top to bottom, words in reading order with their boxes. The confidence is 100: these are
 * the signs the sender's own program wrote, nothing was recognised. Whether they are the page's text is judged elsewhere.
 * `measure` gives widths in any type: a word's share of its run.
 */
export function pageText(
  runs: readonly TextRun[],
  size: { readonly width: number; readonly height: number },
  measure: (text: string) => number,
): RecognisedPage {
  const pieces = runs.filter(isLevel).flatMap((run) => piecesOf(run, measure));
  const inside = pieces.filter(
    ({ box }) => overlap(box.x, box.width, size.width) && overlap(box.y, box.height, size.height),
  );
  return { ...size, lines: rowsOf(inside).map(lineOf) };
}

const overlap = (from: number, length: number, limit: number) => from + length > 0 && from < limit;

const isLevel = ({ matrix: [a, b, , d] }: TextRun) => a > 0 && d < 0 && Math.abs(b) < LEVEL * a;

function piecesOf(run: TextRun, measure: (text: string) => number): Piece[] {
  const { text, rightToLeft, width } = run;
  const [, , c, d, x, baseline] = run.matrix;
  const size = Math.hypot(c, d);
  const whole = measure(text);
  const scale = whole > 0 ? width / whole : 0;
  return [...text.matchAll(/\S+/g)].map((match) => {
    const before = measure(text.slice(0, match.index)) * scale;
    const wide = Math.max(1, measure(text.slice(0, match.index + match[0].length)) * scale - before);
    const left = rightToLeft ? x + width - before - wide : x + before;
    return {
      text: match[0].normalize('NFC'),
      confidence: 100,
      box: { x: left, y: baseline - ASCENT * size, width: wide, height: (ASCENT + DESCENT) * size },
      rightToLeft,
      open: { start: match.index === 0, end: match.index + match[0].length === text.length },
    };
  });
}

/** Words that stand beside each other, rows from top to bottom. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const middle = ({ box }: Piece) => box.y + box.height / 2;
  const rows: { pieces: Piece[]; top: number; bottom: number }[] = [];
  for (const piece of pieces.toSorted((a, b) => middle(a) - middle(b))) {
    const { y, height } = piece.box;
    const row = rows.at(-1);
    const shared = row === undefined ? 0 : Math.min(row.bottom, y + height) - Math.max(row.top, y);
    if (row !== undefined && shared > 0.5 * Math.min(height, row.bottom - row.top)) row.pieces.push(piece);
    else rows.push({ pieces: [piece], top: y, bottom: y + height });
  }
  return rows.map((row) => row.pieces);
}

function lineOf(row: readonly Piece[]): RecognisedLine {
  const words = inReadingOrder(joined(row.toSorted((a, b) => a.box.x - b.box.x)));
  const [left, top] = [Math.min(...words.map(({ box }) => box.x)), Math.min(...words.map(({ box }) => box.y))];
  return {
    words: words.map(({ text, confidence, box }) => ({ text, confidence, box })),
    box: {
      x: left,
      y: top,
      width: Math.max(...words.map(({ box }) => box.x + box.width)) - left,
      height: Math.max(...words.map(({ box }) => box.y + box.height)) - top,
    },
  };
}

/** From left to right: parts of one word put together; what was printed twice for a bold look stands once. */
function joined(row: readonly Piece[]): Piece[] {
  const words: Piece[] = [];
  for (const piece of row) {
    const before = words.at(-1);
    const gap = before === undefined ? 0 : piece.box.x - before.box.x - before.box.width;
    if (before?.text === piece.text && gap < -0.6 * piece.box.width) continue;
    const [first, second] = piece.rightToLeft ? [piece, before] : [before, piece];
    const one =
      before !== undefined &&
      second !== undefined &&
      first?.open.end === true &&
      second.open.start &&
      before.rightToLeft === piece.rightToLeft &&
      Math.abs(gap) < SAME_WORD * piece.box.height;
    if (one && first !== undefined) words[words.length - 1] = together(first, second);
    else words.push(piece);
  }
  return words;
}

function together(first: Piece, second: Piece): Piece {
  const [a, b] = [first.box, second.box];
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    ...first,
    text: first.text + second.text,
    box: {
      x,
      y,
      width: Math.max(a.x + a.width, b.x + b.width) - x,
      height: Math.max(a.y + a.height, b.y + b.height) - y,
    },
    open: { start: first.open.start, end: second.open.end },
  };
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const LEFT_TO_RIGHT = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u;

/** A row of Arabic is read from the right; words in Latin letters inside it keep their own order. */
function inReadingOrder(words: readonly Piece[]): readonly Piece[] {
  const letters = (pattern: RegExp) => words.filter(({ text }) => pattern.test(text)).length;
  if (letters(RIGHT_TO_LEFT) <= letters(LEFT_TO_RIGHT)) return words;
  const order: Piece[] = [];
  let latin: Piece[] = [];
  for (const word of words.toReversed()) {
    if (LEFT_TO_RIGHT.test(word.text)) latin.unshift(word);
    else {
      order.push(...latin, word);
      latin = [];
    }
  }
  return [...order, ...latin];
}
