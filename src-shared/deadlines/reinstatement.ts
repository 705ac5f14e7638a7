import { compareDays } from '#shared/basics';
import { isFree, legalCalendar, safeCalendar } from './calendars.ts';
import { countingSteps, lastDaySteps, rollSteps } from './closing-steps.ts';
import type { Finding, OpenPoint } from './deadline.ts';
import type { ReinstatementInput } from './input.ts';
import { addPeriod, countingBasis, earliestOf, ONE_MONTH, ONE_YEAR, TWO_WEEKS } from './period.ts';
import { isSeatOpen, roll } from './roll.ts';
import { type DeadlineStep, dayStep, step } from './steps.ts';
import type { Regime } from './vocabulary.ts';

/** § 67 SGG and § 110 AO: one month after the obstacle ends; § 27 SGB X and § 60 VwGO: two weeks. */
const RULES: Readonly<Record<Regime, { readonly basis: string; readonly isMonth: boolean }>> = {
  SGG: { basis: 'SGG_67', isMonth: true },
  AO: { basis: 'AO_110', isMonth: true },
  SGBX: { basis: 'SGBX_27', isMonth: false },
  VWGO: { basis: 'VWGO_60', isMonth: false },
};

/**
 * Wiedereinsetzung. At the latest one year after the missed last day (§ 67 (3) SGG, § 110 (3) AO, § 27 (3) SGB X, § 60 (3)
 * VwGO). Whether that limit rolls is open, point (f): the legal date rolls it, the safe date does not.
 */
export function reinstatement(input: ReinstatementInput): Finding {
  const { obstacleEnd, missedLastDay, authorityState } = input;
  const calendar = legalCalendar(authorityState);
  const rule = RULES[input.regime];
  const period = rule.isMonth ? ONE_MONTH : TWO_WEEKS;
  const counted = addPeriod(obstacleEnd, period);
  const limit = missedLastDay ? addPeriod(missedLastDay, ONE_YEAR) : null;
  const isLimited = limit !== null && compareDays(roll(limit, calendar), roll(counted, calendar)) < 0;
  const rawEnd = isLimited ? limit : counted;
  const legalLastDay = roll(rawEnd, calendar);
  const safeRolled = roll(counted, safeCalendar(authorityState));
  const safeLastDay = earliestOf(safeRolled, limit);

  const limitSteps: DeadlineStep[] =
    isLimited && missedLastDay ? [step('reinstatement-limit', { missed: missedLastDay, day: limit })] : [];
  const isSafeLimited = limit !== null && safeLastDay === limit;
  const openPoints: OpenPoint[] = [];
  if (limit !== null && isSafeLimited && isFree(limit, calendar)) openPoints.push('f');
  if (isSeatOpen(authorityState, limit === null ? [counted] : [counted, limit])) openPoints.push('k');
  return {
    rawEnd,
    legalLastDay,
    safeLastDay,
    calendar,
    basis: [
      rule.basis,
      ...(isLimited ? [`${rule.basis}_3`] : []),
      ...countingBasis(
        isLimited ? (missedLastDay ?? obstacleEnd) : obstacleEnd,
        rawEnd,
        isLimited ? 'year' : period.unit,
      ),
      ...(rawEnd === legalLastDay ? [] : [input.regime === 'AO' ? 'AO_108_3' : 'SGBX_26_3']),
    ],
    explain: [
      dayStep('obstacle-ended', obstacleEnd),
      step(rule.isMonth ? 'reinstatement-one-month' : 'reinstatement-fortnight'),
      ...countingSteps(obstacleEnd, counted, period),
      ...limitSteps,
      ...rollSteps(rawEnd, legalLastDay, calendar),
      ...lastDaySteps(legalLastDay, safeLastDay, [
        isSafeLimited ? dayStep('safe-limit-not-rolled', safeLastDay) : dayStep('safe-holiday-uncertain', counted),
      ]),
      step('reinstatement-catch-up'),
    ],
    openPoints,
  };
}
