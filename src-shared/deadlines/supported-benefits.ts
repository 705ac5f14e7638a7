import type { Benefit } from './vocabulary.ts';

/** Month benefits with a usual length of the grant in months: §§ 25 WoGG, 41 SGB II, 44 SGB XII, 6a (7) BKGG. */
export const GRANT_MONTHS: Readonly<Partial<Record<Benefit, number>>> = {
  wohngeld: 12,
  sgb2: 12,
  grundsicherung: 12,
  kiz: 6,
};

/** How many months before the month of arrival a benefit can begin (rules 17 to 20). */
export const MONTHS_BACK: Readonly<Partial<Record<Benefit, number>>> = {
  wohngeld: 0,
  sgb2: 0,
  grundsicherung: 0,
  kiz: 0,
  uvg: 1,
  kindergeld: 6,
  rundfunk: 36,
};

/** Years of back payment: § 44 (4) SGB X; one year by § 40 (1) SGB II, § 116a SGB XII, § 9 (4) AsylbLG. */
export const REVIEW_YEARS: Readonly<Partial<Record<Benefit, 1 | 4>>> = {
  sgb2: 1,
  grundsicherung: 1,
  hlu: 1,
  asylblg: 1,
  wohngeld: 4,
  kiz: 4,
  uvg: 4,
  pflege: 4,
  elterngeld: 4,
  bafoeg: 4,
};

const SUPPORTED: Readonly<Record<BenefitKind, readonly Benefit[]>> = {
  benefit_start: ['wohngeld', 'sgb2', 'grundsicherung', 'kiz', 'uvg', 'kindergeld', 'rundfunk', 'pflege', 'gdb', 'hlu'],
  renewal: ['wohngeld', 'sgb2', 'kiz', 'grundsicherung', 'rundfunk'],
  claim_after_refusal: ['wohngeld'],
  review: ['sgb2', 'grundsicherung', 'hlu', 'asylblg', 'wohngeld', 'kiz', 'uvg', 'pflege', 'elterngeld', 'bafoeg'],
};

type BenefitKind = 'benefit_start' | 'renewal' | 'claim_after_refusal' | 'review';

export function isSupported(kind: BenefitKind, benefit: Benefit): boolean {
  return SUPPORTED[kind].includes(benefit);
}
