import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Field, type FieldKind, fieldKinds } from './field.ts';
import { validate } from './kinds.ts';

const context = { today: '2026-11-19', persons: ['p1'] };
const field = (kind: FieldKind): Field => ({
  id: 'x',
  kind,
  ...(kind === 'choice' || kind === 'choices' ? { options: ['a', 'b'] } : {}),
});
const street = (text: string) => ({ street: text, houseNumber: '7', addition: '', postcode: '47809', city: 'Krefeld' });
const TURNING = /[\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u2060-\u2064\ufeff]/u;

describe('pasted nonsense is told, never swallowed and never sent unseen', () => {
  test.each<[string, FieldKind, unknown, string]>([
    ['a text turned round', 'name', 'Samira \u202edaddaH', 'hidden-signs'],
    ['a turned amount: 00,046 would look like 640,00', 'money', '\u202e00,046', 'hidden-signs'],
    ['a turned IBAN', 'iban', '\u202dDE02120300000000202051\u202c', 'hidden-signs'],
    ['a street inside isolates', 'address', street('\u2066Hof\u2069'), 'hidden-signs'],
    ['hidden tag letters', 'text', 'Bitte\u{e0041}\u{e0042}', 'hidden-signs'],
    ['NUL', 'name', 'Sam\u0000ira', 'not-readable'],
    ['NUL in a street', 'address', street('Ho\u0000f'), 'not-readable'],
    ['escape sequences of a terminal', 'text', 'a\u001b[31mb', 'not-readable'],
    ['half a sign', 'text', 'a\ud83d', 'not-readable'],
    ['a broken encoding', 'name', 'M\ufffdller', 'not-readable'],
    ['an emoji', 'name', 'Lina 😀', 'no-pictures'],
    ['an emoji in a street', 'address', street('Hof 🏠'), 'no-pictures'],
    ['a flag', 'text', 'aus 🇸🇾', 'no-pictures'],
    ['HTML as a name', 'name', '<img src=x onerror=alert(1)>', 'not-readable'],
    ['10,000 letters as a name', 'name', 'x'.repeat(10_000), 'too-long'],
    ['10,000 letters as a text', 'text', 'x'.repeat(10_000), 'too-long'],
    ['10,000 letters as a street', 'address', street('x'.repeat(10_000)), 'too-long'],
    ['10,000 digits as an amount', 'money', '9'.repeat(10_000), 'amount-too-high'],
    ['only signs nobody sees', 'text', '\u200b\ufeff', 'required'],
  ])('%s', (_, kind, raw, error) => expect(validate(field(kind), raw, context)).toEqual({ ok: false, error }));

  test.each<[string, FieldKind, unknown, unknown]>([
    ['direction marks around a number copied from a phone', 'phone', '\u200e02151 5550123\u200e', '02151 5550123'],
    ['zero-width spaces in an IBAN', 'iban', 'DE02\u200b1203 0000 0000 2020 51', 'DE02120300000000202051'],
    ['line breaks in an IBAN', 'iban', 'DE02 1203\n0000 0000\t2020 51', 'DE02120300000000202051'],
    ['soft hyphens of a web page', 'text', 'Wohnungs\u00adgeber', 'Wohnungsgeber'],
    ['a joiner between Latin letters', 'name', 'Had\u200cdad', 'Haddad'],
    ['a joiner that belongs to a Persian name stays', 'name', 'علی\u200cرضا', 'علی\u200cرضا'],
    ['a direction mark after an Arabic name', 'name', 'حداد\u200f', 'حداد'],
    ['line breaks in a street', 'address', street('Am\nBeispielhof'), street('Am Beispielhof')],
    ['HTML in a free text is a text: screens and paper show it as it is', 'text', '<b>laut</b>', '<b>laut</b>'],
  ])('%s: what carries nothing is taken away, the rest stays', (_, kind, raw, value) =>
    expect(validate(field(kind), raw, context)).toEqual({ ok: true, value }),
  );

  test('no answer of any kind ever holds a sign that turns or hides', () => {
    const sign = fc.constantFrom(
      ...('\u202e\u202a\u2066\u2069\u200b\u200f\ufeff\u00ad\u0000\u001b😀<a 7,.@ح'.match(/./gsu) ?? []),
    );
    const text = fc
      .array(fc.oneof(sign, fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 30 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.constantFrom(...fieldKinds), text, (kind, raw) => {
        const result = validate(field(kind), kind === 'address' ? street(raw) : raw, context);
        if (!result.ok) return;
        expect(JSON.stringify(result.value)).not.toMatch(TURNING);
        expect(JSON.stringify(result.value)).not.toMatch(UNSEEN);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('80-letter names are names', () => {
  test.each<[string, FieldKind, unknown]>([
    ['without a space', 'name', 'W'.repeat(80)],
    ['with spaces', 'name', 'Maria '.repeat(14).trim()],
    ['Arabic', 'name', 'عبدالرحمن'.repeat(9).slice(0, 80)],
    ['a street', 'address', street('Strasse'.repeat(12).slice(0, 80))],
  ])('%s', (_, kind, raw) => expect(validate(field(kind), raw, context)).toEqual({ ok: true, value: raw }));
});
