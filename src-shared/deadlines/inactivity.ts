import { addDays } from '#shared/basics';
import type { Finding } from './deadline.ts';
import type { InactivityInput, Period } from './input.ts';
import { addPeriod, countingBasis } from './period.ts';
import { dayStep, step } from './steps.ts';

/**
 * Untätigkeitsklage: application six months (§ 88 (1) SGG), Widerspruch three (§ 88 (2) SGG), both three under § 75 VwGO,
 * Einspruch six (§ 46 (1) FGO). It is a waiting time, no Frist: it does not roll, and there is no last day.
 */
export function inactivity(input: InactivityInput): Finding {
  const { filedOn, regime, subject } = input;
  const isShort = regime === 'VWGO' || (regime === 'SGG' && subject === 'objection');
  const period: Period = { n: isShort ? 3 : 6, unit: 'month' };
  const rawEnd = addPeriod(filedOn, period);
  const earliestDay = addDays(rawEnd, 1);
  return {
    rawEnd,
    earliestDay,
    basis: [basisOf(input), ...countingBasis(filedOn, rawEnd, 'month')],
    explain: [
      dayStep(subject === 'application' ? 'filed-application' : 'filed-objection', filedOn),
      step('waiting-months', { count: period.n, day: rawEnd }),
      step('waiting-not-rolled'),
      dayStep('earliest-day', earliestDay),
    ],
  };
}

function basisOf({ regime, subject }: InactivityInput): string {
  if (regime === 'VWGO') return 'VWGO_75';
  if (regime === 'AO') return 'FGO_46_1';
  return subject === 'application' ? 'SGG_88_1' : 'SGG_88_2';
}
