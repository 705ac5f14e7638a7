import { daysBetween, type IsoDay } from '#shared/basics';
import type { Moment, PlaceOpening } from '#shared/places';
import { dayInWords, type Words } from './terminal.ts';

/** "18 Uhr", "16:30 Uhr", kept on one line; in other languages as the clock shows it. */
export function timeInWords(time: string, language: string): string {
  return language === 'de' ? `${time.replace(/^0/, '').replace(/:00$/, '')}\u00a0Uhr` : time;
}

/** "offen bis 18 Uhr", "öffnet Donnerstag 9 Uhr", "Öffnungszeiten bitte erfragen". */
export function openingInWords(opening: PlaceOpening, now: Moment, language: string, words: Words): string {
  if (opening.state === 'open') return words('places.openUntil', { time: timeInWords(opening.until, language) });
  if (opening.state === 'appointment') return words('places.appointment');
  if (opening.state !== 'closed' || opening.next === null) return words('places.ask');
  const time = timeInWords(opening.next.from, language);
  if (opening.next.day === now.day) return words('places.opensToday', { time });
  return words('places.opensOn', { day: nextDay(opening.next.day, now.day, language), time });
}

/** The name of the weekday alone only while there is one of it ahead. */
function nextDay(day: IsoDay, today: IsoDay, language: string): string {
  return daysBetween(today, day) < 7 ? weekdayOfDate(day, language) : dayInWords(day, language);
}

function weekdayOfDate(day: IsoDay, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** 1 = Monday … 7 = Sunday, by its name. */
export function weekdayName(weekday: number, language: string): string {
  // 5 January 1970 was a Monday.
  return weekdayOfDate(`1970-01-${String(4 + weekday).padStart(2, '0')}`, language);
}
