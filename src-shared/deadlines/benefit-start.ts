import { compareDays, type IsoDay, lastDayOfMonth } from '#shared/basics';
import { isFree } from './calendars.ts';
import type { Finding, OpenPoint } from './deadline.ts';
import type { BenefitStartInput } from './input.ts';
import { firstDayOfMonth, firstOfMonthAfter, lastOfMonthAfter } from './months.ts';
import { earliestOf, latestOf } from './period.ts';
import { type DeadlineStep, dayStep, step } from './steps.ts';
import { GRANT_MONTHS, MONTHS_BACK } from './supported-benefits.ts';
import type { Benefit } from './vocabulary.ts';

const BASIS: Readonly<Partial<Record<Benefit, readonly string[]>>> = {
  wohngeld: ['WOGG_25_1', 'WOGG_25_2'],
  sgb2: ['SGBII_37_2', 'SGBII_41'],
  grundsicherung: ['SGBXII_44'],
  hlu: ['SGBXII_18'],
  kiz: ['BKGG_5_3', 'BKGG_6A_7'],
  uvg: ['UHVORSCHG_4'],
  kindergeld: ['ESTG_70_1'],
  rundfunk: ['RBSTV_4_4'],
  pflege: ['SGBXI_33_1'],
  gdb: ['SGBIX_152'],
};

/** From when a benefit can be paid, and the last day of arrival with the same start. Month rules never roll. */
export function benefitStart(input: BenefitStartInput): Finding {
  const basis = BASIS[input.benefit] ?? ['SGBI_16'];
  const monthsBack = MONTHS_BACK[input.benefit];
  if (monthsBack === undefined) return { ...fromApplication(input), basis };
  if (input.benefit === 'rundfunk' && input.entitledFrom) {
    const earliest = firstOfMonthAfter(input.appliedOn, -monthsBack);
    if (compareDays(input.entitledFrom, earliest) >= 0) return { ...fromNotice(input, input.entitledFrom), basis };
  }
  return { ...fromMonth(input, monthsBack), basis };
}

type Start = Omit<Finding, 'basis'>;

/** Rules 17 to 20: the first of the month of arrival, for some benefits some months before. */
function fromMonth(input: BenefitStartInput, monthsBack: number): Start {
  const { appliedOn, benefit } = input;
  const benefitFrom = firstOfMonthAfter(appliedOn, -monthsBack);
  const usualMonths = GRANT_MONTHS[benefit];
  const benefitUntil =
    usualMonths === undefined ? null : lastOfMonthAfter(benefitFrom, (input.grantMonths ?? usualMonths) - 1);
  const lastDay = lastDayOfMonth(appliedOn);
  const from =
    monthsBack === 0
      ? dayStep('benefit-from-month', benefitFrom)
      : step('benefit-back-months', { count: monthsBack, day: benefitFrom });
  return {
    benefitFrom,
    benefitUntil,
    legalLastDay: lastDay,
    safeLastDay: lastDay,
    explain: [
      dayStep('applied', appliedOn),
      from,
      ...(benefitUntil === null ? [] : [dayStep('benefit-until', benefitUntil)]),
      dayStep('month-last-arrival', lastDay),
      ...notRolledSteps(lastDay),
    ],
    openPoints: notRolledPoints(lastDay),
  };
}

/** § 4 (4) RBStV: from the start of the Bescheid, at most three years before the first of the month of application. */
function fromNotice({ appliedOn }: BenefitStartInput, entitledFrom: IsoDay): Start {
  const benefitFrom = firstDayOfMonth(entitledFrom);
  const legalLastDay = lastOfMonthAfter(entitledFrom, 36);
  const safeLastDay = earliestOf(lastDayOfMonth(appliedOn), legalLastDay);
  return {
    benefitFrom,
    legalLastDay,
    safeLastDay,
    explain: [
      dayStep('applied', appliedOn),
      dayStep('benefit-from-notice', benefitFrom),
      dayStep('notice-last-arrival', legalLastDay),
      ...notRolledSteps(legalLastDay),
      ...(safeLastDay === legalLastDay ? [] : [step('safe-same-month'), dayStep('safe-last-day', safeLastDay)]),
    ],
    openPoints: [...notRolledPoints(legalLastDay), ...notRolledPoints(safeLastDay)],
  };
}

/**
 * Pflege (§ 33 (1) SGB XI), GdB (§ 152 SGB IX), Hilfe zum Lebensunterhalt (§ 18 SGB XII): from the application. Pflege
 * applied for after the month of onset: from the first of the month of application.
 */
function fromApplication(input: BenefitStartInput): Start {
  const { appliedOn, entitledFrom, benefit } = input;
  const openPoints: OpenPoint[] = benefit === 'pflege' ? ['j'] : [];
  const firstOfMonth = firstDayOfMonth(appliedOn);
  if (benefit === 'pflege' && entitledFrom && compareDays(entitledFrom, firstOfMonth) < 0) {
    const start = fromMonth(input, 0);
    return { ...start, benefitUntil: null, openPoints: [...openPoints, ...(start.openPoints ?? [])] };
  }
  const day = latestOf(appliedOn, entitledFrom);
  const isLater = day !== appliedOn;
  return {
    benefitFrom: day,
    legalLastDay: day,
    safeLastDay: day,
    explain: [dayStep('applied', appliedOn), dayStep(isLater ? 'benefit-from-later' : 'benefit-from-application', day)],
    openPoints,
  };
}

/** Said only where somebody could hope for a roll. */
export function notRolledSteps(lastDay: IsoDay): DeadlineStep[] {
  return isFree(lastDay, 'nrw') ? [dayStep('month-not-rolled', lastDay)] : [];
}

/** Point (h): that month rules do not roll is the careful reading. */
export function notRolledPoints(lastDay: IsoDay): OpenPoint[] {
  return isFree(lastDay, 'nrw') ? ['h'] : [];
}
