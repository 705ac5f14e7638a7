import type { IsoDay } from '#shared/basics';
import type { AuthorityState, Benefit, LegalInstruction, Regime, Stage, Subject, Trigger, Unit } from './vocabulary.ts';

/** Whole numbers: day 1 to 1000, week 1 to 150, month 1 to 60, year 1 to 10. */
export type Period = { readonly n: number; readonly unit: Unit };

/** A field with the value null counts as absent. */
type Optional<Value> = Value | null | undefined;

type LetterFields = {
  readonly regime: Regime;
  readonly trigger: Trigger;
  readonly letterDate?: Optional<IsoDay>;
  readonly postedOn?: Optional<IsoDay>;
  readonly receivedOn?: Optional<IsoDay>;
  /** A last day printed in the letter. */
  readonly printedDate?: Optional<IsoDay>;
  readonly authorityState?: Optional<AuthorityState>;
};

/** Widerspruch, Klage, Einspruch. `period` is one printed in the Rechtsbehelfsbelehrung; `stage` changes `basis` only. */
export type RemedyInput = LetterFields & {
  readonly kind: 'remedy';
  readonly legalInstruction?: Optional<LegalInstruction>;
  readonly stage?: Optional<Stage>;
  readonly period?: Optional<Period>;
};

/** A period the authority sets in a letter, e.g. for Mitwirkung (§§ 60 to 66 SGB I). */
export type AuthorityPeriodInput = LetterFields & { readonly kind: 'authority_period'; readonly period: Period };

/** The two kinds that begin with a letter. */
export type LetterInput = RemedyInput | AuthorityPeriodInput;

/** A period that begins with an event, e.g. moving (§ 17 BMG). */
export type EventPeriodInput = {
  readonly kind: 'event_period';
  readonly regime?: Optional<Regime>;
  readonly eventDate: IsoDay;
  readonly period: Period;
  readonly authorityState?: Optional<AuthorityState>;
};

/** A certain day. `noRollNotice`: the letter names the day and points to § 26 (3) SGB X. */
export type FixedDateInput = {
  readonly kind: 'fixed_date';
  readonly regime?: Optional<Regime>;
  readonly date: IsoDay;
  readonly noRollNotice?: Optional<boolean>;
  readonly authorityState?: Optional<AuthorityState>;
};

export type AppointmentInput = {
  readonly kind: 'appointment';
  readonly regime?: Optional<Regime>;
  readonly date: IsoDay;
};

/** Wiedereinsetzung. `missedLastDay` is the last day that was missed. */
export type ReinstatementInput = {
  readonly kind: 'reinstatement';
  readonly regime: Regime;
  readonly obstacleEnd: IsoDay;
  readonly missedLastDay?: Optional<IsoDay>;
  readonly authorityState?: Optional<AuthorityState>;
};

/** Untätigkeitsklage: how long one must wait. */
export type InactivityInput = {
  readonly kind: 'inactivity';
  readonly regime: Regime;
  readonly subject: Subject;
  readonly filedOn: IsoDay;
};

/** `appliedOn` is the day of arrival at the authority. */
export type BenefitStartInput = {
  readonly kind: 'benefit_start';
  readonly benefit: Benefit;
  readonly appliedOn: IsoDay;
  readonly entitledFrom?: Optional<IsoDay>;
  readonly grantMonths?: Optional<number>;
};

export type RenewalInput = { readonly kind: 'renewal'; readonly benefit: Benefit; readonly periodEnd: IsoDay };

/** Wohngeld after the refusal of a transfer benefit (§ 25 (3) WoGG). */
export type ClaimAfterRefusalInput = {
  readonly kind: 'claim_after_refusal';
  readonly benefit: Benefit;
  readonly knownOn: IsoDay;
  readonly refusedFrom?: Optional<IsoDay>;
};

/** Überprüfungsantrag (§ 44 SGB X). */
export type ReviewInput = { readonly kind: 'review'; readonly benefit: Benefit; readonly appliedOn: IsoDay };

/** All days YYYY-MM-DD, 2000-01-01 to 2099-12-31. */
export type DeadlineInput =
  | RemedyInput
  | AuthorityPeriodInput
  | EventPeriodInput
  | FixedDateInput
  | AppointmentInput
  | ReinstatementInput
  | InactivityInput
  | BenefitStartInput
  | RenewalInput
  | ClaimAfterRefusalInput
  | ReviewInput;

export type Kind = DeadlineInput['kind'];
