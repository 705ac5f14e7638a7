import type { Finding } from './deadline.ts';
import type { AuthorityPeriodInput } from './input.ts';
import { letterFinding, safeStartWithoutFiction } from './letter.ts';
import { periodStep } from './steps.ts';
import { isFictionTrigger } from './vocabulary.ts';

/**
 * A period the authority sets (§ 26 (2) SGB X; for Mitwirkung §§ 60 to 66 SGB I: no statutory length, the letter decides).
 * Whether such a letter has the fiction of § 37 SGB X is open, point (c): the safe day counts without it.
 */
export function authorityPeriod(input: AuthorityPeriodInput): Finding {
  return letterFinding({
    input,
    period: input.period,
    safePeriods: [input.period],
    safeStart: safeStartWithoutFiction(input),
    periodSteps: [periodStep('letter-says', input.period)],
    shorterStep: 'safe-shorter-period',
    periodBasis: ['SGBX_26_2'],
    rollBasis: [input.regime === 'AO' ? 'AO_108_3' : 'SGBX_26_3'],
    arrival: [],
    openPoints: isFictionTrigger(input.trigger) ? ['c'] : [],
  });
}
