import { addDays, addMonths, compareDays, type IsoDay } from '#shared/basics';
import type { Period } from './input.ts';
import type { Unit } from './vocabulary.ts';

export const ONE_MONTH: Period = { n: 1, unit: 'month' };
export const TWO_WEEKS: Period = { n: 2, unit: 'week' };
export const THREE_MONTHS: Period = { n: 3, unit: 'month' };
export const ONE_YEAR: Period = { n: 1, unit: 'year' };

/**
 * § 187 (1) BGB: the day of the event is not counted. § 188 (1): days, the n-th day after. § 188 (2), (3): weeks, the same
 * weekday; months and years, the same day number or the last day of that month.
 */
export function addPeriod(start: IsoDay, period: Period): IsoDay {
  switch (period.unit) {
    case 'day':
      return addDays(start, period.n);
    case 'week':
      return addDays(start, period.n * 7);
    case 'month':
      return addMonths(start, period.n);
    case 'year':
      return addMonths(start, period.n * 12);
  }
}

/** § 188 (3) BGB was used: the month of the end lacks the day number of the start. */
export function endsInShortMonth(start: IsoDay, end: IsoDay, unit: Unit): boolean {
  return (unit === 'month' || unit === 'year') && start.slice(8) !== end.slice(8);
}

export function countingBasis(start: IsoDay, end: IsoDay, unit: Unit): string[] {
  const length = unit === 'day' ? 'BGB_188_1' : 'BGB_188_2';
  return ['BGB_187_1', length, ...(endsInShortMonth(start, end, unit) ? ['BGB_188_3'] : [])];
}

/** The earliest of the days that are given. */
export function earliestOf(first: IsoDay, ...others: readonly (IsoDay | null | undefined)[]): IsoDay {
  return others.reduce<IsoDay>((found, day) => (day && compareDays(day, found) < 0 ? day : found), first);
}

export function latestOf(first: IsoDay, other: IsoDay | null | undefined): IsoDay {
  return other && compareDays(other, first) > 0 ? other : first;
}
