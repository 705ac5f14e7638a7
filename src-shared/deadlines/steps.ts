import type { IsoDay } from '#shared/basics';
import type { Holiday } from './holidays.ts';
import type { Period } from './input.ts';

/**
 * The sentences of the explanation, in the rough order in which they are said. A key ending in `-days`, `-weeks`,
 * `-months` or `-years` has a `count` and plural forms in the language files.
 */
const STEP_NAMES = [
  // How the letter came
  'posted',
  'letter-date-as-posting',
  'sent-electronically',
  'portal-notice',
  'registered',
  'way-unknown',
  'fiction-days',
  'fiction-stays-on-free-day',
  'fiction-rolled',
  'received-later',
  'received-earlier',
  'delivered-yellow-envelope',
  'handed-over',
  'received-abroad',
  'from-letter-date',
  // How long
  'remedy-one-month',
  'remedy-three-months-abroad',
  'remedy-one-year-missing',
  'remedy-one-year-wrong',
  'letter-says-days',
  'letter-says-weeks',
  'letter-says-months',
  'letter-says-years',
  'event',
  'event-gives-days',
  'event-gives-weeks',
  'event-gives-months',
  'event-gives-years',
  'fixed-date',
  // Counting and rolling
  'counted',
  'short-month',
  'rolled-saturday',
  'rolled-sunday',
  'rolled-holiday',
  'not-rolled-notice',
  'appointment',
  // The two dates
  'legal-last-day',
  'safe-earlier-start',
  'safe-not-the-year',
  'safe-shorter-period',
  'safe-holiday-uncertain',
  'safe-limit-not-rolled',
  'safe-fixed-date',
  'safe-printed-date',
  'safe-same-month',
  'safe-last-day',
  'same-last-day',
  'arrive-any-authority',
  'arrive-issuing-authority',
  'advise-by',
  // Wiedereinsetzung, Untätigkeitsklage
  'obstacle-ended',
  'reinstatement-one-month',
  'reinstatement-fortnight',
  'reinstatement-limit',
  'reinstatement-catch-up',
  'filed-application',
  'filed-objection',
  'waiting-months',
  'waiting-not-rolled',
  'earliest-day',
  // Start of benefits
  'applied',
  'benefit-from-month',
  'benefit-back-months',
  'benefit-from-notice',
  'benefit-from-application',
  'benefit-from-later',
  'benefit-until',
  'month-last-arrival',
  'notice-last-arrival',
  'month-not-rolled',
  'period-ends',
  'renewal-next',
  'advise-from',
  'renewal-last-arrival',
  'renewal-broadcasting-back',
  'no-new-application',
  'refusal-known',
  'claim-last-arrival',
  'claim-from',
  'review-back-years',
  'review-last-arrival',
] as const;

type StepName = (typeof STEP_NAMES)[number];
export type DeadlineStepKey = `deadline.step.${StepName}`;

/** Every key `explain` can hold: what each language must have a sentence for. */
export const DEADLINE_STEP_KEYS: readonly DeadlineStepKey[] = STEP_NAMES.map(keyOf);

/**
 * Parameters: `count` is a number; `holiday` is itself a key (`deadline.holiday.…`) to be translated first; every other one
 * is an ISO day, which the screen writes out with its weekday before it fills the sentence. A sentence
 * may lean on the one before ("Das ist ein Samstag"), so they are shown in order and without gaps.
 */
export type DeadlineStep = {
  readonly key: DeadlineStepKey;
  readonly params: Readonly<Record<string, string | number>>;
};

/** Names of the weekdays in the language files: Monday is `deadline.weekday.1`, Sunday `deadline.weekday.7`. */
export const WEEKDAY_KEYS = [
  'deadline.weekday.1',
  'deadline.weekday.2',
  'deadline.weekday.3',
  'deadline.weekday.4',
  'deadline.weekday.5',
  'deadline.weekday.6',
  'deadline.weekday.7',
] as const;

export type HolidayKey = `deadline.holiday.${Holiday}`;

export const HOLIDAY_KEYS: readonly HolidayKey[] = (
  [
    'new-year',
    'good-friday',
    'easter-monday',
    'labour-day',
    'ascension',
    'whit-monday',
    'corpus-christi',
    'german-unity',
    'all-saints',
    'christmas-day',
    'second-christmas-day',
  ] satisfies Holiday[]
).map(holidayKey);

export function holidayKey(holiday: Holiday): HolidayKey {
  return `deadline.holiday.${holiday}`;
}

export function step(name: StepName, params: Readonly<Record<string, string | number>> = {}): DeadlineStep {
  return { key: keyOf(name), params };
}

/** The sentence for a period, by its unit: "14 Tage", "2 Wochen". */
export function periodStep(sentence: 'letter-says' | 'event-gives', period: Period): DeadlineStep {
  return step(`${sentence}-${period.unit}s`, { count: period.n });
}

/** A sentence about one day. */
export function dayStep(name: StepName, day: IsoDay): DeadlineStep {
  return step(name, { day });
}

function keyOf(name: StepName): DeadlineStepKey {
  return `deadline.step.${name}`;
}
