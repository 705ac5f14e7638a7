import type { IsoDay } from '#shared/basics';
import { beginningOf, earliestPosting, isAroundChangeOfDays } from './bekanntgabe.ts';
import { legalCalendar, safeCalendar } from './calendars.ts';
import { countingSteps, lastDaySteps, rollSteps } from './closing-steps.ts';
import type { Finding, OpenPoint } from './deadline.ts';
import type { LetterInput, Period } from './input.ts';
import { addPeriod, countingBasis, earliestOf } from './period.ts';
import { isSeatOpen, roll } from './roll.ts';
import { type DeadlineStep, dayStep, step } from './steps.ts';
import { isFictionTrigger } from './vocabulary.ts';

type LetterRule = {
  readonly input: LetterInput;
  /** What the legal date counts with. */
  readonly period: Period;
  /** What the safe date may rest on: the shortest of these. */
  readonly safePeriods: readonly [Period, ...Period[]];
  readonly safeStart: IsoDay;
  readonly periodSteps: readonly DeadlineStep[];
  /** Why the safe period is shorter than the legal one. */
  readonly shorterStep: 'safe-not-the-year' | 'safe-shorter-period';
  readonly periodBasis: readonly string[];
  readonly rollBasis: readonly string[];
  readonly arrival: readonly DeadlineStep[];
  readonly openPoints: readonly OpenPoint[];
};

/** What the two kinds that begin with a letter share: Bekanntgabe, count, roll, and the safe day beside it. */
export function letterFinding(rule: LetterRule): Finding {
  const { input, period } = rule;
  const calendar = legalCalendar(input.authorityState);
  const begin = beginningOf(input, calendar);
  const rawEnd = addPeriod(begin.start, period);
  const legalLastDay = roll(rawEnd, calendar);

  const [firstSafe, ...otherSafe] = rule.safePeriods;
  const safeEnd = earliestOf(
    addPeriod(rule.safeStart, firstSafe),
    ...otherSafe.map((other) => addPeriod(rule.safeStart, other)),
  );
  const safeRolled = roll(safeEnd, safeCalendar(input.authorityState));
  const safeLastDay = earliestOf(safeRolled, legalLastDay, input.printedDate);

  const whySafer: DeadlineStep[] = [];
  if (safeLastDay === input.printedDate) whySafer.push(dayStep('safe-printed-date', safeLastDay));
  else {
    if (rule.safeStart !== begin.start) whySafer.push(dayStep('safe-earlier-start', rule.safeStart));
    if (safeEnd !== addPeriod(rule.safeStart, period)) whySafer.push(step(rule.shorterStep));
    if (safeRolled !== roll(safeEnd, calendar)) whySafer.push(dayStep('safe-holiday-uncertain', safeEnd));
  }
  return {
    ...(begin.bekanntgabe === null ? {} : { bekanntgabe: begin.bekanntgabe }),
    rawEnd,
    legalLastDay,
    safeLastDay,
    calendar,
    basis: [
      ...begin.basis,
      ...rule.periodBasis,
      ...countingBasis(begin.start, rawEnd, period.unit),
      ...(legalLastDay === rawEnd ? [] : rule.rollBasis),
    ],
    explain: [
      ...begin.explain,
      ...rule.periodSteps,
      ...countingSteps(begin.start, rawEnd, period),
      ...rollSteps(rawEnd, legalLastDay, calendar),
      ...lastDaySteps(legalLastDay, safeLastDay, whySafer),
      ...rule.arrival,
    ],
    openPoints: [
      ...rule.openPoints,
      ...letterOpenPoints(input),
      ...(isSeatOpen(input.authorityState, [...begin.rolled, rawEnd, safeEnd]) ? (['k'] as const) : []),
    ],
  };
}

/** `P` where a fiction or nothing at all is counted; the day that really counts otherwise. */
export function safeStartWithoutFiction(input: LetterInput): IsoDay {
  if (input.trigger === 'letter_date') return input.letterDate ?? earliestPosting(input);
  const isReal = input.trigger === 'zustellung_pzu' || input.trigger === 'hand' || input.trigger === 'abroad_actual';
  return isReal && input.receivedOn ? input.receivedOn : earliestPosting(input);
}

/** All of them ask what the fiction is, so a day of real receipt leaves them closed. */
function letterOpenPoints(input: LetterInput): OpenPoint[] {
  if (!isFictionTrigger(input.trigger)) return [];
  const points: OpenPoint[] = [];
  if (input.trigger === 'portal' || input.trigger === 'unknown') points.push('a');
  if (input.trigger === 'einschreiben' || input.trigger === 'unknown') points.push('b');
  // The regime alone does not say whether a letter is about Wohngeld or about the Rundfunkbeitrag (§ 41 VwVfG NRW).
  if (input.regime === 'VWGO') points.push('b');
  if (isAroundChangeOfDays(input)) points.push('d');
  return points;
}
