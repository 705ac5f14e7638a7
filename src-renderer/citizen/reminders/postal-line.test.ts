import { describe, expect, test } from 'vitest';
import { postalLineFrom } from './postal-line.ts';

describe('a line of a postal address', () => {
  test.each([
    ['name', ' Samira  Haddad ', 'Samira Haddad'],
    ['name', 'Łukasz Şahin-Öztürk', 'Łukasz Şahin-Öztürk'],
    ['care', '', ''],
    ['care', 'bei Familie Beispiel (2. OG)', 'bei Familie Beispiel (2. OG)'],
    ['street', 'Südwall 12a', 'Südwall 12a'],
    ['street', 'Südwall ١٢', 'Südwall 12'],
    ['place', '47798 Krefeld', '47798 Krefeld'],
    ['name', 'a'.repeat(80), 'a'.repeat(80)],
  ] as const)('%s: %j', (field, typed, line) => {
    expect(postalLineFrom(field, typed)).toEqual({ ok: true, value: line });
  });

  test.each([
    ['name', '', 'missing'],
    ['street', '   ', 'missing'],
    ['street', '12', 'missing'],
    ['name', 'a'.repeat(81), 'long'],
    ['name', 'سميرة حداد', 'script'],
    ['name', 'Самира', 'script'],
    ['name', 'Samira 😀', 'sign'],
    ['street', 'Südwall 12 <b>', 'sign'],
    ['place', 'Krefeld', 'postcode'],
    ['place', '4779 Krefeld', 'postcode'],
    ['place', '47798', 'postcode'],
    ['place', '47798Krefeld', 'postcode'],
  ] as const)('%s: %j is not: %s', (field, typed, problem) => {
    expect(postalLineFrom(field, typed)).toEqual({ ok: false, error: problem });
  });

  test('nothing unseen gets on an envelope: line breaks and direction signs are spaces', () => {
    expect(postalLineFrom('name', 'Samira\r\nHaddad\u202E')).toEqual({ ok: true, value: 'Samira Haddad' });
  });
});
