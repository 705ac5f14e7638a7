import type { IsoDay } from '#shared/basics';
import { workingDayBefore } from './calendars.ts';
import type { Deadline } from './deadline.ts';

/** Working days (NRW) before the safe last day on which somebody should be reminded. */
const REMINDER_WORKING_DAYS = [14, 7, 3, 1];

/** Days of reminders, ascending; `[]` for errors. Days before today are left out by the screen, which has the clock. */
export function reminderDays(deadline: Deadline): IsoDay[] {
  if (!deadline.ok) return [];
  // A waiting time has no last day: one reminder on the day from which one may act.
  if (deadline.safeLastDay === null) return deadline.earliestDay === null ? [] : [deadline.earliestDay];
  const before: IsoDay[] = [];
  let day = deadline.safeLastDay;
  for (let count = 1; count <= Math.max(...REMINDER_WORKING_DAYS); count += 1) {
    day = workingDayBefore(day);
    if (REMINDER_WORKING_DAYS.includes(count)) before.push(day);
  }
  return before.reverse();
}
