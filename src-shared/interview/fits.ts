import { type Answer, type AnswerValue, isUnknown, isWithheld } from './answers.ts';
import type { Field } from './field.ts';

/**
 * The answer as far as it fits the field: an option a newer flow no longer has, or a person removed from the list, does
 * not count. Cheap on purpose (types and options only): the full check stood at input.
 */
export function fitsField(field: Field, answer: Answer, persons: readonly string[]): Answer | undefined {
  const { value } = answer;
  if (typeof value === 'object' && !Array.isArray(value) && (isUnknown(value) || isWithheld(value))) return answer;
  const fitting = fittingValue(field, value, persons);
  if (fitting === undefined) return undefined;
  return fitting === value ? answer : { ...answer, value: fitting };
}

function fittingValue(field: Field, value: AnswerValue, persons: readonly string[]): AnswerValue | undefined {
  switch (field.kind) {
    case 'yes-no':
    case 'consent':
      return typeof value === 'boolean' ? value : undefined;
    case 'money':
    case 'count':
    case 'area':
      return typeof value === 'number' ? value : undefined;
    case 'choice':
      return typeof value === 'string' && field.options?.includes(value) ? value : undefined;
    case 'choices':
      return Array.isArray(value) ? among(value, field.options ?? []) : undefined;
    case 'person':
      return typeof value === 'string' && persons.includes(value) ? value : undefined;
    case 'persons':
      return Array.isArray(value) ? among(value, persons) : undefined;
    case 'address':
      return typeof value === 'object' && 'street' in value ? value : undefined;
    default:
      return typeof value === 'string' ? value : undefined;
  }
}

function among(value: readonly string[], allowed: readonly string[]): string[] | undefined {
  const left = value.filter((entry) => allowed.includes(entry));
  return left.length === 0 ? undefined : left.length === value.length ? (value as string[]) : left;
}
