import { notRolledPoints, notRolledSteps } from './benefit-start.ts';
import type { Finding } from './deadline.ts';
import type { ClaimAfterRefusalInput } from './input.ts';
import { firstDayOfMonth, lastOfMonthAfter } from './months.ts';
import { dayStep } from './steps.ts';

/**
 * § 25 (3) WoGG: after the refusal of a transfer benefit the Wohngeld application may arrive before the end of the month that
 * follows the knowledge; Wohngeld then starts on the first of the month from which that benefit was refused.
 */
export function claimAfterRefusal({ knownOn, refusedFrom }: ClaimAfterRefusalInput): Finding {
  const lastDay = lastOfMonthAfter(knownOn, 1);
  const benefitFrom = refusedFrom ? firstDayOfMonth(refusedFrom) : null;
  return {
    benefitFrom,
    legalLastDay: lastDay,
    safeLastDay: lastDay,
    basis: ['WOGG_25_3'],
    explain: [
      dayStep('refusal-known', knownOn),
      dayStep('claim-last-arrival', lastDay),
      ...notRolledSteps(lastDay),
      ...(benefitFrom === null ? [] : [dayStep('claim-from', benefitFrom)]),
    ],
    openPoints: notRolledPoints(lastDay),
  };
}
