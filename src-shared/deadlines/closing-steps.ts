import type { IsoDay } from '#shared/basics';
import { type HolidayCalendar, holidayOn } from './calendars.ts';
import type { Period } from './input.ts';
import { endsInShortMonth } from './period.ts';
import { rollReasonOf } from './roll.ts';
import { type DeadlineStep, dayStep, holidayKey, step } from './steps.ts';

/** "Der Tag selbst zählt nicht mit …" and, for § 188 (3) BGB, why it is the last day of a month. */
export function countingSteps(start: IsoDay, end: IsoDay, period: Period): DeadlineStep[] {
  const counted = step('counted', { start, day: end });
  return endsInShortMonth(start, end, period.unit) ? [counted, dayStep('short-month', end)] : [counted];
}

/** Why an end moved; nothing if it did not. */
export function rollSteps(from: IsoDay, day: IsoDay, calendar: HolidayCalendar): DeadlineStep[] {
  if (from === day) return [];
  const holiday = holidayOn(from, calendar);
  if (holiday !== null) return [step('rolled-holiday', { from, day, holiday: holidayKey(holiday) })];
  return [step(rollReasonOf(from, calendar) === 'sunday' ? 'rolled-sunday' : 'rolled-saturday', { from, day })];
}

/** The two dates. `whySafer` is said only if there are two. */
export function lastDaySteps(legal: IsoDay, safe: IsoDay, whySafer: readonly DeadlineStep[]): DeadlineStep[] {
  if (legal === safe) return [dayStep('same-last-day', legal)];
  return [dayStep('legal-last-day', legal), ...whySafer, dayStep('safe-last-day', safe)];
}
