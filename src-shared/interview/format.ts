import { type AnswerValue, isUnknown, isWithheld } from './answers.ts';
import type { Field } from './field.ts';
import type { FormatContext } from './kind.ts';
import { kindOf } from './kinds.ts';

/**
 * A value as the person reads it. UI languages bring `answer.yes`, `answer.no`, `answer.unknown`, `answer.withheld`.
 * Amounts: "640,00 €" in every language; dates in the language with digits 0 to 9.
 */
export function formatAnswer(field: Field, value: AnswerValue, context: FormatContext): string {
  if (typeof value === 'object' && !Array.isArray(value)) {
    if (isUnknown(value)) return context.word('answer.unknown');
    if (isWithheld(value)) return context.word('answer.withheld');
  }
  return kindOf(field).format(value, field, context);
}
