import type { z } from 'zod';
import type { IsoDay, Result } from '#shared/basics';
import type { AnswerValue } from './answers.ts';
import type { Field } from './field.ts';

/** All reasons a field can refuse; each has a text in every UI language under `error.<key>`. */
export const fieldErrorKeys = [
  'required',
  'too-long',
  'not-readable',
  'hidden-signs',
  'no-pictures',
  'not-a-date',
  'year-four-digits',
  'date-in-future',
  'date-in-past',
  'date-too-long-ago',
  'not-a-month',
  'not-an-amount',
  'amount-negative',
  'amount-too-high',
  'not-a-number',
  'number-too-low',
  'number-too-high',
  'iban-wrong',
  'iban-length',
  'iban-country',
  'not-an-option',
  'address-incomplete',
  'postcode-wrong',
  'email-wrong',
  'phone-wrong',
  'consent-open',
] as const;
export type FieldErrorKey = (typeof fieldErrorKeys)[number];

/** `persons`: ids of the people a person field may name. */
export type ReadContext = { readonly today: IsoDay; readonly persons: readonly string[] };

/** Words a value needs in a language: `ja`, options, names. `word` gets a text key. */
export type FormatContext = {
  readonly locale: string;
  readonly word: (key: string) => string;
  /** `<flow>.<page>.<field>`: where the option texts stand. */
  readonly fieldKey: string;
  readonly personName: (id: string) => string;
};

export type Kind = {
  readonly schema: z.ZodType<AnswerValue>;
  readonly read: (raw: unknown, field: Field, context: ReadContext) => Result<AnswerValue, FieldErrorKey>;
  readonly format: (value: AnswerValue, field: Field, context: FormatContext) => string;
  readonly samples: (field: Field, context: ReadContext) => readonly AnswerValue[];
};

export function plainText(value: AnswerValue): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Arabic-Indic and Persian digits become 0 to 9: on-screen keyboards of both scripts have them. */
export function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
