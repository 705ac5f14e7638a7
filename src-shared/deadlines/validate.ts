import { err, ok, type Result } from '#shared/basics';
import { acrossFields } from './across-fields.ts';
import { checkField } from './check-field.ts';
import type { DeadlineError } from './deadline.ts';
import { type Entries, entriesOf } from './entries.ts';
import { FIELDS_OF_KIND, isFieldName, isKind } from './fields.ts';
import type { DeadlineInput, Kind } from './input.ts';

/** Any value in; a usable input or the first error out, in the order of the contract. Never throws. */
export function validate(value: unknown): Result<DeadlineInput, DeadlineError> {
  const entries = entriesOf(value);
  if (entries === null) return failed('invalid_input', '');
  const kind = entries.get('kind');
  if (kind === undefined) return failed('missing', 'kind');
  if (typeof kind !== 'string') return failed('invalid_type', 'kind');
  if (!isKind(kind)) return failed('invalid_value', 'kind');
  const foreign = foreignField(kind, entries);
  if (foreign !== null) return err(foreign);

  const checked: Record<string, unknown> = { kind };
  for (const field of FIELDS_OF_KIND[kind]) {
    const given = entries.get(field.name);
    if (given === undefined) {
      if (field.required) return failed('missing', field.name);
      continue;
    }
    const result = checkField(field, given);
    if (!result.ok) return result;
    checked[field.name] = result.value;
  }
  // Every required field of this kind is there and every field has its type: that is what the union says.
  const input = checked as DeadlineInput;
  const conflict = acrossFields(input);
  return conflict === null ? ok(input) : err(conflict);
}

function foreignField(kind: Kind, entries: Entries): DeadlineError | null {
  const allowed = FIELDS_OF_KIND[kind];
  const foreign = [...entries.keys()]
    .filter((key) => key !== 'kind' && !allowed.some((field) => field.name === key))
    .sort()[0];
  if (foreign === undefined) return null;
  return { code: isFieldName(foreign) ? 'not_allowed' : 'unknown_field', field: foreign };
}

function failed(code: DeadlineError['code'], field: string): Result<never, DeadlineError> {
  return err({ code, field });
}
