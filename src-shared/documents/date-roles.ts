import type { IsoDay } from '#shared/basics';
import type { FoundDate } from './dates.ts';
import { type LetterText, lineAt, wordsIn } from './letter-text.ts';
import type { DateRole } from './read-value.ts';
import { type Span, sentenceAt } from './sentences.ts';

export type DateWithRole = FoundDate & { readonly role: DateRole };

const BIRTH =
  /(?:\bgeb(?:oren)?\b\.?(?:\s+am)?|\bgeburts(?:datum|tag)|\bborn(?:\s+on)?|\bdate of birth|\*)\s*[:.]?\s*$/;
const LETTER_LABEL =
  /(?:\b(?:datum|date|erstellt|erstellt am|ausgestellt am|gedruckt am|druckdatum|stand|verkundet am|ort, datum:? [a-z-]+,?|ausgefertigt am|(?:rechnungs|brief|bescheid|ausstellungs|schreib)datum|datum (?:des|der) (?:schreibens|bescheides|bescheids|rechnung))|^[^\t\n]{0,40}datum vom)\s*[:.]?\s*$/;
const PAYMENT =
  /(?:\b(?:fallig(?:keit|keitsdatum)?|zahlbar|zahlungsziel|zahlungstermin|auszahlung|zahlung|lastschrift|abbuchung|abgebucht|eingezogen|wertstellung|valuta|buchung(?:stag)?|gutschrift|uberwiesen|ausgezahlt|gezahlt|bezahlt|due(?: date)?|payable)\b[^.]{0,18}?)(?:\b(?:am|zum|bis|seit|ab|on|by|spatestens)\b\s*)*[:.]?\s*$/;
/** When the letter was handed to the post, as a stamp or a note says it. */
const POSTING =
  /\b(?:zur post (?:gegeben|aufgegeben)(?: am)?|aufgabe zur post(?: am)?|postaufgabe(?: am)?|versendet am|versandt am|abgesandt am|abgesandt|poststempel(?: vom)?|zugestellt am|eingeworfen am)\s*:?\s*$/;
const PERIOD_FROM =
  /(?:\b(?:beginnt|beginn|beginnend|gultig|gilt|wirkung|zeitraum|eintritt|bewilligt|festgesetzt|laufzeit)\b[^.]{0,18}?(?:\b(?:am|ab|vom|von|zum|dem)\b\s*)*|\bab\s+(?:dem\s+)?|\bab\s+[a-z]+\s+\d{4}\s*\()\s*[:.]?\s*$/;
const PERIOD_TO =
  /\b(?:gultig|gilt|befristet|endet|lauft|bewilligt|langstens|gewahrt|verlangert|austritt)\b[^.]{0,22}?(?:\b(?:bis|am|zum|mit ablauf des|einschlieslich)\b\s*)*[:.]?\s*$/;
/** "in unserem Schreiben vom 12.02.2026 bis zum 15.03.2026": the first day names a paper and opens no period. */
const PAPER =
  /(?:schreiben|bescheid|antrag|rechnung|mahnung|brief|nachricht|aufforderung|anforderung|erinnerung|letter)s?\s+(?:vom|dated|of)\s*$/;
const BETWEEN = /^\s*(?:bis(?:\s+(?:zum|zu|einschlieslich))?|-|to|until)\s*$/;

/** Every found day with the part it plays; at most one is the day of the letter. */
export function dateRoles(
  letter: LetterText,
  sentences: readonly Span[],
  dates: readonly FoundDate[],
): readonly DateWithRole[] {
  const roles: DateRole[] = dates.map((date) => ownRole(letter, sentenceAt(sentences, date.start), date));
  dates.forEach((date, index) => {
    const next = dates[index + 1];
    if (next === undefined || !BETWEEN.test(letter.flowing.slice(date.end, next.start))) return;
    if (PAPER.test(before(letter, sentenceAt(sentences, date.start), date)) || roles[index] === 'birth') return;
    roles[index] = 'periodFrom';
    roles[index + 1] = 'periodTo';
  });
  const own = letterDateIndex(letter, dates, roles);
  if (own !== -1) roles[own] = 'letter';
  const written = dates[own]?.day;
  return dates.map((date, index) => ({
    ...withCentury(date, roles[index] ?? 'unknown', written),
    role: roles[index] ?? 'unknown',
  }));
}

function before(letter: LetterText, sentence: Span, date: FoundDate): string {
  return letter.flowing.slice(Math.max(sentence.start, date.start - 60), date.start);
}

function ownRole(letter: LetterText, sentence: Span, date: FoundDate): DateRole {
  const text = before(letter, sentence, date);
  if (BIRTH.test(text)) return 'birth';
  if (POSTING.test(text)) return 'posting';
  if (PAYMENT.test(text)) return 'payment';
  const behind = letter.flowing.slice(date.end, Math.min(sentence.end, date.end + 60)).replace(/\d.*$/, '');
  if (/\b(?:uberwiesen|ausgezahlt|abgebucht|eingezogen|gutgeschrieben|fallig)\b/.test(behind)) return 'payment';
  if (PERIOD_TO.test(text) && /\b(?:bis|endet|austritt|ablauf)\b[^.]*$/.test(text)) return 'periodTo';
  if (PERIOD_FROM.test(text)) return 'periodFrom';
  return 'unknown';
}

function letterDateIndex(letter: LetterText, dates: readonly FoundDate[], roles: readonly DateRole[]): number {
  let best = -1;
  let bestScore = 0;
  dates.forEach((date, index) => {
    const score = roles[index] === 'unknown' ? letterScore(letter, date) : 0;
    if (score > bestScore) [best, bestScore] = [index, score];
  });
  return best;
}

/** A label beats a place ("Krefeld, den …"), a place beats a lone day near the top of the first page. */
function letterScore(letter: LetterText, date: FoundDate): number {
  const line = letter.lines[lineAt(letter, date.start)];
  if (line === undefined) return 0;
  const onLine = letter.folded.slice(line.start, date.start);
  const cell = onLine.slice(onLine.lastIndexOf('\t') + 1);
  const after = letter.folded.slice(date.end, line.end);
  if (LETTER_LABEL.test(onLine)) return 10;
  if (cell.trim() === '' && isUnderLabel(letter, date)) return 9;
  const endsCell = /^[\s.)]*(?:\d{1,2}:\d{2}(?: uhr)?.*)?$/.test(after) || after.startsWith('\t');
  const place = /^(?:[a-z][a-z.()/ -]{1,40})(?:,\s*(?:den|am|im)?|\s+den)\s*$/.test(cell);
  if (place && endsCell) return line.page === 0 && line.top < 0.5 ? 8 : 6;
  const inTable = /\d,\d{2}\b|\d\.\d{4}.*\d\.\d{4}/.test(letter.text.slice(line.start, line.end));
  if (inTable) return 0;
  const lone = /^(?:den|vom)?\s*$/.test(cell) && endsCell;
  return lone && line.page === 0 && line.top < 0.45 ? 5 : 0;
}

/** DIN 5008: "Ihr Zeichen | Unser Zeichen | Telefon | Datum", the values below. */
function isUnderLabel(letter: LetterText, date: FoundDate): boolean {
  const own = wordsIn(letter, date.start, date.end)[0]?.box;
  const above = letter.lines[lineAt(letter, date.start) - 1];
  if (own === undefined || above === undefined) return false;
  const label = /\b(?:datum|date)\b\s*:?/.exec(letter.folded.slice(above.start, above.end));
  if (label === null) return false;
  const box = wordsIn(letter, above.start + label.index, above.start + label.index + label[0].length)[0]?.box;
  return box !== undefined && own.x < box.x + box.width + 2 * box.height && box.x < own.x + own.width + 2 * box.height;
}

/** Nobody was born after the letter was written: 12.03.48 is 1948 there. */
function withCentury(date: FoundDate, role: DateRole, written: IsoDay | undefined): FoundDate {
  if (!date.shortYear || role !== 'birth') return date;
  const limit = written ?? '2030-01-01';
  return date.day > limit ? { ...date, day: `19${date.day.slice(2)}` } : date;
}
