import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerValue } from './answers.ts';
import { type Field, type FieldKind, fieldKinds } from './field.ts';
import { formatAnswer } from './format.ts';
import { fieldErrorKeys } from './kind.ts';
import { formatDay } from './kind-date.ts';
import { kindOf, samplesOf, validate } from './kinds.ts';

const context = { today: '2026-11-19', persons: ['p1', 'p2'] };
const field = (kind: FieldKind, more: Partial<Field> = {}): Field => ({
  id: 'x',
  kind,
  ...(kind === 'choice' || kind === 'choices' ? { options: ['a', 'b', 'nichts'], none: 'nichts' } : {}),
  ...more,
});
const words: Record<string, string> = {
  'answer.yes': 'Ja',
  'answer.no': 'Nein',
  'f.p.x.options.a': 'Heizung',
  'f.p.x.options.b': 'Garage',
};
const shown = (kind: FieldKind, value: AnswerValue, locale = 'de') =>
  formatAnswer(field(kind), value, {
    locale,
    word: (key) => words[key] ?? key,
    fieldKey: 'f.p.x',
    personName: () => 'Lina',
  }).replace(/\u00a0/g, ' ');

describe('what people type', () => {
  test.each<[FieldKind, unknown, AnswerValue, Partial<Field>?]>([
    ['money', '640', 64000],
    ['money', '640,5', 64050],
    ['money', '1.234,56', 123456],
    ['money', '1.234', 123400],
    ['money', '640.50', 64050],
    ['money', '640,00 €', 64000],
    ['money', '٦٤٠', 64000],
    ['money', '0', 0],
    ['area', '58,5', 58.5],
    ['count', '50', 50],
    ['date', '14.5.1987', '1987-05-14', { when: 'past' }],
    ['date', '1987-05-14', '1987-05-14'],
    ['date', '29.02.2024', '2024-02-29'],
    ['month', '12.2026', '2026-12'],
    ['iban', 'de02 1203 0000 0000 2020 51', 'DE02120300000000202051'],
    ['name', "  Anne-Marie   O'Brien ", "Anne-Marie O'Brien"],
    ['name', 'Đỗ', 'Đỗ'],
    ['phone', '+49 (2151) 555-0123', '+49 (2151) 555-0123'],
    ['choices', ['b', 'a'], ['a', 'b']],
    ['persons', ['p2', 'p1'], ['p1', 'p2']],
    ['yes-no', false, false],
    ['consent', false, false, { required: false }],
  ])('%s takes %j', (kind, raw, value, more) =>
    expect(validate(field(kind, more), raw, context)).toEqual({ ok: true, value }),
  );

  test.each<[FieldKind, unknown, string, Partial<Field>?]>([
    ['money', 'viel', 'not-an-amount'],
    ['money', '-5', 'amount-negative'],
    ['money', '1,2,3', 'not-an-amount'],
    ['money', '99999999999', 'amount-too-high'],
    ['count', '1,5', 'not-a-number'],
    ['count', '101', 'number-too-high', { max: 100 }],
    ['area', '0', 'number-too-low'],
    ['date', '31.02.2026', 'not-a-date'],
    ['date', '14.5.87', 'year-four-digits'],
    ['date', '20.11.2026', 'date-in-future', { when: 'past' }],
    ['date', '18.11.2026', 'date-in-past', { when: 'future' }],
    ['date', '01.01.1890', 'date-too-long-ago', { when: 'past' }],
    ['month', '13.2026', 'not-a-month'],
    ['iban', 'DE02120300000000202052', 'iban-wrong'],
    ['iban', 'DE0212030000000020205', 'iban-length'],
    ['iban', 'XX02120300000000202051', 'iban-country'],
    ['name', '12345', 'not-readable'],
    ['name', 'a'.repeat(101), 'too-long'],
    ['name', '<script>', 'not-readable'],
    ['text', 'x\u0000y', 'not-readable'],
    ['text', '… --- …', 'not-readable'],
    ['text', '   ', 'required'],
    ['email', 'samira@', 'email-wrong'],
    ['phone', '12', 'phone-wrong'],
    ['choice', 'c', 'not-an-option'],
    ['choices', ['a', 'nichts'], 'not-an-option'],
    ['person', 'p9', 'not-an-option'],
    ['consent', false, 'consent-open'],
    ['address', { street: 'Hof', houseNumber: '1', addition: '', postcode: '', city: 'Krefeld' }, 'address-incomplete'],
    ['address', { street: 'Hof', houseNumber: '1', addition: '', postcode: '478', city: 'Krefeld' }, 'postcode-wrong'],
  ])('%s refuses %j: %s', (kind, raw, error, more) => {
    expect(validate(field(kind, more), raw, context)).toEqual({ ok: false, error });
    expect(fieldErrorKeys).toContain(error);
  });

  test('an 80-letter name passes', () => expect(validate(field('name'), 'W'.repeat(80), context).ok).toBe(true));

  test.each(fieldKinds)('%s accepts its own samples and never throws', (kind) => {
    for (const sample of samplesOf(field(kind), context))
      expect(kindOf(field(kind)).schema.safeParse(sample).success).toBe(true);
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const result = validate(field(kind), raw, context);
        if (!result.ok) expect(fieldErrorKeys).toContain(result.error);
      }),
      { numRuns: 200 },
    );
  });

  test('every amount of cents survives being shown and typed again', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (cents) => {
        expect(validate(field('money'), shown('money', cents), context)).toEqual({ ok: true, value: cents });
      }),
    ));
});

describe('what people see', () => {
  test.each<[FieldKind, AnswerValue, string, string]>([
    ['money', 64000, 'de', '640,00 €'],
    ['money', 123456, 'ar', '1.234,56 €'],
    ['date', '1987-05-14', 'de', '14. Mai 1987'],
    ['date', '1987-05-14', 'en', '14 May 1987'],
    ['month', '2026-12', 'de', 'Dezember 2026'],
    ['area', 58.5, 'de', '58,5 m²'],
    ['iban', 'DE02120300000000202051', 'de', 'DE02 1203 0000 0000 2020 51'],
    ['yes-no', true, 'de', 'Ja'],
    ['choices', ['a', 'b'], 'de', 'Heizung, Garage'],
    ['persons', ['p2'], 'de', 'Lina'],
    [
      'address',
      { street: 'Am Beispielhof', houseNumber: '7', addition: '', postcode: '47809', city: 'Krefeld' },
      'de',
      'Am Beispielhof 7, 47809 Krefeld',
    ],
  ])('%s %j in %s is %s', (kind, value, locale, text) => expect(shown(kind, value, locale)).toBe(text));

  test.each(['ar', 'fa', 'uk', 'tr'])('a day in %s keeps the digits and the year of the letter', (locale) => {
    expect(formatDay('1987-05-14', locale)).toContain('1987');
    expect(formatDay('1987-05-14', locale)).toContain('14');
  });

  test('with the weekday where a date is a deadline', () =>
    expect(formatDay('2026-12-14', 'de', true)).toBe('Montag, 14. Dezember 2026'));
});
