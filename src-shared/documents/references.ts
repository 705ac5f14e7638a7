import { type LetterText, lineAt, wordsIn } from './letter-text.ts';
import { type FoundLabel, findLabels } from './reference-labels.ts';

export type FoundReference = {
  readonly value: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
};

type Token = { readonly text: string; readonly start: number; readonly end: number };

/** Numbers so peculiar in shape that they need no label beside them. */
const UNMISTAKABLE: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w./-])\d{5}\/\/\d{7}(?!\w)/g, 'BG-Nummer'],
  [/(?<![\w./-])\d{3} ?FK ?\d{6}(?!\w)/g, 'Kindergeldnummer'],
];

/** The numbers an office wants to see on an answer, each with the name the letter gives it, in reading order. */
export function findReferences(letter: LetterText): readonly FoundReference[] {
  const found: FoundReference[] = [];
  const labels = findLabels(letter.folded, letter.text);
  for (const label of labels) {
    const value = behind(letter, label) ?? below(letter, label, labels) ?? atEndOfNextLine(letter, label);
    if (value !== null && !found.some((other) => other.value === value.text))
      found.push({ ...repaired(value.text, label.label), label: label.label, start: value.start, end: value.end });
  }
  for (const [shape, label] of UNMISTAKABLE) {
    for (const match of letter.text.matchAll(shape)) {
      if (found.some((other) => other.value.replaceAll(' ', '').includes(match[0].replaceAll(' ', '')))) continue;
      found.push({ value: match[0], label, start: match.index, end: match.index + match[0].length, sure: true });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A BG-Nummer has five digits, two strokes, seven digits; the recogniser often sees one stroke only. */
function repaired(value: string, label: string): Pick<FoundReference, 'value' | 'sure'> {
  const oneStroke = label === 'BG-Nummer' ? /^(\d{5})\/(\d{7})$/.exec(value) : null;
  return oneStroke === null ? { value, sure: true } : { value: `${oneStroke[1]}//${oneStroke[2]}`, sure: false };
}

/** On the same line and in the same cell, or in the next cell of a table. */
function behind(letter: LetterText, label: FoundLabel): Token | null {
  const lineEnd = letter.text.indexOf('\n', label.end);
  const rest = letter.text.slice(label.end, lineEnd === -1 ? undefined : lineEnd);
  const lead = /^[.:#\s]*(?:\([^)]{0,60}\)[.:\s]*)?(?:(?:lautet|ist|nr|no)\b[.:\s]*)?/i.exec(rest)?.[0].length ?? 0;
  const hasOwnEnd = /[:]/.test(rest.slice(0, lead)) || !/\t/.test(rest.slice(0, lead));
  return hasOwnEnd ? shapeAt(rest.slice(lead), label.end + lead) : null;
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
      const value = shapeAt(cell.text, cell.start);
      if (value !== null) return value;
    }
  }
  return null;
}

/** Letter heads in two columns come out as one line each: the value is what ends the line under the label. */
function atEndOfNextLine(letter: LetterText, label: FoundLabel): Token | null {
  if (!standsAlone(letter, label)) return null;
  if (!/^[.:\s]*$/.test(letter.text.slice(label.end, letter.lines[lineAt(letter, label.start)]?.end))) return null;
  const next = letter.lines[lineAt(letter, label.start) + 1];
  if (next === undefined || /^\p{Ll}/u.test(letter.text.slice(next.start))) return null;
  for (const token of tokensOf(letter.text.slice(next.start, next.end), next.start)) {
    const value = shapeAt(letter.text.slice(token.start, next.end), token.start);
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

const PIECE = /^[\p{Lu}\d][\p{L}\d./_*+-]*$/u;
const DATE_LIKE = /^\d{1,2}\.\d{1,2}\.(?:\d{2,4})?$/;

/**
 * The reference a text begins with: one piece, or several where they belong together ("53 120348 K 517", "S 12 AS 345/26").
 * It has at least three digits; a day, an amount or a word in small letters ends it.
 */
function shapeAt(text: string, offset: number): Token | null {
  const pieces: Token[] = [];
  for (const raw of tokensOf(text, offset)) {
    const gap = text.slice((pieces.at(-1)?.end ?? raw.start) - offset, raw.start - offset);
    const token = { ...raw, text: raw.text.replace(/[,;:)."“]+$/, '') };
    const isPiece = PIECE.test(token.text) && !DATE_LIKE.test(token.text) && !isWord(token.text);
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

/** "Datum", "Frau": letters only and longer than the register sign of a court. */
function isWord(text: string): boolean {
  return digitsIn(text) === 0 && (text.length > 4 || /^\p{Lu}?\p{Ll}{2,}/u.test(text)) && !/[/-]/.test(text);
}

function belongs(pieces: readonly Token[], next: string): boolean {
  const last = pieces.at(-1)?.text ?? '';
  if (/\/\d{2}$/.test(last)) return /^[A-Z]{2,3}$/.test(next);
  if (/[/-]/.test(last) && last.length > 5) return false;
  // Numbers in groups may end with a single check digit: "7804 2611 8812 5".
  if (pieces.length > 1 && pieces.every((piece) => /^\d{2,}$/.test(piece.text)) && /^\d$/.test(next)) return true;
  const short = /^\d{1,6}$|^\p{Lu}\p{L}{0,3}$|^[IVX]+$/u;
  return short.test(last) && (/^\d{2,7}$|^\p{Lu}\p{L}{0,3}$/u.test(next) || /^\d{1,6}[/-]\d{2,}/.test(next));
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}
