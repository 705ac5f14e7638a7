import { addDays, type IsoDay } from '#shared/basics';
import { earliestPosting, fictionDays } from './bekanntgabe.ts';
import type { Finding, OpenPoint } from './deadline.ts';
import type { Period, RemedyInput } from './input.ts';
import { letterFinding, safeStartWithoutFiction } from './letter.ts';
import { ONE_MONTH, ONE_YEAR, THREE_MONTHS } from './period.ts';
import { type DeadlineStep, periodStep, step } from './steps.ts';
import type { Regime, Stage } from './vocabulary.ts';

/** Widerspruch, Klage, Einspruch (rules 10 to 13). */
export function remedy(input: RemedyInput): Finding {
  const statutory = statutoryPeriod(input);
  const isYear = input.legalInstruction === 'missing' || input.legalInstruction === 'wrong';
  return letterFinding({
    input,
    period: isYear ? ONE_YEAR : (input.period ?? statutory),
    // The year of a wrong instruction is a second chance, never the plan (§ 66 (2) SGG and its sisters).
    safePeriods: input.period ? [statutory, input.period] : [statutory],
    safeStart: safeStart(input),
    periodSteps: [lengthStep(input, statutory)],
    shorterStep: isYear ? 'safe-not-the-year' : 'safe-shorter-period',
    periodBasis: isYear ? [yearBasis(input)] : [monthBasis(input)],
    rollBasis: ROLL_BASIS[input.regime],
    arrival: [step(input.regime === 'SGG' ? 'arrive-any-authority' : 'arrive-issuing-authority')],
    openPoints: openPoints(input),
  });
}

/** §§ 84, 87 SGG, §§ 70, 74 VwGO, § 355 (1) AO, § 47 FGO: one month; Bekanntgabe abroad under the SGG: three. */
function statutoryPeriod(input: RemedyInput): Period {
  return isAbroad(input) ? THREE_MONTHS : ONE_MONTH;
}

function isAbroad(input: RemedyInput): boolean {
  return input.regime === 'SGG' && input.trigger === 'abroad_actual';
}

/** Posted or sent electronically: the fiction from the earliest posting, never rolled. Any other unproven way: no fiction. */
function safeStart(input: RemedyInput): IsoDay {
  if (input.trigger !== 'post_inland' && input.trigger !== 'electronic') return safeStartWithoutFiction(input);
  const posting = earliestPosting(input);
  return addDays(posting, fictionDays(posting));
}

function lengthStep(input: RemedyInput, statutory: Period): DeadlineStep {
  if (input.legalInstruction === 'missing') return step('remedy-one-year-missing');
  if (input.legalInstruction === 'wrong') return step('remedy-one-year-wrong');
  if (input.period) return periodStep('letter-says', input.period);
  return step(statutory === THREE_MONTHS ? 'remedy-three-months-abroad' : 'remedy-one-month');
}

const MONTH_BASIS: Readonly<Record<Stage, Readonly<Record<Regime, string>>>> = {
  objection: { SGG: 'SGG_84_1', VWGO: 'VWGO_70_1', AO: 'AO_355_1', SGBX: 'SGG_84_1' },
  suit: { SGG: 'SGG_87_1', VWGO: 'VWGO_74_1', AO: 'FGO_47_1', SGBX: 'SGG_87_1' },
};

function monthBasis(input: RemedyInput): string {
  const code = MONTH_BASIS[input.stage ?? 'objection'][input.regime];
  return isAbroad(input) ? `${code}_2` : code;
}

/** Rechtsbehelfsbelehrung missing or wrong: one year. */
function yearBasis(input: RemedyInput): string {
  if (input.regime === 'AO') return input.stage === 'suit' ? 'FGO_55_2' : 'AO_356_2';
  return input.regime === 'VWGO' ? 'VWGO_58_2' : 'SGG_66_2';
}

const ROLL_BASIS: Readonly<Record<Regime, readonly string[]>> = {
  SGG: ['SGG_64_3'],
  VWGO: ['VWGO_57_2', 'ZPO_222_2'],
  AO: ['AO_108_3'],
  SGBX: ['SGBX_26_3'],
};

function openPoints(input: RemedyInput): OpenPoint[] {
  // The regime alone does not say whether the letter is about Wohngeld or about BAföG or Rundfunkbeitrag: careful reading.
  return input.regime === 'VWGO' ? ['e'] : [];
}
