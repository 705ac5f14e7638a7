import { addMonths, type IsoDay, lastDayOfMonth } from '#shared/basics';

export function firstDayOfMonth(day: IsoDay): IsoDay {
  return `${day.slice(0, 7)}-01`;
}

/** First day of the month that lies `count` months after (or before) the month of this day. */
export function firstOfMonthAfter(day: IsoDay, count: number): IsoDay {
  return addMonths(firstDayOfMonth(day), count);
}

/** Last day of the month that lies `count` months after the month of this day. */
export function lastOfMonthAfter(day: IsoDay, count: number): IsoDay {
  return lastDayOfMonth(firstOfMonthAfter(day, count));
}

export function yearOf(day: IsoDay): number {
  return Number(day.slice(0, 4));
}
