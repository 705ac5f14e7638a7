import { addDays } from '#shared/basics';
import type { DeadlineInput } from '#shared/deadlines';
import type { DayKey } from './questions.ts';
import type { Told } from './told.ts';
import type { Row } from './topics.ts';

type Letter = Extract<DeadlineInput, { kind: 'remedy' }>;

const TRIGGERS = {
  post: 'post_inland',
  yellow: 'zustellung_pzu',
  registered: 'einschreiben',
  hand: 'hand',
  portal: 'portal',
  electronic: 'electronic',
  abroad: 'abroad_actual',
} as const;
/** Ways where the day itself counts (rule 4): nothing but this day is asked then. */
const DAY_ITSELF = { yellow: 'envelopeDay', hand: 'handDay', abroad: 'abroadDay' } as const satisfies Readonly<
  Record<string, DayKey>
>;

function dayItself(told: Told): DayKey | null {
  const way = told.choice('way');
  return way === 'yellow' || way === 'hand' || way === 'abroad' ? DAY_ITSELF[way] : null;
}

/** True where the date of the letter is needed: the day itself does not count, or the person does not know it. */
function needsLetterDate(told: Told): boolean {
  const key = dayItself(told);
  return key === null || told.day(key) === null;
}

/** Days of post the law assumes (rule 1). */
const POST_DAYS = 4;

/**
 * Whether the letter can have come later than the law assumes: not before those days are over. With the day itself unknown
 * the safe day already counts from the letter; a later day would only be guessed.
 */
function canBeLate(told: Told): boolean {
  const letterDate = told.day('letterDate');
  return letterDate !== null && dayItself(told) === null && told.now.today > addDays(letterDate, POST_DAYS);
}

/**
 * How and when a letter came. For a yellow envelope only the day on it; for the post the date of the letter. A later posting
 * or arrival moves only the latest day, never the safe one (deadlines.md, section 5): one question, and mostly one tap.
 */
export const LETTER_DATE_ROWS: readonly Row[] = [
  { ask: 'way' },
  { ask: 'envelopeDay', when: (told) => told.choice('way') === 'yellow' },
  { ask: 'handDay', when: (told) => told.choice('way') === 'hand' },
  { ask: 'abroadDay', when: (told) => told.choice('way') === 'abroad' },
  { ask: 'letterDate', when: needsLetterDate },
  // Rule 5 the other way round: the day of posting decides, so it can stand for a date of the letter nobody knows.
  { ask: 'postmark', when: (told) => told.isUnknown('letterDate') },
];

export const LATER_ROWS: readonly Row[] = [
  { ask: 'later', when: canBeLate },
  { ask: 'receivedOn', when: (told) => told.choice('later') === 'received' },
  { ask: 'postedOn', when: (told) => told.choice('later') === 'posted' },
];

export function hasNoDate(told: Told): boolean {
  return told.isUnknown('letterDate') && told.isUnknown('postmark');
}

/** Way and days of a letter. Without the day that itself counts, the way counts as unknown: the careful reading. */
export function letterDates(told: Told): Pick<Letter, 'trigger' | 'letterDate' | 'postedOn' | 'receivedOn'> {
  const way = told.choice('way');
  const key = dayItself(told);
  const receivedOn = key === null ? told.day('receivedOn') : told.day(key);
  if (key !== null && receivedOn !== null && way !== null)
    return { trigger: TRIGGERS[way], letterDate: null, postedOn: null, receivedOn };
  return {
    trigger: way === null || key !== null ? 'unknown' : TRIGGERS[way],
    letterDate: told.day('letterDate'),
    postedOn: told.day('postmark') ?? told.day('postedOn'),
    receivedOn,
  };
}
