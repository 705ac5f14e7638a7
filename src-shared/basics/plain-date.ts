import { z } from 'zod';

/** A calendar day without time or zone, YYYY-MM-DD. All arithmetic is on numbers of days: no `Date` in local time. */
export type IsoDay = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days of a month (1 to 12). */
function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function parts(day: IsoDay): { year: number; month: number; day: number } {
  const match = PATTERN.exec(day);
  if (match === null) throw new Error(`not a calendar day: ${day}`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

function format(year: number, month: number, day: number): IsoDay {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** True for a real day of the Gregorian calendar written YYYY-MM-DD. */
export function isIsoDay(value: unknown): value is IsoDay {
  if (typeof value !== 'string' || !PATTERN.test(value)) return false;
  const { year, month, day } = parts(value);
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
}

export const isoDaySchema = z.string().refine(isIsoDay, { error: 'not-a-day' });

/** Days since 0000-03-01-like epoch; only differences and the weekday matter. */
function dayNumber(value: IsoDay): number {
  const { year, month, day } = parts(value);
  const before = year - 1;
  const leap = month > 2 && isLeapYear(year) ? 1 : 0;
  const yearDays = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return yearDays + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leap + day;
}

function fromDayNumber(number: number): IsoDay {
  let year = Math.floor(number / 365.2425) + 1;
  while (dayNumber(format(year, 1, 1)) > number) year -= 1;
  while (dayNumber(format(year + 1, 1, 1)) <= number) year += 1;
  let rest = number - dayNumber(format(year, 1, 1));
  let month = 1;
  while (rest >= lengthOfMonth(year, month)) {
    rest -= lengthOfMonth(year, month);
    month += 1;
  }
  return format(year, month, rest + 1);
}

export function addDays(day: IsoDay, count: number): IsoDay {
  return fromDayNumber(dayNumber(day) + count);
}

/** § 188 (2), (3) BGB: the same day number; if that month lacks it, its last day. */
export function addMonths(day: IsoDay, count: number): IsoDay {
  const start = parts(day);
  const index = start.year * 12 + (start.month - 1) + count;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return format(year, month, Math.min(start.day, lengthOfMonth(year, month)));
}

export function lastDayOfMonth(day: IsoDay): IsoDay {
  const { year, month } = parts(day);
  return format(year, month, lengthOfMonth(year, month));
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: IsoDay): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((dayNumber(day) + 6) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

export function daysBetween(from: IsoDay, to: IsoDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** Negative if `a` is earlier. ISO days sort as text. */
export function compareDays(a: IsoDay, b: IsoDay): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The calendar day in Krefeld at an instant (ms since 1970). */
export function isoDayInBerlin(instant: number): IsoDay {
  return dayOfInstant(instant + berlinOffset(instant));
}

/** The time of day in Krefeld at an instant (ms since 1970), HH:MM. */
export function timeInBerlin(instant: number): string {
  const minutes = Math.floor((instant + berlinOffset(instant)) / 60_000);
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

/** Milliseconds ahead of UTC: EU summer time lasts from the last Sunday of March to that of October, 01:00 UTC. */
function berlinOffset(instant: number): number {
  const year = dayOfInstant(instant).slice(0, 4);
  const summer = instant >= lastSundayInstant(`${year}-03-31`) && instant < lastSundayInstant(`${year}-10-31`);
  return (summer ? 2 : 1) * 3_600_000;
}

function dayOfInstant(instant: number): IsoDay {
  return fromDayNumber(Math.floor(instant / 86_400_000) + dayNumber('1970-01-01'));
}

function lastSundayInstant(lastOfMonth: IsoDay): number {
  const sunday = addDays(lastOfMonth, -(weekdayOf(lastOfMonth) % 7));
  return daysBetween('1970-01-01', sunday) * 86_400_000 + 3_600_000;
}
