import { daysBetween, type IsoDay, isoDayInBerlin, timeInBerlin } from '#shared/basics';

/** "heute 07:58 Uhr" or "17.11.2026, 07:58 Uhr". Both are ISO instants of the machine's clock. */
export function whenOf(instant: string, now: string): string {
  const at = Date.parse(instant);
  const time = `${timeInBerlin(at)} Uhr`;
  if (isoDayInBerlin(at) === isoDayInBerlin(Date.parse(now))) return `heute ${time}`;
  return `${dayInFigures(isoDayInBerlin(at))}, ${time}`;
}

/** "24.11.2026" */
export function dayInFigures(isoDay: IsoDay): string {
  const [year, month, day] = isoDay.split('-');
  return `${day}.${month}.${year}`;
}

/** "seit heute", "seit 1 Tag", "seit 12 Tagen". `now` is an ISO instant of the machine's clock. */
export function sinceInWords(day: IsoDay, now: string): string {
  const days = daysBetween(day, isoDayInBerlin(Date.parse(now)));
  if (days < 1) return 'seit heute';
  return days === 1 ? 'seit 1 Tag' : `seit ${days} Tagen`;
}

/** 75 becomes "1 Minute 15 Sekunden". */
export function waitInWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const parts = [
    minutes === 0 ? '' : minutes === 1 ? '1 Minute' : `${minutes} Minuten`,
    rest === 0 && minutes > 0 ? '' : rest === 1 ? '1 Sekunde' : `${rest} Sekunden`,
  ];
  return parts.filter(Boolean).join(' ');
}
