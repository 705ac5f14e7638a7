import { type LetterText, lineAt, wordsIn } from './letter-text.ts';
import { COURT_FILE, type ShapedNumber, shaped, shapeLength, UNMISTAKABLE } from './number-shapes.ts';
import { type FoundLabel, findLabels } from './reference-labels.ts';
import type { Span } from './sentences.ts';

export type FoundReference = {
  readonly value: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
  readonly valid: ShapedNumber['valid'];
};

type Token = { readonly text: string; readonly start: number; readonly end: number };

/** The numbers an office wants to see on an answer, each with the name the letter gives it, in reading order. */
export function findReferences(letter: LetterText, days: readonly Span[] = []): readonly FoundReference[] {
  const found: FoundReference[] = [];
  const labels = findLabels(letter.folded, letter.text);
  const add = (label: string, value: Token): void => {
    const number = shaped(label, value.text);
    const tight = number.value.replace(/\s/g, '');
    if (found.some((other) => other.value.replace(/\s/g, '') === tight)) return;
    // A day is no number of a case, a tax number of a seller neither.
    if (days.some((day) => day.start <= value.start && value.end <= day.end) || /^DE ?\d{9}$/.test(number.value))
      return;
    if (/^(?:19|20)\d{2}$/.test(number.value)) return;
    found.push({ ...number, label, start: value.start, end: value.end });
  };
  for (const label of labels) {
    const value =
      behind(letter, label) ??
      below(letter, label, labels) ??
      inNextCell(letter, label) ??
      atEndOfNextLine(letter, label);
    if (value !== null) add(label.label, value);
  }
  const shapes = COURTS.test(letter.folded) ? [...UNMISTAKABLE, [COURT_FILE, 'Aktenzeichen'] as const] : UNMISTAKABLE;
  for (const [shape, label] of shapes) {
    for (const match of letter.text.matchAll(shape)) {
      const end = match.index + match[0].length;
      const tight = shaped(label, match[0]).value.replace(/\s/g, '');
      const known = (other: FoundReference) =>
        (other.start < end && match.index < other.end) || other.value.replace(/\s/g, '').includes(tight);
      if (!found.some(known)) add(label, { text: match[0], start: match.index, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const COURTS = /[a-z]gericht|gerichtsvollzieher|staatsanwalt/;

/** On the same line, in the same cell or behind a colon. */
function behind(letter: LetterText, label: FoundLabel): Token | null {
  const lineEnd = letter.text.indexOf('\n', label.end);
  const rest = letter.text.slice(label.end, lineEnd === -1 ? undefined : lineEnd);
  const lead = /^[.,:;#\s]*(?:\([^)]{0,60}\)[.,:\s]*)?(?:(?:lautet|ist|nr|no)\b[.,:\s]*)?/i.exec(rest)?.[0].length ?? 0;
  const hasOwnEnd = /[:]/.test(rest.slice(0, lead)) || !/\t/.test(rest.slice(0, lead));
  return hasOwnEnd ? (numberAt(label, rest.slice(lead), label.end + lead) ?? shortAt(rest, lead, label.end)) : null;
}

/** "Mein Zeichen: 521": three figures are enough where a colon names them and nothing else stands in the cell. */
function shortAt(rest: string, lead: number, offset: number): Token | null {
  const short = rest.slice(0, lead).includes(':') ? /^\d{3}(?=\s*(?:\t|$))/.exec(rest.slice(lead)) : null;
  return short === null ? null : { text: short[0], start: offset + lead, end: offset + lead + short[0].length };
}

/** In the row of reference signs of a business letter (DIN 5008) the value stands under its label. */
function below(letter: LetterText, label: FoundLabel, labels: readonly FoundLabel[]): Token | null {
  const head = wordsIn(letter, label.start, label.end);
  const left = Math.min(...head.map((word) => word.box.x));
  const right = Math.max(...head.map((word) => word.box.x + word.box.width));
  const height = Math.max(...head.map((word) => word.box.height));
  const from = lineAt(letter, label.start);
  if (!standsAlone(letter, label)) return null;
  for (const line of letter.lines.slice(from + 1, from + 3)) {
    if (labels.some((other) => other.start >= line.start && other.start < line.end)) return null;
    for (const cell of cellsOf(letter, line.start, line.end)) {
      const first = wordsIn(letter, cell.start, cell.end)[0];
      if (first === undefined || first.box.x < left - height || first.box.x > right) continue;
      const value = numberAt(label, cell.text, cell.start);
      if (value !== null) return value;
    }
  }
  return null;
}

/**
 * A block of labels and values in two columns without colons ("Aktenzeichen   50-22-WG-118 204"). Only after looking below:
 * in a row of labels the next cell belongs to another one. A town or a telephone number there is none of the label.
 */
function inNextCell(letter: LetterText, label: FoundLabel): Token | null {
  if (!standsAlone(letter, label)) return null;
  const lineEnd = letter.text.indexOf('\n', label.end);
  const rest = letter.text.slice(label.end, lineEnd === -1 ? undefined : lineEnd);
  const lead = /^[.\s]*\t\s*/.exec(rest)?.[0].length ?? 0;
  const cell = rest.slice(lead).split('\t', 1)[0] ?? '';
  if (lead === 0 || /^\d{5} \p{Lu}\p{Ll}|^0\d{2,5}[ /-]/u.test(cell)) return null;
  return numberAt(label, cell, label.end + lead);
}

/** Letter heads in two columns come out as one line each: the value is what ends the line under the label. */
function atEndOfNextLine(letter: LetterText, label: FoundLabel): Token | null {
  if (!standsAlone(letter, label)) return null;
  if (!/^[.,:;|\s]*$/.test(letter.text.slice(label.end, letter.lines[lineAt(letter, label.start)]?.end))) return null;
  const next = letter.lines[lineAt(letter, label.start) + 1];
  if (next === undefined || /^\p{Ll}/u.test(letter.text.slice(next.start))) return null;
  for (const token of tokensOf(letter.text.slice(next.start, next.end), next.start)) {
    const value = numberAt(label, letter.text.slice(token.start, next.end), token.start);
    if (value !== null && digitsIn(value.text) >= 6 && letter.text.slice(value.end, next.end).trim() === '')
      return value;
  }
  return null;
}

/** A label of a head stands in its own cell or ends with a colon; in running prose an article or pronoun precedes it. */
function standsAlone(letter: LetterText, label: FoundLabel): boolean {
  if (/^[.\s]*:/.test(letter.text.slice(label.end))) return true;
  const before = letter.folded.slice(Math.max(0, label.start - 12), label.start);
  return !/\b(?:ihre?[rmns]?|die|der|das|dem|des|diese[rsmn]?|mit|und|bitte|eine[rn]?|unsere?[rmns]?|unter|als|your|the)\s$/.test(
    before,
  );
}

function cellsOf(letter: LetterText, start: number, end: number): readonly Token[] {
  return [...letter.text.slice(start, end).matchAll(/[^\t]+/g)].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function tokensOf(text: string, offset: number): readonly Token[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

function numberAt(label: FoundLabel, text: string, offset: number): Token | null {
  const length = shapeLength(label.label, text);
  return length === null ? shapeAt(text, offset) : { text: text.slice(0, length), start: offset, end: offset + length };
}

const PIECE = /^(?:[\p{Lu}\d]|[lo|](?=\d))[\p{L}\d.,/_*+|–-]*$/u;
const DATE_LIKE = /^\d{1,2}\.\d{1,2}\.(?:\d{2,4})?$/;

/**
 * The reference a text begins with: one piece, or several where they belong together ("53 120348 K 517", "S 12 AS 345/26").
 * It has at least three digits; a day, an amount or a word in small letters ends it.
 */
function shapeAt(text: string, offset: number): Token | null {
  const pieces: Token[] = [];
  for (const raw of tokensOf(text, offset)) {
    const gap = text.slice((pieces.at(-1)?.end ?? raw.start) - offset, raw.start - offset);
    const token = { ...raw, text: raw.text.replace(/[,;:)."“]+$|(?<=\d)(?:vom|vorn|von)$/, '') };
    const isPiece =
      (PIECE.test(token.text) || (pieces.length > 0 && FIGURES.test(token.text))) &&
      !DATE_LIKE.test(token.text) &&
      !isWord(token.text);
    if (!isPiece || gap.includes('\t') || (pieces.length > 0 && !belongs(pieces, token.text))) break;
    pieces.push({ ...token, end: token.start + token.text.length });
    if (token.text !== raw.text) break;
  }
  while (pieces.length > 1 && digitsIn(pieces.at(-1)?.text ?? '') === 0 && !/\/\d{2}$/.test(pieces.at(-2)?.text ?? ''))
    pieces.pop();
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return null;
  const value = pieces.map((piece) => piece.text).join(' ');
  return digitsIn(value) >= 3 && value.length >= 4 ? { text: value, start: first.start, end: last.end } : null;
}

/** A group of figures, or of what the recogniser takes for them. */
const FIGURES = /^[\dOolI|SBZ]+$/;

/** "Datum", "Frau": letters only and longer than the register sign of a court. */
function isWord(text: string): boolean {
  return digitsIn(text) === 0 && (text.length > 4 || /^\p{Lu}?\p{Ll}{2,}/u.test(text)) && !/[/-]/.test(text);
}

function belongs(pieces: readonly Token[], next: string): boolean {
  const last = pieces.at(-1)?.text ?? '';
  if (pieces.every((piece) => FIGURES.test(piece.text)) && FIGURES.test(next) && /\d/.test(next) && next.length <= 5)
    return pieces.length > 1 || next.length > 1;
  if (/\/\d{2}$/.test(last)) return /^[A-Z]{2,3}$/.test(next);
  // "50-22-WG-118 204": three figures more in the same cell.
  if (/[/-]\d{1,3}$/.test(last) && pieces.length === 1 && /^\d{3}$/.test(next)) return true;
  if (/[/-]/.test(last) && last.length > 5) return false;
  if (pieces.length === 1 && /^\p{Lu}{2,4}$/u.test(last) && /^\d/.test(next) && digitsIn(next) >= 4) return true;
  // Numbers in groups may end with a single check digit: "7804 2611 8812 5".
  if (pieces.length > 1 && pieces.every((piece) => /^\d{2,}$/.test(piece.text)) && /^\d$/.test(next)) return true;
  const short = /^\d{1,6}$|^\p{Lu}\p{L}{0,3}$|^[IVX]+$/u;
  return short.test(last) && (/^\d{2,7}$|^\p{Lu}\p{L}{0,3}$/u.test(next) || /^\d{1,6}[/-]\d{2,}/.test(next));
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}
