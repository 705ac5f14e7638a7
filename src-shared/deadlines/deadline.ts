import type { IsoDay } from '#shared/basics';
import type { HolidayCalendar } from './calendars.ts';
import type { DeadlineStep } from './steps.ts';

export type RollReason = 'saturday' | 'sunday' | 'holiday';

export type ErrorCode =
  | 'invalid_input'
  | 'missing'
  | 'invalid_type'
  | 'invalid_value'
  | 'invalid_date'
  | 'out_of_range'
  | 'unknown_field'
  | 'not_allowed'
  | 'unsupported'
  | 'order';

/** `field` is the name of the field, `period.n` inside the period, `''` for the whole input. */
export type DeadlineError = { readonly code: ErrorCode; readonly field: string };

export type ComputedDeadline = {
  readonly ok: true;
  /** The day on which the letter counts as made known. */
  readonly bekanntgabe: IsoDay | null;
  /** The end by counting alone. */
  readonly rawEnd: IsoDay | null;
  /** "spätestens": after the roll of § 26 (3) SGB X and its sisters. */
  readonly legalLastDay: IsoDay | null;
  /** "sicher bis": never later than `legalLastDay`. */
  readonly safeLastDay: IsoDay | null;
  readonly earliestDay: IsoDay | null;
  readonly benefitFrom: IsoDay | null;
  readonly benefitUntil: IsoDay | null;
  readonly adviseFrom: IsoDay | null;
  /** "besser bis": the last working day on or before `safeLastDay`. */
  readonly adviseBy: IsoDay | null;
  readonly rollReason: RollReason | null;
  /** Codes of the paragraphs used, at least one. */
  readonly basis: readonly string[];
  /** `medium`: touches a point that the city's Rechtsamt must still confirm. */
  readonly confidence: 'high' | 'medium';
  /** One sentence a step; the sentences are in `locales/<language>/deadline-steps.json`. */
  readonly explain: readonly DeadlineStep[];
};

/** Results may lie outside 2000 to 2099. */
export type Deadline = ComputedDeadline | { readonly ok: false; readonly error: DeadlineError };

/** What the rule of one kind finds. The rest (advice, reason of the roll, confidence) is the same for all kinds. */
export type Finding = {
  readonly bekanntgabe?: IsoDay;
  readonly rawEnd?: IsoDay;
  readonly legalLastDay?: IsoDay | null;
  readonly safeLastDay?: IsoDay | null;
  readonly earliestDay?: IsoDay;
  readonly benefitFrom?: IsoDay | null;
  readonly benefitUntil?: IsoDay | null;
  readonly adviseFrom?: IsoDay;
  /** The legal calendar, where an end was rolled with it. */
  readonly calendar?: HolidayCalendar;
  readonly basis: readonly string[];
  readonly explain: readonly DeadlineStep[];
  /** Points of the design's section 3 that this result touches; may name one twice. */
  readonly openPoints?: readonly OpenPoint[];
};

/**
 * What the Rechtsamt must confirm before going live: (a) portal download, (b) Übergabe-Einschreiben, its roll under the AO
 * and § 41 VwVfG NRW, (c) letters that are no Verwaltungsakt, (d) letters around 1 January 2025, (e) remedies for BAföG and
 * Rundfunkbeitrag, (f) roll of the one-year limit, (g) four years of review, (h) month rules without roll, (i) whether a data
 * set that arrives at the city keeps the day (§ 16 SGB I), (j) Pflege, (k) authorities outside NRW. No input touches (i): the
 * day of arrival is given, how it arrived is not.
 */
export type OpenPoint = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k';
