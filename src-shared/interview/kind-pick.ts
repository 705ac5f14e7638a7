import { z } from 'zod';
import { err, ok } from '#shared/basics';
import type { AnswerValue } from './answers.ts';
import type { Field } from './field.ts';
import type { Kind } from './kind.ts';
import { oneLine, UNREADABLE } from './kind-text.ts';

const listed = (value: AnswerValue): readonly string[] => (Array.isArray(value) ? value : []);

/** Unlike `options.includes`, an option list of a foreign field never matches by accident. */
const isOption = (field: Field, value: unknown): value is string =>
  typeof value === 'string' && (field.options ?? []).includes(value);

export const choiceKind: Kind = {
  schema: z.string(),
  read: (raw, field) => (isOption(field, raw) ? ok(raw) : err('not-an-option')),
  format: (value, _field, { word, fieldKey }) => word(`${fieldKey}.options.${String(value)}`),
  samples: (field) => field.options ?? [],
};

/** In the order of the options, whatever the order of the taps; "nichts davon" stands alone. */
export const choicesKind: Kind = {
  schema: z.array(z.string()).min(1),
  read: (raw, field) => {
    if (!Array.isArray(raw) || !raw.every((value) => isOption(field, value))) return err('not-an-option');
    if (field.none !== undefined && raw.includes(field.none) && raw.length > 1) return err('not-an-option');
    return ok((field.options ?? []).filter((option) => raw.includes(option)));
  },
  format: (value, _field, { word, fieldKey }) =>
    listed(value)
      .map((option) => word(`${fieldKey}.options.${option}`))
      .join(', '),
  samples: (field) => {
    const real = (field.options ?? []).filter((option) => option !== field.none);
    return [
      real.slice(0, 1),
      ...(field.none === undefined ? [] : [[field.none]]),
      ...real.slice(1).map((option) => [option]),
      real,
    ];
  },
};

export const yesNoKind: Kind = {
  schema: z.boolean(),
  read: (raw) => (typeof raw === 'boolean' ? ok(raw) : err('not-an-option')),
  format: (value, _field, { word }) => word(value === true ? 'answer.yes' : 'answer.no'),
  samples: () => [true, false],
};

/** Never ticked beforehand; a required one is only valid ticked. */
export const consentKind: Kind = {
  schema: z.boolean(),
  read: (raw, field) => (raw === true || (raw === false && field.required === false) ? ok(raw) : err('consent-open')),
  format: (value, _field, { word }) => word(value === true ? 'answer.yes' : 'answer.no'),
  samples: (field) => (field.required === false ? [true, false] : [true]),
};

const part = z.string().transform(oneLine);
const addressSchema = z.strictObject({
  street: part,
  houseNumber: part,
  addition: part,
  postcode: part,
  city: part,
});
const MOST = { street: 100, houseNumber: 20, addition: 100, postcode: 12, city: 100 } as const;

/** German postcodes have five digits; a foreign one (letters, a country prefix) is taken as it is. Krefeld is only a hint. */
export const addressKind: Kind = {
  schema: addressSchema,
  read: (raw) => {
    const parsed = addressSchema.safeParse(raw);
    if (!parsed.success) return err('address-incomplete');
    const { street, postcode, city } = parsed.data;
    const parts = Object.entries(parsed.data);
    if (parts.some(([, text]) => UNREADABLE.test(text))) return err('not-readable');
    if (parts.some(([key, text]) => [...text].length > MOST[key as keyof typeof MOST])) return err('too-long');
    if (street === '' || postcode === '' || city === '') return err('address-incomplete');
    return /^\d+$/.test(postcode) && !/^\d{4,6}$/.test(postcode) ? err('postcode-wrong') : ok(parsed.data);
  },
  format: (value) => {
    const parsed = addressSchema.safeParse(value);
    if (!parsed.success) return '';
    const { street, houseNumber, addition, postcode, city } = parsed.data;
    return [`${street} ${houseNumber}`.trim(), addition, `${postcode} ${city}`]
      .filter((line) => line !== '')
      .join(', ');
  },
  samples: () => [
    { street: 'Am Beispielhof', houseNumber: '7', addition: '', postcode: '47809', city: 'Krefeld' },
    {
      street: 'Beispielallee',
      houseNumber: '112 b',
      addition: 'Hinterhaus, 3. Etage',
      postcode: '50667',
      city: 'Köln',
    },
  ],
};

export const personKind: Kind = {
  schema: z.string(),
  read: (raw, _field, { persons }) =>
    typeof raw === 'string' && persons.includes(raw) ? ok(raw) : err('not-an-option'),
  format: (value, _field, { personName }) => personName(String(value)),
  samples: (_field, { persons }) => persons,
};

export const personsKind: Kind = {
  schema: z.array(z.string()).min(1),
  read: (raw, _field, { persons }) =>
    Array.isArray(raw) && raw.every((id) => persons.includes(id))
      ? ok(persons.filter((id) => raw.includes(id)))
      : err('not-an-option'),
  format: (value, _field, { personName }) => listed(value).map(personName).join(', '),
  samples: (_field, { persons }) => [persons.slice(0, 1), [...persons]],
};
