import { getHolidays } from 'feiertagejs';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/basics';
import { isFree } from './calendars.ts';
import { holidayInNrw, holidayNationwide } from './holidays.ts';
import { HOLIDAY_KEYS, holidayKey } from './steps.ts';

const YEARS = Array.from({ length: 100 }, (_, index) => 2000 + index);

/** Easter and Whit Sunday: some lists name them, FeiertG NW does not, and a Sunday is free anyway. */
const SUNDAYS = ['EASTERSUNDAY', 'PFINGSTSONNTAG'];

function daysOfYear(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day);
  return days;
}

describe('holidays of Nordrhein-Westfalen (§ 2 FeiertG NW)', () => {
  test.each([
    ['2026-01-01', 'new-year'],
    ['2026-04-03', 'good-friday'],
    ['2026-04-06', 'easter-monday'],
    ['2026-05-01', 'labour-day'],
    ['2026-05-14', 'ascension'],
    ['2026-05-25', 'whit-monday'],
    ['2026-06-04', 'corpus-christi'],
    ['2026-10-03', 'german-unity'],
    ['2026-11-01', 'all-saints'],
    ['2026-12-25', 'christmas-day'],
    ['2026-12-26', 'second-christmas-day'],
    ['2008-05-01', 'labour-day'],
  ] as const)('%s is %s', (day, name) => {
    expect(holidayInNrw(day)).toBe(name);
    expect(HOLIDAY_KEYS).toContain(holidayKey(name));
  });

  test.each([
    ['2026-02-16', 'Rosenmontag'],
    ['2026-12-24', 'Heiligabend'],
    ['2026-12-31', 'Silvester'],
    ['2026-10-31', 'Reformationstag'],
    ['2026-01-06', 'Heilige Drei Könige'],
    ['2026-04-05', 'Easter Sunday'],
    ['2026-05-24', 'Whit Sunday'],
  ])('%s (%s) is none', (day) => expect(holidayInNrw(day)).toBeNull());

  test('only some states keep Corpus Christi and 1 November', () => {
    expect(holidayNationwide('2026-06-04')).toBeNull();
    expect(holidayNationwide('2026-11-01')).toBeNull();
    expect(holidayNationwide('2026-10-03')).toBe('german-unity');
  });

  test.each(YEARS)('%i agrees with an independent list', (year) => {
    const expected = getHolidays(String(year), 'NW')
      .filter((holiday) => !SUNDAYS.includes(holiday.name))
      .map((holiday) => holiday.dateString)
      // 31 October 2017 was a holiday once (500 years of the Reformation); the design's list leaves it out.
      .filter((day) => day !== '2017-10-31');
    const ours = daysOfYear(year).filter((day) => holidayInNrw(day) !== null);
    expect(ours).toEqual([...new Set(expected)].sort());
  });

  test('Saturdays and Sundays are free, a Tuesday is not', () => {
    expect(isFree('2026-11-21', 'nationwide')).toBe(true);
    expect(isFree('2026-11-22', 'nationwide')).toBe(true);
    expect(isFree('2026-11-24', 'nrw')).toBe(false);
  });
});
