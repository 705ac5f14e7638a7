import { addDays, type IsoDay } from '#shared/basics';

const FIXED = {
  '01-01': 'new-year',
  '05-01': 'labour-day',
  '10-03': 'german-unity',
  '11-01': 'all-saints',
  '12-25': 'christmas-day',
  '12-26': 'second-christmas-day',
} as const;

/** Days after Easter Sunday. */
const MOVABLE = [
  [-2, 'good-friday'],
  [1, 'easter-monday'],
  [39, 'ascension'],
  [50, 'whit-monday'],
  [60, 'corpus-christi'],
] as const;

export type Holiday = (typeof FIXED)[keyof typeof FIXED] | (typeof MOVABLE)[number][1];

/** § 2 FeiertG NW has both, but not every state has them. */
const ONLY_SOME_STATES: readonly Holiday[] = ['corpus-christi', 'all-saints'];

const byYear = new Map<string, ReadonlyMap<IsoDay, Holiday>>();

/** The gesetzlicher Feiertag of Nordrhein-Westfalen on this day (§ 2 FeiertG NW), or null. */
export function holidayInNrw(day: IsoDay): Holiday | null {
  const year = day.slice(0, 4);
  const known = byYear.get(year) ?? holidaysOfYear(year);
  byYear.set(year, known);
  return known.get(day) ?? null;
}

/** The same list without Corpus Christi and 1 November: what is a holiday in every state. */
export function holidayNationwide(day: IsoDay): Holiday | null {
  const holiday = holidayInNrw(day);
  return holiday === null || ONLY_SOME_STATES.includes(holiday) ? null : holiday;
}

function holidaysOfYear(year: string): ReadonlyMap<IsoDay, Holiday> {
  const easter = easterSunday(Number(year));
  const movable = MOVABLE.map(([offset, name]): [IsoDay, Holiday] => [addDays(easter, offset), name]);
  const fixed = Object.entries(FIXED).map(([monthDay, name]): [IsoDay, Holiday] => [`${year}-${monthDay}`, name]);
  // Fixed ones last: in 2008 Ascension fell on 1 May, and "Tag der Arbeit" is the word people know for that day.
  return new Map([...movable, ...fixed]);
}

/** The Gregorian Easter rule of Meeus, Jones and Butcher: whole numbers only, no table, no exception years. */
function easterSunday(year: number): IsoDay {
  const moonYear = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * moonYear + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((moonYear + 11 * epact + 22 * weekday) / 451);
  const daysAfterMarch22 = epact + weekday - 7 * late;
  return addDays(`${String(year).padStart(4, '0')}-03-22`, daysAfterMarch22);
}
