import type { IsoDay } from '#shared/basics';
import type { DateWithRole } from './date-roles.ts';
import type { FoundDay } from './fixed-deadlines.ts';
import type { LetterText } from './letter-text.ts';
import { type Span, sentenceAt } from './sentences.ts';

const WEEKDAY =
  '(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so)\\b\\.?,?\\s*(?:dem|den)?\\s*)?';
/** "um 09:30 Uhr", "9 Uhr", "Uhrzeit: 09:30", right behind the day. */
const TIME =
  /^[\s,;)]*(?:um|ab|gegen|von|uhrzeit:?)?\s*[\dol|]{1,2}(?:\s?[.:,]\s?[\dol|]{2})?(?:\s*(?:-|bis)\s*[\dol|]{1,2}(?:[.:]\d{2})?)?\s*uhr\b/;
const TIME_LABELLED = /^[\s,;)]*uhrzeit:?\s*\d{1,2}[.:]\d{2}/;
/** The reader is to be somewhere. A "Termin zur Abgabe" is a last day. */
const CALLS =
  /\b(?:einladung|vorladung|ladung|geladen|vorsprache|vorzusprechen|vorsprechen|beratungsgesprach|vorstellungsgesprach|[a-z]*(?:beratungs|melde|untersuchungs|begutachtungs|gerichts|gutachter|haupt)termin|termin(?!s? (?:zur|fur die) (?:abgabe|zahlung|einreichung|vorlage))|verhandlung|untersuchung|begutachtung|erscheinen|einzufinden|finden sie sich|kommen sie|melden sie sich|lad(?:e|en) (?:ich|wir) sie|(?:ich|wir) lad(?:e|en) sie|besuchen wir sie|suchen wir sie)\b/;
const LABEL = new RegExp(
  `\\b(?:(?:neuer|ihr|unser|nachster) )?(?:termin|vorsprache|untersuchungstermin|meldetermin)(?: (?:ist|findet|wurde))?(?: [a-z]+){0,2}?\\s*[:\\s](?:am|auf den|den|fur den)?\\s*${WEEKDAY}$`,
);
const LAST_DAY = new RegExp(`\\b(?:bis(?: zum| spatestens| einschlieslich)*|spatestens(?: am| bis)*)\\s+${WEEKDAY}$`);
const OVER =
  /\b(?:aufgehoben|entfallt|abgesagt|nicht erschienen|nicht wahrgenommen|nicht stattfinden|versaumt|wahrgenommen haben)\b/;
const MOVED = /\b(?:verlegt|verschoben|verlegen|verschieben)\b/;
const MOVED_TO = new RegExp(`\\bauf (?:den )?${WEEKDAY}$`);
/** Lines of the head in which a letter says what it is: "Einladung", "Ladung zum Termin". */
const HEAD_LINES = 12;

/** Days on which the reader is to be somewhere (§ 26 (5) SGB X: a Termin stays on its day). */
export function findAppointments(
  letter: LetterText,
  sentences: readonly Span[],
  dates: readonly DateWithRole[],
): readonly FoundDay[] {
  const written = dates.find((date) => date.role === 'letter')?.day;
  const head = letter.flowing.slice(0, letter.lines[HEAD_LINES]?.start ?? letter.flowing.length);
  const invites = /\b(?:einladung|vorladung|ladung|meldeaufforderung)\b/.test(head);
  return dates.flatMap((date) => {
    if (date.role !== 'unknown' || isBefore(date.day, written)) return [];
    const sentence = sentenceAt(sentences, date.start);
    const text = letter.flowing.slice(sentence.start, sentence.end);
    const before = letter.flowing.slice(Math.max(sentence.start, date.start - 80), date.start);
    const behind = letter.flowing.slice(date.end, date.end + 40);
    if (LAST_DAY.test(before) || OVER.test(text) || (MOVED.test(text) && !MOVED_TO.test(before))) return [];
    const timed = TIME.test(behind) || TIME_LABELLED.test(behind);
    const labelled = LABEL.test(before);
    if (!labelled && !(timed && (invites || CALLS.test(text)))) return [];
    return [{ day: date.day, start: date.start, end: date.end, sure: date.sure && timed }];
  });
}

function isBefore(day: IsoDay, written: IsoDay | undefined): boolean {
  return written !== undefined && day < written;
}
