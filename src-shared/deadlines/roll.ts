import { addDays, type IsoDay, weekdayOf } from '#shared/basics';
import { type HolidayCalendar, holidayOn, isFree } from './calendars.ts';
import type { RollReason } from './deadline.ts';
import type { AuthorityState } from './vocabulary.ts';

/**
 * § 26 (3) S. 1 SGB X, § 64 (3) SGG, § 193 BGB, § 222 (2) ZPO, § 108 (3) AO: an end on a Saturday, Sunday or gesetzlicher
 * Feiertag moves to the next Werktag that is no Saturday. At most four days: Good Friday to Easter Monday.
 */
export function roll(day: IsoDay, calendar: HolidayCalendar): IsoDay {
  let rolled = day;
  while (isFree(rolled, calendar)) rolled = addDays(rolled, 1);
  return rolled;
}

/**
 * Point (k): outside NRW only the nationwide holidays are known here; with the seat unknown it matters only where a holiday
 * of NRW alone (Corpus Christi, 1 November) moves one of these ends.
 */
export function isSeatOpen(state: AuthorityState | null | undefined, ends: readonly IsoDay[]): boolean {
  if (state === 'NW') return false;
  return state === 'other' || ends.some((end) => roll(end, 'nrw') !== roll(end, 'nationwide'));
}

/** Why a day is free; the holiday first, because the person sees the weekday anyway. */
export function rollReasonOf(day: IsoDay, calendar: HolidayCalendar): RollReason | null {
  if (holidayOn(day, calendar) !== null) return 'holiday';
  const weekday = weekdayOf(day);
  return weekday === 7 ? 'sunday' : weekday === 6 ? 'saturday' : null;
}
