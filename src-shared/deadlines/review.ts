import { notRolledPoints, notRolledSteps } from './benefit-start.ts';
import type { Finding, OpenPoint } from './deadline.ts';
import type { ReviewInput } from './input.ts';
import { yearOf } from './months.ts';
import { dayStep, step } from './steps.ts';
import { REVIEW_YEARS } from './supported-benefits.ts';
import type { Benefit } from './vocabulary.ts';

const ONE_YEAR_BASIS: Readonly<Partial<Record<Benefit, string>>> = {
  sgb2: 'SGBII_40_1',
  grundsicherung: 'SGBXII_116A',
  hlu: 'SGBXII_116A',
  asylblg: 'ASYLBLG_9_4',
};

/** Überprüfungsantrag (§ 44 SGB X): back payment from 1 January, four years (or one) before the year of the application. */
export function review({ benefit, appliedOn }: ReviewInput): Finding {
  const years = REVIEW_YEARS[benefit] ?? 1;
  const year = yearOf(appliedOn);
  const benefitFrom = `${year - years}-01-01`;
  const lastDay = `${year}-12-31`;
  const special = ONE_YEAR_BASIS[benefit];
  // Point (g): the four years are certain for Wohngeld only.
  const four: OpenPoint[] = years === 4 && benefit !== 'wohngeld' ? ['g'] : [];
  return {
    benefitFrom,
    legalLastDay: lastDay,
    safeLastDay: lastDay,
    basis: ['SGBX_44_4', ...(special === undefined ? [] : [special])],
    explain: [
      dayStep('applied', appliedOn),
      step('review-back-years', { count: years, day: benefitFrom }),
      dayStep('review-last-arrival', lastDay),
      ...notRolledSteps(lastDay),
    ],
    openPoints: [...four, ...notRolledPoints(lastDay)],
  };
}
