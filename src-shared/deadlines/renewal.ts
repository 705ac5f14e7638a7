import { addDays, lastDayOfMonth } from '#shared/basics';
import { notRolledPoints, notRolledSteps } from './benefit-start.ts';
import type { Finding } from './deadline.ts';
import type { RenewalInput } from './input.ts';
import { firstOfMonthAfter, lastOfMonthAfter } from './months.ts';
import { dayStep, step } from './steps.ts';
import type { Benefit } from './vocabulary.ts';

const BASIS: Readonly<Partial<Record<Benefit, readonly string[]>>> = {
  wohngeld: ['WOGG_25_1', 'WOGG_25_2'],
  sgb2: ['SGBII_37_2', 'SGBII_41'],
  kiz: ['BKGG_5_3', 'BKGG_6A_7'],
  grundsicherung: ['SGBXII_44'],
  rundfunk: ['RBSTV_4_4'],
};

/**
 * The new application after a period of grant: no gap if it arrives in the first month after it; advised two months before.
 * Grundsicherung goes on without a new application (BSG 29.9.2009, B 8 SO 13/08 R).
 */
export function renewal(input: RenewalInput): Finding {
  const { benefit, periodEnd } = input;
  const next = addDays(periodEnd, 1);
  const adviseFrom = firstOfMonthAfter(next, -2);
  const common = { benefitFrom: next, adviseFrom, basis: BASIS[benefit] ?? ['SGBI_16'] };
  const opening = [dayStep('period-ends', periodEnd), dayStep('renewal-next', next)];
  if (benefit === 'grundsicherung') return { ...common, explain: [...opening, step('no-new-application')] };

  const safeLastDay = lastDayOfMonth(next);
  const legalLastDay = benefit === 'rundfunk' ? lastOfMonthAfter(next, 36) : safeLastDay;
  return {
    ...common,
    legalLastDay,
    safeLastDay,
    explain: [
      ...opening,
      dayStep('advise-from', adviseFrom),
      dayStep('renewal-last-arrival', safeLastDay),
      ...notRolledSteps(safeLastDay),
      ...(benefit === 'rundfunk' ? [dayStep('renewal-broadcasting-back', legalLastDay)] : []),
    ],
    openPoints: [...notRolledPoints(legalLastDay), ...notRolledPoints(safeLastDay)],
  };
}
