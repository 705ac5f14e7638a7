import { type IsoDay, isIsoDay } from '#shared/basics';

/** "9.11.2026", "09.11.26" or "09112026" as a day; null when it is none. Two digits mean 20xx: letters of today. */
export function dayFrom(text: string): IsoDay | null {
  const match = partsOf(text);
  if (match === null) return null;
  const [day = '', month = '', year = ''] = match.slice(1);
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDay(iso) ? iso : null;
}

/** "31.02.2026" is written in full, but no calendar has it: another sentence helps than for half a date. */
export function isNoSuchDay(text: string): boolean {
  return partsOf(text) !== null && dayFrom(text) === null;
}

function partsOf(text: string): RegExpExecArray | null {
  const plain = text.replaceAll(/\s/g, '');
  return /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/.exec(plain) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(plain);
}

/** A day as it stands in a letter and is typed: 09.11.2026. */
export function dayTyped(day: IsoDay): string {
  return day.split('-').toReversed().join('.');
}
