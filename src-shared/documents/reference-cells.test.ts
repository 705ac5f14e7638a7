import { expect, test } from 'vitest';
import { pageFromText } from './page-from-text.testing.ts';
import { readLetter } from './read-letter.ts';

function referencesIn(text: string): readonly string[] {
  const { values } = readLetter([pageFromText(text)]);
  return values.flatMap((value) => (value.kind === 'reference' ? [`${value.label} ${value.value}`] : []));
}

test('a head of labels and values in two columns, without colons', () => {
  expect(
    referencesIn('Herrn\tTelefon\t02151 86-31 77\nTadeusz Muster\tAktenzeichen\t50-22-WG-118 204\nDatum\t09.04.2026'),
  ).toEqual(['Aktenzeichen 50-22-WG-118 204']);
  expect(referencesIn('Kundennummer\t4 118 203 77\nRechnungsnummer\tNS-2026-0094412\nDatum\t27.03.2026')).toEqual([
    'Kundennummer 4 118 203 77',
    'Rechnungsnummer NS-2026-0094412',
  ]);
});

test('in a row of labels the value stands below, and a town, a telephone number or a day beside is none', () => {
  expect(referencesIn('Ihr Zeichen\tUnser Zeichen\tDatum\nAB-1204\tCD-5567\t09.04.2026')).toEqual([
    'Ihr Zeichen AB-1204',
    'Unser Zeichen CD-5567',
  ]);
  expect(referencesIn('Aktenzeichen\t47799 Krefeld\n')).toEqual([]);
  expect(referencesIn('Aktenzeichen\t02151 86-2390\n')).toEqual([]);
  expect(referencesIn('Aktenzeichen\t09.04.2026\n')).toEqual([]);
});
