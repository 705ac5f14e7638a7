import { describe, expect, test } from 'vitest';
import { isHealthNumber, isPensionNumber, isTaxId } from './check-digits.ts';
import { pageFromText } from './page-from-text.testing.ts';
import { readLetter } from './read-letter.ts';

const read = (text: string) => readLetter([pageFromText(text)]).values;
const references = (text: string) =>
  read(text).flatMap((value) => (value.kind === 'reference' ? [`${value.value} ${value.valid}`] : []));
const amounts = (text: string) => read(text).flatMap((value) => (value.kind === 'amount' ? [value] : []));

describe('check digits', () => {
  test.each(['65 929 970 489', '86135462794', '26954738174'])('tax number %s', (id) => {
    expect(isTaxId(id)).toBe(true);
    expect(isTaxId(id.slice(0, -1) + ((Number(id.slice(-1)) + 1) % 10))).toBe(false);
  });
  test.each([
    ['65 020871 B 129', true],
    ['15 150947 M 506', true],
    ['15 150947 M 507', false],
    ['15 310247 M 506', false],
  ])('pension number %s: %s', (number, valid) => expect(isPensionNumber(number)).toBe(valid));
  test.each([
    ['A123456780', true],
    ['A123456781', false],
    ['1234567890', false],
  ])('health number %s: %s', (number, valid) => expect(isHealthNumber(number)).toBe(valid));
});

describe('a number is put right only by its shape or its check digit', () => {
  test.each([
    ['BG-Nummer: 36502/0012345', '36502//0012345 shape'],
    ['BG-Nummer: 365O2//0012345', '36502//0012345 shape'],
    ['Versicherungsnummer l5 1S0947 M 506', '15 150947 M 506 checksum'],
    ['Versicherungsnummer 15 150947 M 507', '15 150947 M 507 none'],
    ['Kindergeldnummer: 11SFK882104', '115FK882104 shape'],
    ['Kundennummer: 8841 S57 2I0', '8841 557 210 none'],
    ['Aktenzeichen: 5O.31-7742/14', '50.31-7742/14 none'],
    ['Aktenzeichen: 26S118-B4', '26S118-B4 none'],
    ['Mein Zeichen: 521', '521 none'],
    ['Amtsgericht Krefeld\n28 XVII 114/25', '28 XVII 114/25 none'],
  ])('%s', (text, expected) => expect(references(text)).toEqual([expected]));

  test.each(['Kundennummer 14.10.2026', 'Rechnung 2026', 'USt-IdNr. DE123456789'])(
    '%s is no number of a case',
    (text) => expect(references(text)).toEqual([]),
  );
});

describe('amounts', () => {
  test('a sum that comes out confirms its parts, and puts a misread one right', () => {
    const text = 'Regelbedarf\t563,00 EUR\nMiete\t4l2,50 EUR\nGesamtbetrag\t975,50 EUR\nGebühr\t7,00 EUR';
    expect(amounts(text).map(({ value, valid }) => [value, valid])).toEqual([
      [56_300, 'sum'],
      [41_250, 'sum'],
      [97_550, 'sum'],
      [700, 'none'],
    ]);
    expect(amounts(text)[1]?.confidence).toBeLessThan(92);
  });

  test('deductions count with their minus', () =>
    expect(
      amounts('Rente\t1.287,43 EUR\nBeitrag\t- 148,05 EUR\nAuszahlung\t1.139,38 EUR').map(({ valid }) => valid),
    ).toEqual(['sum', 'sum', 'sum']));

  test.each([
    ['Grundmiete (netto kalt)\t485,00 €', 'Grundmiete (netto kalt)', undefined],
    ['Gesamtmiete\t700,00 €', 'Gesamtmiete', 'total'],
    ['Nachzahlung: 104,37 €', 'Nachzahlung', 'toPay'],
    ['Ihr Abschlag beträgt 98,00 € monatlich.', 'Abschlag', 'monthly'],
    ['Bitte überweisen Sie 45,00 Euro.', undefined, 'toPay'],
  ])('%s', (text, label, role) => {
    const [amount] = amounts(text);
    expect([amount?.label, amount?.role]).toEqual([label, role]);
  });
});

describe('the address block', () => {
  const recipient = (text: string) => read(text).find((value) => value.kind === 'recipient')?.value;
  test('name, street, postcode and town, not those of the sender', () =>
    expect(
      recipient(
        'Hausverwaltung Nordwall\nNordwall 14\n47798 Krefeld\nHerrn\nDieter Pauls\nGerberstraße 8\n4779B Krefeld\n\nHerrn\nDieter Pauls\nGerberstraße 8\n47798 Krefeld\nSehr geehrter Herr Pauls,',
      ),
    ).toEqual({ name: 'Dieter Pauls', street: 'Gerberstraße 8', postcode: '47798', town: 'Krefeld' }));
  test.each([
    'Hausverwaltung Nordwall\nNordwall 14\n47798 Krefeld',
    'FRISCHMARKT JANSEN\nOstwall 77\n47798 Krefeld',
    'Krefeld',
  ])('none: %j', (text) => expect(recipient(text)).toBeUndefined());
});

test.each([
  ['Zur Post gegeben am 12.11.2026', 'posting'],
  ['geb. 12.11.1966', 'birth'],
  ['Termin: 01.12.2026, 10 Uhr', 'appointment'],
  ['Bitte zahlen Sie bis zum 01.12.2026.', 'deadline'],
])('the day in "%s" is a day of %s', (text, role) =>
  expect(read(`Datum: 10.11.2026\n${text}`).flatMap((value) => (value.kind === 'date' ? [value.role] : []))).toContain(
    role,
  ),
);
