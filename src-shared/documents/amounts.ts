import type { LetterText } from './letter-text.ts';
import { partsOfSums } from './sums.ts';

/**
 * `cents` without sign: a minus in front of a deduction is layout, not value. `sure` is false where a sign was put right or
 * digits in front may belong to it; `sums`: it stands in a sum that comes out.
 */
export type FoundAmount = {
  readonly cents: number;
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
  readonly sums: boolean;
};

const CURRENCY = '(?:EUR\\b|Euro\\b|EURO\\b|Eur\\b|EUR0\\b|€)';
/** 1.234,56 · 1234,56; also with a dot read for the comma or the other way round, as long as the groups are whole. */
const DECIMALS = '\\d{1,3}(?:[.,]\\d{3})+[.,]\\d{2}|\\d+,\\d{2}';
/** With a currency beside it, blanks between the parts too: 1 .234, 56. */
const SPACED = '\\d{1,3}(?: ?[.,] ?\\d{3})+ ?[.,] ?\\d{2}|\\d+ ?, ?\\d{2}|\\d+\\.\\d{2}';
const WHOLE = '\\d{1,3}(?:\\.\\d{3})+(?:,[-–—]{1,2})?|\\d+(?:,[-–—]{1,2})?';
/** Nothing glued in front: a letter there is a misread digit, and half an amount is worse than none. */
const FREE = '(?<![\\p{L}\\d|])(?<![\\d\\p{L}][.,/-])';
const FREE_BEHIND_CURRENCY = '(?<=EUR|Euro|EURO|€)';
const ENDS = '(?![\\p{L}\\d|])(?![.,]\\d)';

const BEHIND = new RegExp(`${FREE}(${SPACED}|${WHOLE})\\s?${CURRENCY}`, 'gu');
const BEFORE = new RegExp(`(?:${CURRENCY.replaceAll('\\b', '')})\\s?[-–]?\\s?(${SPACED}|${WHOLE})${ENDS}`, 'gu');
const BARE = new RegExp(`(?:${FREE}|${FREE_BEHIND_CURRENCY})(${DECIMALS})${ENDS}`, 'gu');
/** Read with a letter for a digit or without its comma: only a sum that comes out can make an amount of it. */
const LIKE_DIGITS: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', '|': '1', S: '5', B: '8' };
const D = '[\\dOolI|SB]';
const DAMAGED = new RegExp(
  `(?<![\\p{L}\\d.,/|-])(${D}{1,3}(?:[.,]${D}{3})*[.,]${D}{2}|\\d{3,7}(?=\\s?(?:EUR|€)))(?![\\p{L}\\d|])(?![.,]\\d)`,
  'gu',
);
/** 58,40 m² · 25,00 % · 08,00 Uhr are no money. */
const OTHER_UNIT =
  /^\s?(?:%|prozent|ct\b|cent|m[²³23?®°*'’]|qm|km|kwh|kw\b|kg|std|stunden|uhr|°|cbm|liter|tage|wochen|x\b|punkte|st\b|stk|stuck|ml|gb\b|ects|entgeltp)/i;

/** 6,20 € je m²: a price of something, no sum of this paper. */
const RATE = /^\s?(?:(?:€|EUR|Euro)\s?)?(?:\/|je|pro)\s?(?:m[²2?°]|qm|kwh|std|stunde)/i;

type Piece = { readonly start: number; readonly end: number; readonly cents: number; readonly sure: boolean };

/** Money in the text: with a currency in either place, or with exactly two decimals as in the columns of a payslip. */
export function findAmounts(letter: LetterText): readonly FoundAmount[] {
  const { text } = letter;
  const found: Piece[] = [];
  const add = (start: number, end: number, number: string): void => {
    if (found.some((other) => other.start < end && start < other.end)) return;
    const read = centsOf(number);
    // Nothing is asked about nothing: zeros fill columns.
    if (read === null || read.cents === 0) return;
    const digitsInFront = /(?<![\d.,])\d{1,3} $/.test(text.slice(0, start));
    found.push({ start, end, cents: read.cents, sure: read.plain && !digitsInFront });
  };
  for (const match of text.matchAll(BEHIND))
    if (!RATE.test(text.slice(match.index + match[0].length)))
      add(match.index, match.index + match[0].length, match[1] ?? '');
  for (const match of text.matchAll(BEFORE)) {
    const number = match[1] ?? '';
    const end = match.index + match[0].length;
    // "700 Euro 12" of a table row: the currency belongs to the number before it.
    if (!found.some((other) => other.start < match.index && match.index < other.end))
      add(end - number.length, end, number);
  }
  for (const match of text.matchAll(BARE)) {
    const end = match.index + match[0].length;
    if (!OTHER_UNIT.test(text.slice(end)) && !RATE.test(text.slice(end))) add(match.index, end, match[1] ?? '');
  }
  return proven(
    letter,
    withDamaged(letter, withoutLostCommas(letter, found)).sort((a, b) => a.start - b.start),
  );
}

/** "20400 EUR" on a paper that prints every other amount with its cents has lost a comma; without a sum it stays out. */
function withoutLostCommas(letter: LetterText, found: readonly Piece[]): readonly Piece[] {
  const bare = (piece: Piece) => /^\d{5,}(?![.,]?\d)/.test(letter.text.slice(piece.start, piece.end));
  return found.every(bare) ? found : found.filter((piece) => !bare(piece));
}

/** Adds what was read with damage, one by one, where a sum of its neighbours comes out with it and only with it. */
function withDamaged(letter: LetterText, found: readonly Piece[]): Piece[] {
  let all: Piece[] = [...found];
  for (const match of letter.text.matchAll(DAMAGED)) {
    const printed = match[1] ?? '';
    const span = { start: match.index, end: match.index + printed.length };
    const read = centsOf([...printed].map((sign) => LIKE_DIGITS[sign] ?? sign).join(''));
    if (read === null || [...printed].filter((sign) => /\d/.test(sign)).length < 2) continue;
    if (OTHER_UNIT.test(letter.text.slice(span.end))) continue;
    const overlapping = all.filter((other) => other.start < span.end && span.start < other.end);
    const cents = /[.,]/.test(printed) ? read.cents : Math.round(read.cents / 100);
    if (overlapping.some((other) => other.cents === cents)) continue;
    const others = all.filter((other) => !overlapping.includes(other));
    const tried = [...others, { ...span, cents, sure: false }].sort((a, b) => a.start - b.start);
    const at = tried.findIndex((piece) => piece.start === span.start);
    if (partsOfSums(tried.map((piece) => piece.cents)).has(at)) all = tried;
    else if (overlapping.length === 0 && /^\d+\.\d{2}$/.test(printed) && standsInColumn(letter, span, found))
      all = tried;
  }
  return all;
}

/** "349.00" in a column of amounts, under each other with their last figures. */
function standsInColumn(letter: LetterText, span: Pick<Piece, 'start' | 'end'>, found: readonly Piece[]): boolean {
  const edge = rightEdge(letter, span);
  return (
    edge !== null &&
    found.some((other) => {
      const otherEdge = rightEdge(letter, other);
      return otherEdge !== null && otherEdge.page === edge.page && Math.abs(otherEdge.x - edge.x) < edge.height / 2;
    })
  );
}

function rightEdge(letter: LetterText, span: Pick<Piece, 'start' | 'end'>) {
  const word = letter.words.find((other) => other.start < span.end && other.end > span.start);
  return word === undefined ? null : { page: word.page, x: word.box.x + word.box.width, height: word.box.height };
}

function proven(letter: LetterText, pieces: readonly Piece[]): readonly FoundAmount[] {
  const sums = partsOfSums(pieces.map((piece) => piece.cents));
  const signed = partsOfSums(pieces.map((piece) => (isDeduction(letter, piece) ? -piece.cents : piece.cents)));
  return pieces.map((piece, index) => ({ ...piece, sums: sums.has(index) || signed.has(index) }));
}

/** "abzüglich Einkommen 312,44 €", "- 104,28 EUR" */
function isDeduction(letter: LetterText, piece: Piece): boolean {
  const before =
    letter.folded
      .slice(Math.max(0, piece.start - 60), piece.start)
      .split('\n')
      .at(-1) ?? '';
  return /\b(?:abzuglich|abzug|abzgl|minus|anrechnung)\b(?!.*\d,\d{2})|[-./]\s*$/.test(before);
}

/** `plain` where the signs are those of a German or English amount to the letter. */
function centsOf(number: string): { readonly cents: number; readonly plain: boolean } | null {
  const tight = number.replace(/\s/g, '').replace(/,[-–—]{1,2}$/, '');
  const decimals = /[.,](\d{2})$/.exec(tight)?.[1];
  const whole = (decimals === undefined ? tight : tight.slice(0, -3)).replace(/[.,]/g, '');
  const cents = Number(whole) * 100 + Number(decimals ?? '0');
  const usual = /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{2})?$|^(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}$/.test(tight);
  return Number.isSafeInteger(cents) ? { cents, plain: usual && !/\s/.test(number.trim()) } : null;
}
