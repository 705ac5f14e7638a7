import { err, type IsoDay, ok, type Result } from '#shared/basics';
import { type Field, type FieldErrorKey, type PostalAddress, plainSigns, validate } from '#shared/interview';
import type { LetterPage } from './letter-pages.ts';
import type { LetterDraft, TextField } from './remedy-letter-draft.ts';

/** forms.md 4: "eigener Text ≤ 1 500". */
export const LONGEST_OWN_TEXT = 1500;
const LONGEST_PERSONS = 400;

/** How the typed lines of each page are read. Address and own words have readers of their own. */
const FIELDS: Readonly<Partial<Record<TextField, Field>>> = {
  decided: { id: 'decided', kind: 'date', when: 'past' },
  // Offices write all kinds of signs into their numbers: only unreadable ones are refused.
  reference: { id: 'reference', kind: 'text', maxLength: 80 },
  officeName: { id: 'officeName', kind: 'text', maxLength: 160 },
  officeStreet: { id: 'officeStreet', kind: 'text', maxLength: 100, required: false },
  officePostcode: { id: 'officePostcode', kind: 'text', maxLength: 12, required: false },
  officeCity: { id: 'officeCity', kind: 'text', maxLength: 100, required: false },
  until: { id: 'until', kind: 'date', when: 'future' },
  firstNames: { id: 'firstNames', kind: 'name' },
  familyName: { id: 'familyName', kind: 'name' },
  phone: { id: 'phone', kind: 'phone', required: false },
  born: { id: 'born', kind: 'date', when: 'past' },
};

const ADDRESS = ['street', 'houseNumber', 'addition', 'postcode', 'city'] as const;

/** The lines of a page, in the order they are asked. */
export const LINES: Readonly<Partial<Record<LetterPage, readonly TextField[]>>> = {
  decided: ['decided'],
  reference: ['reference'],
  officeAddress: ['officeName', 'officeStreet', 'officePostcode', 'officeCity'],
  until: ['until'],
  sender: ['firstNames', 'familyName', 'phone'],
  born: ['born'],
  address: ['street', 'houseNumber', 'postcode', 'city', 'addition'],
  ownReason: ['ownReason'],
  obstacle: ['obstacle'],
  persons: ['persons'],
};

export type Problems = Readonly<Partial<Record<TextField, FieldErrorKey>>>;

/** What keeps a page from being answered, by field; empty: it is answered. */
export function problemsOf(page: LetterPage, draft: LetterDraft, today: IsoDay): Problems {
  if (page === 'address') {
    const address = addressOf(draft);
    return address.ok ? {} : { street: address.error };
  }
  return Object.fromEntries(
    (LINES[page] ?? []).flatMap((field) => {
      const read = typedValue(field, draft, today);
      return read.ok ? [] : [[field, read.error]];
    }),
  );
}

/** One line as it goes on paper; null where it may stay empty and does. */
export function typedValue(field: TextField, draft: LetterDraft, today: IsoDay): Result<string | null, FieldErrorKey> {
  const raw = draft.texts[field] ?? '';
  if (field === 'ownReason' || field === 'obstacle') return ownWords(raw, LONGEST_OWN_TEXT);
  if (field === 'persons') return ownWords(raw, LONGEST_PERSONS);
  const reader = FIELDS[field];
  if (reader === undefined) return ok(raw === '' ? null : raw);
  if (raw.trim() === '' && reader.required === false) return ok(null);
  const read = validate(reader, raw, { today, persons: [] });
  return read.ok ? ok(String(read.value)) : read;
}

export function addressOf(draft: LetterDraft): Result<readonly string[], FieldErrorKey> {
  const typed = Object.fromEntries(ADDRESS.map((part) => [part, draft.texts[part] ?? '']));
  const read = validate({ id: 'address', kind: 'address' }, typed, { today: '', persons: [] });
  if (!read.ok) return read;
  if (!isAddress(read.value)) return err('address-incomplete');
  const { street, houseNumber, addition, postcode, city } = read.value;
  return ok([`${street} ${houseNumber}`.trim(), addition, `${postcode} ${city}`].filter((line) => line !== ''));
}

function isAddress(value: unknown): value is PostalAddress {
  return typeof value === 'object' && value !== null && 'street' in value;
}

/** Own words keep their lines; what `validate` refuses in one line it refuses here. */
function ownWords(raw: string, longest: number): Result<string, FieldErrorKey> {
  const whole = validate({ id: 'own', kind: 'text', maxLength: longest }, raw, { today: '', persons: [] });
  if (!whole.ok) return whole;
  const plain = plainSigns(raw);
  if (!plain.ok || typeof plain.value !== 'string') return err('not-readable');
  const lines = plain.value.normalize('NFC').split(/\r\n|\r|\n/);
  return ok(
    lines
      .map((line) => line.replace(/\s+/gu, ' ').trim())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  );
}

/** Signs of a text as the limit counts them. */
export function lengthOf(text: string): number {
  return [...text.trim()].length;
}

/** True when nothing is missing or wrong on a page, or it is left open on purpose. */
export function isComplete(page: LetterPage, draft: LetterDraft, today: IsoDay): boolean {
  if (!draft.answered.includes(page)) return false;
  if (draft.blank.includes(page)) return true;
  if (page === 'benefits' || page === 'reasons') return (draft.ticks[page] ?? []).length > 0;
  return Object.keys(problemsOf(page, draft, today)).length === 0;
}
