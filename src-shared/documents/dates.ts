import { type IsoDay, isIsoDay } from '#shared/basics';
import { monthOf } from './calendar-words.ts';
import type { LetterText } from './letter-text.ts';

/** A day found in the text. `sure` is false where a misread sign was put right or a part had to be concluded. */
export type FoundDate = {
  readonly day: IsoDay;
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
  /** The year was printed with two digits: 48 may be 1948 or 2048, the role decides. */
  readonly shortYear: boolean;
};

/** Signs the recogniser takes for a digit; the calendar has to confirm what comes out. */
const LIKE_DIGITS: Readonly<Record<string, string>> = {
  ...{ O: '0', o: '0', Q: '0', D: '0', l: '1', I: '1', '|': '1', i: '1', '!': '1', S: '5', s: '5', B: '8', Z: '2' },
};
const D = '[0-9OoQDlI|i!SsBZ]';
/** A year in four figures, also with a blank the recogniser put into it. */
const YEAR = `(?:${D}{4}|${D}{2} [0-9]{2}(?![\\d.,])|${D} [0-9]${D}{2})`;
const DE_NUMERIC = new RegExp(
  `(?<![\\p{L}\\d])(?<!\\d[.,/])(${D}{1,2})(\\s?[.,]\\s?)(${D}{1,2})(\\s?[.,]\\s?|\\s)(${YEAR}|\\d{2})(?![\\p{L}\\d])(?![.,/]\\d)`,
  'gu',
);
/** One of the two dots was lost: two figures each for day and month, four of a likely year. */
const ONE_DOT =
  /(?<![\p{L}\d])(?<!\d[.,/])(\d{2})(?:[.,] ?(\d{2}) ?|[ ]?(\d{2})[.,] ?)((?:19|20)\d{2})(?![\p{L}\d])(?![.,/]\d)/gu;
const NAMED = new RegExp(
  `(?<![\\p{L}\\d.])(${D}?\\d|\\d${D}|[lI|](?=\\s?[.,]))(?:st|nd|rd|th)?\\s?[.,]?\\s*(?:of\\s)?([\\p{L}01|]{3,11})\\.?,?\\s+(${YEAR}|\\d{2})(?![\\p{L}\\d])`,
  'gu',
);
const ENGLISH = /(?<![\p{L}\d])(\p{L}{3,10})\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?![\p{L}\d])/gu;
const ISO = /(?<![\p{L}\d/-])(\d{4})-(\d{2})-(\d{2})(?![\p{L}\d/-])/gu;
const SLASHED = /(?<![\p{L}\d/-])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\p{L}\d/-])/gu;

/** Every real day of the calendar between 1900 and 2100 that the text names in full, in reading order. */
export function findDates(letter: LetterText): readonly FoundDate[] {
  const { text } = letter;
  const found: FoundDate[] = [];
  const add = (match: RegExpMatchArray, year: string, month: string, day: string, sure: boolean): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (found.some((other) => other.start < end && start < other.end)) return;
    const date = dayFrom(year, month, day);
    if (date !== null) found.push({ ...date, start, end, sure: date.sure && sure });
  };
  for (const match of text.matchAll(ISO)) add(match, match[1] ?? '', match[2] ?? '', match[3] ?? '', true);
  for (const match of text.matchAll(DE_NUMERIC)) {
    const [, day = '', first = '', month = '', second = '', year = ''] = match;
    const signs = `${first}${second}`;
    if (year.length === 2 && !isShortDate(day, month, signs)) continue;
    add(match, year, month, day, signs.replace(/\s/g, '') === '..' && !year.includes(' '));
  }
  for (const match of text.matchAll(ONE_DOT))
    add(match, match[4] ?? '', match[2] ?? match[3] ?? '', match[1] ?? '', false);
  for (const match of text.matchAll(NAMED)) {
    const month = monthOf(foldedGroup(letter, match, match[2] ?? ''));
    if (month !== null) add(match, match[3] ?? '', String(month.month), match[1] ?? '', month.exact);
  }
  for (const match of text.matchAll(ENGLISH)) {
    const month = monthOf(foldedGroup(letter, match, match[1] ?? ''));
    if (month?.exact) add(match, match[3] ?? '', String(month.month), match[2] ?? '', true);
  }
  // Day first, as everywhere in Europe; an American letter would turn the two, hence never sure.
  for (const match of text.matchAll(SLASHED)) add(match, match[3] ?? '', match[2] ?? '', match[1] ?? '', false);
  return found.sort((a, b) => a.start - b.start);
}

/** "09.11.26" is a date, "3.1.12" more often a section of a contract. */
function isShortDate(day: string, month: string, signs: string): boolean {
  return day.length === 2 && month.length === 2 && signs === '..';
}

function foldedGroup(letter: LetterText, match: RegExpMatchArray, group: string): string {
  const start = (match.index ?? 0) + match[0].indexOf(group);
  return letter.folded.slice(start, start + group.length);
}

/** Null unless the calendar has that day and most of the signs were digits to begin with. */
function dayFrom(
  printedYear: string,
  monthText: string,
  dayText: string,
): Pick<FoundDate, 'day' | 'sure' | 'shortYear'> | null {
  const yearText = printedYear.replace(' ', '');
  const all = yearText + monthText + dayText;
  const misread = [...all].filter((sign) => sign in LIKE_DIGITS).length;
  if (misread > 2 || misread * 3 > all.length) return null;
  const shortYear = yearText.length === 2;
  const year = digits(yearText);
  const iso = `${shortYear ? `20${year}` : year}-${digits(monthText).padStart(2, '0')}-${digits(dayText).padStart(2, '0')}`;
  if (!isIsoDay(iso) || iso < '1900-01-01' || iso > '2100-12-31') return null;
  return { day: iso, sure: misread === 0, shortYear };
}

function digits(text: string): string {
  return [...text].map((sign) => LIKE_DIGITS[sign] ?? sign).join('');
}
