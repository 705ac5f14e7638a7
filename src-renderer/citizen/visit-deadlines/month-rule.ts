import type { IsoDay } from '#shared/basics';
import type { Leistung } from '#shared/content';
import { computeDeadline, type DeadlineInput } from '#shared/deadlines';

export type Benefit = Extract<DeadlineInput, { kind: 'benefit_start' }>['benefit'];

/** The law's short names where the content of the city writes the whole word. */
const OTHER_NAMES: Readonly<Record<string, Benefit>> = { kinderzuschlag: 'kiz', unterhaltsvorschuss: 'uvg' };

/** A Leistung of the pack by the name the law of periods knows; what it does not know is refused there, not here. */
export function benefitOf({ key }: Pick<Leistung, 'key'>): Benefit {
  return OTHER_NAMES[key] ?? (key as Benefit);
}

/** What the day of arrival decides: the month itself, some months back from it, or the very day (§ 18 SGB XII). */
export type MonthRule = {
  readonly counts: 'month' | 'back' | 'day';
  readonly lastDay: IsoDay;
  readonly better: IsoDay | null;
  readonly from: IsoDay;
};

/** null where no date depends on the arrival, or the law of periods does not know the Leistung. */
export function monthRuleOf(leistung: Pick<Leistung, 'key'>, arrivesOn: IsoDay): MonthRule | null {
  const start = computeDeadline({ kind: 'benefit_start', benefit: benefitOf(leistung), appliedOn: arrivesOn });
  if (!start.ok || start.safeLastDay === null || start.benefitFrom === null) return null;
  const { safeLastDay: lastDay, benefitFrom: from } = start;
  const month = arrivesOn.slice(0, 7);
  const better = start.adviseBy === lastDay ? null : start.adviseBy;
  return { better, counts: from === lastDay ? 'day' : from.startsWith(month) ? 'month' : 'back', lastDay, from };
}

/** When to think of the next application: only a usual time, the Bescheid decides (§ 25 WoGG, § 41 SGB II, § 6a BKGG). */
export type NextApplication = { readonly months: number; readonly until: IsoDay; readonly adviseFrom: IsoDay | null };

/** null where the Leistung has no usual time of grant. `adviseFrom` null: it goes on without a new application. */
export function nextApplicationOf(leistung: Pick<Leistung, 'key'>, arrivesOn: IsoDay): NextApplication | null {
  const benefit = benefitOf(leistung);
  const start = computeDeadline({ kind: 'benefit_start', benefit, appliedOn: arrivesOn });
  if (!start.ok || start.benefitFrom === null || start.benefitUntil === null) return null;
  const next = computeDeadline({ kind: 'renewal', benefit, periodEnd: start.benefitUntil });
  if (!next.ok) return null;
  return {
    months: monthsFrom(start.benefitFrom, start.benefitUntil),
    until: start.benefitUntil,
    adviseFrom: next.safeLastDay === null ? null : next.adviseFrom,
  };
}

/** Both months counted: a grant runs from the first of one to the last of another. */
function monthsFrom(from: IsoDay, until: IsoDay): number {
  const month = (day: IsoDay) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(until) - month(from) + 1;
}
