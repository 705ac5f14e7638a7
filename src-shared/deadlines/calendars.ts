import { addDays, type IsoDay, weekdayOf } from '#shared/basics';
import { type Holiday, holidayInNrw, holidayNationwide } from './holidays.ts';
import type { AuthorityState } from './vocabulary.ts';

/** Which holidays count beside Saturdays and Sundays. */
export type HolidayCalendar = 'nrw' | 'nationwide';

/**
 * Holidays of the place where the act is due, the seat of the authority. Unknown counts as NRW: nearly every letter seen
 * in Krefeld comes from there.
 */
export function legalCalendar(state: AuthorityState | null | undefined): HolidayCalendar {
  return state === 'other' ? 'nationwide' : 'nrw';
}

/** A holiday of some states only moves the safe day only if the seat is known to be in NRW. */
export function safeCalendar(state: AuthorityState | null | undefined): HolidayCalendar {
  return state === 'NW' ? 'nrw' : 'nationwide';
}

export function holidayOn(day: IsoDay, calendar: HolidayCalendar): Holiday | null {
  return calendar === 'nrw' ? holidayInNrw(day) : holidayNationwide(day);
}

/** Saturday, Sunday or gesetzlicher Feiertag: the days on which a Frist does not end (§ 26 (3) S. 1 SGB X). */
export function isFree(day: IsoDay, calendar: HolidayCalendar): boolean {
  return weekdayOf(day) >= 6 || holidayOn(day, calendar) !== null;
}

/** The last working day (NRW) strictly before a day. */
export function workingDayBefore(day: IsoDay): IsoDay {
  let before = addDays(day, -1);
  while (isFree(before, 'nrw')) before = addDays(before, -1);
  return before;
}
