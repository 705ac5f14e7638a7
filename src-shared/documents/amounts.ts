import type { LetterText } from './letter-text.ts';

/** `cents` without sign: a minus in front of a deduction is layout, not value. `sure` is false where digits in front may belong to it. */
export type FoundAmount = {
  readonly cents: number;
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
};

const CURRENCY = '(?:EUR\\b|Euro\\b|EURO\\b|Eur\\b|€)';
/** 1.234,56 · 1234,56 · 1 .234, 56 is left to the currency pattern below. */
const GERMAN = '\\d{1,3}(?:\\.\\d{3})+,\\d{2}|\\d+,\\d{2}';
const GERMAN_SPACED = '\\d{1,3}(?: ?\\. ?\\d{3})+ ?, ?\\d{2}|\\d+ ?, ?\\d{2}';
const WHOLE = '\\d{1,3}(?:\\.\\d{3})+(?:,[-–—]{1,2})?|\\d+(?:,[-–—]{1,2})?';
const ENGLISH = '\\d{1,3}(?:,\\d{3})+\\.\\d{2}|\\d+\\.\\d{2}';
/** Nothing glued in front: a letter there is a misread digit, and half an amount is worse than none. */
const FREE = '(?<![\\p{L}\\d])(?<![\\d\\p{L}][.,/-])';
const FREE_BEHIND_CURRENCY = '(?<=EUR|Euro|EURO|€)';
const ENDS = '(?![\\p{L}\\d])(?![.,]\\d)';

const BEFORE = new RegExp(
  `(?:${CURRENCY.replaceAll('\\b', '')})\\s?[-–]?\\s?(${GERMAN}|${ENGLISH}|${WHOLE})${ENDS}`,
  'gu',
);
const BEHIND = new RegExp(`${FREE}(${GERMAN_SPACED}|${ENGLISH}|${WHOLE})\\s?${CURRENCY}`, 'gu');
const BARE = new RegExp(`(?:${FREE}|${FREE_BEHIND_CURRENCY})(${GERMAN})${ENDS}`, 'gu');
/** 58,40 m² · 25,00 % · 08,00 Uhr are no money. */
const OTHER_UNIT = /^\s?(?:%|prozent|m²|m2|qm|km|kwh|kw\b|kg|std|stunden|uhr|°|cbm|m³|liter|tage|wochen|x\b|punkte)/i;

/** Money in the text: with a currency in either place, or with exactly two decimals as in the columns of a payslip. */
export function findAmounts(letter: LetterText): readonly FoundAmount[] {
  const found: FoundAmount[] = [];
  const add = (start: number, end: number, number: string): void => {
    if (found.some((other) => other.start < end && start < other.end)) return;
    const cents = centsOf(number);
    if (cents === null) return;
    found.push({
      cents,
      start,
      end,
      sure: !/[,.]\s|\s[,.]/.test(number) && !/(?<![\d.,])\d{1,3} $/.test(letter.text.slice(0, start)),
    });
  };
  for (const match of letter.text.matchAll(BEHIND)) add(match.index, match.index + match[0].length, match[1] ?? '');
  for (const match of letter.text.matchAll(BEFORE)) {
    const number = match[1] ?? '';
    const end = match.index + match[0].length;
    // "700 Euro 12" of a table row: the currency belongs to the number before it.
    if (!found.some((other) => other.start < match.index && match.index < other.end))
      add(end - number.length, end, number);
  }
  for (const match of letter.text.matchAll(BARE)) {
    const end = match.index + match[0].length;
    if (!OTHER_UNIT.test(letter.text.slice(end))) add(match.index, end, match[1] ?? '');
  }
  return found.sort((a, b) => a.start - b.start);
}

function centsOf(number: string): number | null {
  const plain = number.replace(/\s/g, '').replace(/,[-–—]{1,2}$/, '');
  const english = /\.\d{2}$/.test(plain);
  const [whole = '', decimals = '00'] = english
    ? plain.replaceAll(',', '').split('.')
    : plain.replaceAll('.', '').split(',');
  const cents = Number(whole) * 100 + Number(decimals);
  return Number.isSafeInteger(cents) ? cents : null;
}
