import type { Address, AnswerValue } from './answers.ts';
import type { Field } from './field.ts';
import type { RowStep } from './field-index.ts';
import type { VisitField, Walk } from './walk.ts';

/** A scan of this session as far as rules look at it; what `documents` reads fits in here. */
export type ReadDocument = {
  readonly id: string;
  readonly kind: string;
  /** The Nachweis it was attached as. */
  readonly evidence: string | null;
  readonly person: string | null;
  readonly values: readonly { readonly kind: string; readonly value: unknown }[];
  /** What it offers to fields, and the person has not refused. */
  readonly offered?: readonly { readonly address: Address; readonly value: AnswerValue }[];
};

/** One thing a hint looked at. `field` says how to format the value (null: a Nachweis that is not there). */
export type Compared = {
  readonly labelKey: string;
  readonly field: Field | null;
  readonly person: string | null;
  readonly value: AnswerValue;
  readonly source: 'answer' | 'document' | 'amount' | 'total';
};

/** A hint never blocks and never rejects; it says what it compared. `accepted`: "Ja, stimmt so" was said about these very values. */
export type Hint = {
  readonly id: string;
  readonly rule: string;
  readonly messageKey: string;
  readonly concerns: readonly Address[];
  /** Where "Ändern" leads; null when nothing was answered (missing Nachweise). */
  readonly pageAddress: string | null;
  readonly compared: readonly Compared[];
  readonly accepted: boolean;
};

/** An answer of the walk with its row and page. */
export type Found = VisitField & {
  readonly path: readonly RowStep[];
  readonly pageAddress: string;
  readonly person: string | null;
};
/** What one check noticed. */
export type Finding = {
  readonly row?: readonly RowStep[];
  readonly about: readonly Found[];
  readonly compared: readonly Compared[];
  readonly addresses?: readonly Address[];
};
export type Facts = {
  readonly walked: Walk;
  readonly documents: readonly ReadDocument[];
  readonly amount: (key: string) => number | null;
  /** The kept answers of a field, one for each row that has one. */
  readonly of: (fieldId: string) => readonly Found[];
};

export const fromAnswer = (entry: Found): Compared => ({
  labelKey: entry.labelKey,
  field: entry.field,
  person: entry.person,
  value: entry.answer?.value ?? '',
  source: 'answer',
});

export const all = (about: readonly Found[], row?: readonly RowStep[]): Finding => ({
  about,
  compared: about.map(fromAnswer),
  ...(row === undefined ? {} : { row }),
});
