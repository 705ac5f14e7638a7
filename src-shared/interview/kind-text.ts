import { electronicFormatIBAN, friendlyFormatIBAN, ValidationErrorsIBAN, validateIBAN } from 'ibantools';
import { z } from 'zod';
import { err, ok, type Result } from '#shared/basics';
import type { Field } from './field.ts';
import { type FieldErrorKey, type Kind, latinDigits, plainText } from './kind.ts';

/** What no keyboard here writes: control characters, private use, the replacement character of a broken encoding. */
export const UNREADABLE = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u{fffd}]/u;
/** A letter of any script must be there: "…---…" is no name and no reason. */
const HAS_LETTER = /\p{L}/u;

/** One line: pasted line breaks and tabs are spaces. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** `most`: default limit; 100 for names, because 80-letter names exist. */
function reader(most: number, accepts: (text: string) => FieldErrorKey | null) {
  return (raw: unknown, field: Field): Result<string, FieldErrorKey> => {
    const text = typeof raw === 'string' ? oneLine(raw) : null;
    if (text === null || UNREADABLE.test(text)) return err('not-readable');
    if (text === '') return err('required');
    if ([...text].length > (field.maxLength ?? most)) return err('too-long');
    const problem = accepts(text);
    return problem === null ? ok(text) : err(problem);
  };
}

const base = { schema: z.string().min(1), format: plainText } satisfies Partial<Kind>;

export const textKind: Kind = {
  ...base,
  read: reader(500, (text) => (/[\p{L}\p{N}]/u.test(text) ? null : 'not-readable')),
  samples: (field) => ['Beispiel Text', 'ä', 'W'.repeat(field.maxLength ?? 500)],
};

export const nameKind: Kind = {
  ...base,
  read: reader(100, (text) =>
    !HAS_LETTER.test(text) || /[<>{}[\]\\|=_@#$%^*~\d]/u.test(text) ? 'not-readable' : null,
  ),
  samples: () => ['Haddad', 'Ö', `${'Wolkenstein-'.repeat(6)}Trostburg`, 'حداد'],
};

export const emailKind: Kind = {
  ...base,
  read: reader(254, (text) => (z.email().safeParse(text).success ? null : 'email-wrong')),
  samples: () => ['samira@example.org'],
};

export const phoneKind: Kind = {
  ...base,
  read: (raw, field) => {
    const text = reader(30, () => null)(typeof raw === 'string' ? latinDigits(raw) : raw, field);
    if (!text.ok) return text;
    return /^\+?[\d ()/-]{5,}$/.test(text.value) && text.value.replace(/\D/g, '').length >= 5
      ? text
      : err('phone-wrong');
  },
  samples: () => ['02151 5550123', '+49 2151 5550123'],
};

export const referenceKind: Kind = {
  ...base,
  read: reader(60, (text) => (/^[\p{L}\p{N} ./\-_]+$/u.test(text) ? null : 'not-readable')),
  samples: () => ['WG-2025-004711', '7'],
};

/** Kept without spaces; the checksum (ISO 13616) decides, spaces and small letters do not matter. */
export const ibanKind: Kind = {
  schema: z.string().regex(/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/),
  read: (raw) => {
    const iban = typeof raw === 'string' ? electronicFormatIBAN(latinDigits(raw).replace(/\s/gu, '')) : null;
    if (iban === null || iban === '') return err('required');
    const { valid, errorCodes } = validateIBAN(iban);
    if (valid) return ok(iban);
    if (errorCodes.includes(ValidationErrorsIBAN.NoIBANCountry)) return err('iban-country');
    if (errorCodes.includes(ValidationErrorsIBAN.WrongBBANLength)) return err('iban-length');
    return err('iban-wrong');
  },
  format: (value) => friendlyFormatIBAN(plainText(value)) ?? plainText(value),
  samples: () => ['DE02120300000000202051', 'NO9386011117947', 'MT84MALT011000012345MTLCAST001S'],
};
