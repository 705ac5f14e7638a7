import { type IsoDay, isIsoDay } from '#shared/basics';

/** Day, month and year as typed: digits only, at most 2, 2 and 4. */
export type DateDigits = readonly [day: string, month: string, year: string];
const LENGTHS = [2, 2, 4] as const;

export function digitsOf(day: IsoDay | ''): DateDigits {
  return day === '' ? ['', '', ''] : [day.slice(8, 10), day.slice(5, 7), day.slice(0, 4)];
}

/** `null` while digits are missing, `impossible` for a day no calendar has (31.02.). One-digit days and months are taken. */
export function dayOf([day, month, year]: DateDigits): IsoDay | 'impossible' | null {
  if (day === '' || month === '' || year.length < 4) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDay(iso) ? iso : 'impossible';
}

/** Puts text into one part; only digits count, in Arabic script as in Latin. */
export function withPart(digits: DateDigits, part: 0 | 1 | 2, text: string): DateDigits {
  const clean = westernDigits(text).replace(/\D/g, '').slice(0, LENGTHS[part]);
  return [part === 0 ? clean : digits[0], part === 1 ? clean : digits[1], part === 2 ? clean : digits[2]];
}

/** True when no further digit fits: the next part is written then. */
export function isFull(digits: DateDigits, part: 0 | 1 | 2): boolean {
  return digits[part].length >= LENGTHS[part];
}

function westernDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}
