import type { IsoDay } from '#shared/basics';
import { computeDeadline } from './compute-deadline.ts';
import { MONTHS_BACK } from './supported-benefits.ts';
import { BENEFITS } from './vocabulary.ts';

/**
 * The last day on which an application can arrive and still keep the month of `appliedOn` (§ 25 (2) WoGG and its sisters);
 * null for a benefit without such a rule, or one this room does not know.
 */
export function lastArrivalForMonth(benefit: string, appliedOn: IsoDay): IsoDay | null {
  const known = BENEFITS.find((name) => name === benefit);
  if (known === undefined || MONTHS_BACK[known] === undefined) return null;
  const deadline = computeDeadline({ kind: 'benefit_start', benefit: known, appliedOn });
  return deadline.ok ? deadline.safeLastDay : null;
}
