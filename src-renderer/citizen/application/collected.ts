import {
  type Address,
  type Answers,
  type FieldErrorKey,
  isRequired,
  sameValue,
  takeRead,
  type VisitField,
  validate,
  writeAnswer,
} from '#shared/interview';
import type { Raw } from './field-input.tsx';
import type { Candidate } from './read-offers.ts';

export type Raws = Readonly<Record<Address, Raw | null>>;

export function isEmpty(raw: Raw | null): boolean {
  return raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0);
}

/**
 * All inputs of a page as answers, or the error key of each that is not one. Empty optional inputs are no answer. What stands
 * there unchanged keeps where it comes from; `edited`: values of papers the person opened to change.
 */
export function collected(
  fields: readonly VisitField[],
  raws: Raws,
  answers: Answers,
  today: string,
  edited: Readonly<Record<Address, Candidate>>,
): { readonly answers: Answers; readonly errors: Record<Address, FieldErrorKey> } {
  const errors: Record<Address, FieldErrorKey> = {};
  let all = answers;
  for (const { field, address } of fields) {
    const raw = raws[address] ?? null;
    if (isEmpty(raw) && !isRequired(field)) continue;
    const value = validate(field, raw, { today, persons: answers.rows.person ?? [] });
    const from = edited[address];
    if (!value.ok) errors[address] = value.error;
    else if (from !== undefined && sameValue(from.value, value.value)) all = takeRead(all, address, from);
    else all = writeAnswer(all, address, value.value);
  }
  return { answers: all, errors };
}

/** What can be read of the inputs so far, before the person goes away to scan: nothing typed gets lost, nothing is complained about. */
export function draft(
  fields: readonly VisitField[],
  raws: Raws,
  answers: Answers,
  today: string,
  edited: Readonly<Record<Address, Candidate>>,
): Answers {
  const begun = fields.filter(({ address }) => !isEmpty(raws[address] ?? null));
  return collected(begun, raws, answers, today, edited).answers;
}
