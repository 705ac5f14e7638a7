import { addMonths, type IsoDay, isIsoDay } from '#shared/basics';
import { monthOf } from './calendar-words.ts';
import type { DateWithRole } from './date-roles.ts';
import { demands } from './demand.ts';
import type { LetterText } from './letter-text.ts';
import { type Span, sentenceAt } from './sentences.ts';

/** `sure` is false where the year had to be concluded from the day of the letter. */
export type FoundDay = { readonly day: IsoDay; readonly start: number; readonly end: number; readonly sure: boolean };

const WEEKDAY =
  '(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b\\.?,?\\s*(?:dem|den)?\\s*)?';
const UNTIL =
  '\\bbis\\s+(?:spatestens\\s+|zum\\s+ablauf\\s+des\\s+|einschlieslich\\s+)?(?:zu(?:m|rn|n)?\\s+|am\\s+|den\\s+)?';
const LATEST = '\\bspatestens(?:\\s+jedoch|\\s+aber)?(?:\\s+bis)?(?:\\s+(?:zum|am|den))?\\s+';
const LABEL =
  '\\b(?:(?:zahlungs|abgabe|einreichungs|ruckgabe|antwort|nach|anmelde)?frist(?:ende|ablauf)?|zahlungsziel|zahlungstermin|letzter (?:ein)?zahlungstag|einsendeschluss|anmeldeschluss|abgabetermin|spatester [a-z]*termin|deadline)\\b[^.\\n0-9]{0,24}?[\\s:]+';
const ENGLISH = '\\b(?:by|before|until|no later than|not later than|on or before)\\s+(?:the\\s+)?';
/** A day on which something is to be paid, in front of the day or behind it. */
const DUE_BEFORE = new RegExp(
  `\\b(?:fallig(?:keit|keitsdatum|keitstag)?(?: am| zum| seit)?|(?:payment )?due(?: date| on| by)?)\\s*:?\\s*${WEEKDAY}$`,
);
const DUE_BEHIND = /^[\s,]*(?:zur zahlung )?fallig\b/;
const COLLECTED =
  /\b(?:wird|werden|buchen wir|ziehen wir|per lastschrift|lastschriftverfahren|sepa-lastschrift)\b[^.]{0,100}\b(?:abgebucht|abbuchen|abzubuchen|eingezogen|einziehen|ein|ab)\b|\bsie mussen nichts (?:tun|uberweisen)/;
const CUE = new RegExp(`(?:${UNTIL}|${LATEST}|${LABEL}|${ENGLISH}|\\bbis\\s*:\\s*)${WEEKDAY}$`);
const PARTIAL = new RegExp(
  `(?:${UNTIL}|${LATEST}|${LABEL})${WEEKDAY}((\\d{1,2})\\.\\s?(?:(\\d{1,2})\\.|([a-z]{3,10})))(?![\\s.]*\\d)`,
  'g',
);
/** What lasts until a day, in front of it or behind: a permission, a grant, opening hours. */
const LASTS_BEFORE =
  /\b(?:gilt|gultig|gultigkeit|lauft|laufzeit|befristet|bewilligt|geoffnet|langstens|gewahrt|verlangert|dauert|vorlaufig|gezahlt|geleistet|wohnhaft|beschaftigt|geschlossen|erreichbar|valid|open)\b[^.]{0,40}$/;
const LASTS_BEHIND =
  /^[\s,]*(?:[a-z]+\s+){0,3}?(?:bewilligt|gultig|befristet|gewahrt|verlangert|geoffnet|geschlossen|gezahlt|ausgezahlt|geleistet|bearbeitet|festgesetzt|zu bewilligen|valid)\b/;
const PAST = /\b(?:hatten sie|trotz|leider|bis heute|war|waren|wurde nicht|wurden nicht)\b/;

/** Printed last days for something the reader has to do or may do. A period, a day of payment, opening hours are none. */
export function findLastDays(
  letter: LetterText,
  sentences: readonly Span[],
  dates: readonly DateWithRole[],
): readonly FoundDay[] {
  const written = dates.find((date) => date.role === 'letter')?.day;
  const found: FoundDay[] = [];
  for (const date of dates) {
    if (date.role === 'letter' || date.role === 'birth' || date.role === 'periodFrom' || date.role === 'periodTo')
      continue;
    if (written !== undefined && date.day < written) continue;
    if (isLastDay(letter, sentences, date)) found.push(date);
  }
  if (written === undefined) return found;
  for (const match of letter.flowing.matchAll(PARTIAL)) {
    const end = match.index + match[0].length;
    const start = end - (match[1] ?? '').length;
    const day = nextSuchDay(written, match[2] ?? '', match[3] ?? String(monthOf(match[4] ?? '')?.month ?? ''));
    if (day !== null && isLastDay(letter, sentences, { start, end })) found.push({ day, start, end, sure: false });
  }
  return found;
}

function isLastDay(letter: LetterText, sentences: readonly Span[], date: Span): boolean {
  const sentence = sentenceAt(sentences, date.start);
  const before = letter.flowing.slice(Math.max(sentence.start, date.start - 80), date.start);
  if (isDue(letter, sentence, date, before)) return true;
  const cue = CUE.exec(before);
  if (cue === null) return false;
  if (LASTS_BEFORE.test(before.slice(0, cue.index))) return false;
  if (LASTS_BEHIND.test(letter.flowing.slice(date.end, sentence.end))) return false;
  const text = letter.flowing.slice(sentence.start, sentence.end);
  return demands(text) && !(PAST.test(before) && !/\b(?:spatestens|nunmehr|jetzt|letztmalig)\b/.test(text));
}

/** A day of payment counts unless the money is fetched, or goes to the reader. */
function isDue(letter: LetterText, sentence: Span, date: Span, before: string): boolean {
  if (!DUE_BEFORE.test(before) && !DUE_BEHIND.test(letter.flowing.slice(date.end, sentence.end))) return false;
  return (
    !COLLECTED.test(letter.flowing) &&
    !PAST.test(before) &&
    !/\b(?:jeweils|guthaben|gutschrift|an sie)\b/.test(letter.flowing.slice(sentence.start, sentence.end))
  );
}

/** "bis zum 15.12." in a letter of November is the next such day after it. */
function nextSuchDay(written: IsoDay, day: string, month: string): IsoDay | null {
  if (month === '') return null;
  for (const year of [written.slice(0, 4), addMonths(written, 12).slice(0, 4)]) {
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isIsoDay(iso) && iso >= written) return iso;
  }
  return null;
}
