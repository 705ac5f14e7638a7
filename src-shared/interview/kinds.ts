import { err, ok, type Result } from '#shared/basics';
import type { AnswerValue } from './answers.ts';
import type { Field, FieldKind } from './field.ts';
import type { FieldErrorKey, Kind, ReadContext } from './kind.ts';
import { dateKind, monthKind } from './kind-date.ts';
import { amountKind, areaKind, countKind } from './kind-number.ts';
import { addressKind, choiceKind, choicesKind, consentKind, personKind, personsKind, yesNoKind } from './kind-pick.ts';
import { emailKind, ibanKind, nameKind, phoneKind, referenceKind, textKind } from './kind-text.ts';
import { plainSigns } from './plain-signs.ts';

/** The registry: a new kind of field is one entry here and one input component in the renderer. */
const kinds: Readonly<Record<FieldKind, Kind>> = {
  text: textKind,
  name: nameKind,
  email: emailKind,
  phone: phoneKind,
  reference: referenceKind,
  iban: ibanKind,
  date: dateKind,
  month: monthKind,
  money: amountKind,
  count: countKind,
  area: areaKind,
  choice: choiceKind,
  choices: choicesKind,
  'yes-no': yesNoKind,
  consent: consentKind,
  address: addressKind,
  person: personKind,
  persons: personsKind,
};

export function kindOf(field: Field): Kind {
  return kinds[field.kind];
}

/**
 * Reads what was typed or tapped. Raw is text for text-like kinds, a boolean for yes-no and consent, a list of options
 * or person ids for several, the five parts for an address. Errors are keys, never texts. An optional field left empty
 * is not read at all: the caller uses `clearAnswer`.
 */
export function validate(field: Field, raw: unknown, context: ReadContext): Result<AnswerValue, FieldErrorKey> {
  if (raw === null || raw === undefined || raw === '' || (Array.isArray(raw) && raw.length === 0))
    return err('required');
  const plain = plainSigns(raw);
  if (!plain.ok) return plain;
  if (plain.value === '') return err('required');
  const read = kindOf(field).read(plain.value, field, context);
  if (!read.ok) return read;
  return kindOf(field).schema.safeParse(read.value).success ? ok(read.value) : err('not-readable');
}

/** Values a path generator or a screen test may put in: the usual one first, then the edges. All of them are valid. */
export function samplesOf(field: Field, context: ReadContext): readonly AnswerValue[] {
  return kindOf(field).samples(field, context);
}
