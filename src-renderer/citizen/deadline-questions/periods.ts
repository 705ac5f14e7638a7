import type { DeadlineInput } from '#shared/deadlines';

export type Period = Extract<DeadlineInput, { kind: 'event_period' }>['period'];

/** What the law of periods takes; more is a slip of the finger. */
export const MOST: Readonly<Record<Period['unit'], number>> = { day: 1000, week: 150, month: 60, year: 10 };
export const UNITS = ['day', 'week', 'month', 'year'] as const satisfies readonly Period['unit'][];

/** A typed period: number and unit, each perhaps still missing. Kept as "14 day". */
export type PeriodText = { readonly number: string; readonly unit: Period['unit'] | null };

export function periodText(raw: string | undefined): PeriodText {
  const [number = '', unit] = (raw ?? '').split(' ');
  return { number, unit: UNITS.find((known) => known === unit) ?? null };
}

export function rawPeriod({ number, unit }: PeriodText): string {
  return `${number} ${unit ?? ''}`.trimEnd();
}

/** The whole number in range with its unit; null as long as it is none. */
export function periodFrom(raw: string | undefined): Period | null {
  const { number, unit } = periodText(raw);
  if (unit === null || !/^\d{1,4}$/.test(number)) return null;
  const n = Number(number);
  return n >= 1 && n <= MOST[unit] ? { n, unit } : null;
}

/** Why it is no period: 0, or more than anybody sets. null while something is still missing. */
export function periodTrouble(raw: string | undefined): 'zero' | 'tooLong' | null {
  const { number, unit } = periodText(raw);
  if (!/^\d+$/.test(number)) return null;
  if (Number(number) === 0) return 'zero';
  return unit !== null && Number(number) > MOST[unit] ? 'tooLong' : null;
}
