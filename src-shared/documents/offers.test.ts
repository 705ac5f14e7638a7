import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { offersFor } from './offers.ts';
import { pageFromText } from './page-from-text.testing.ts';
import { readLetter } from './read-letter.ts';

const sample = (name: string, confidence?: number) =>
  readLetter([pageFromText(readFileSync(new URL(`samples/${name}.txt`, import.meta.url), 'utf8'), confidence)]);

const values = (text: string, accepts: 'amount' | 'iban' | 'date' | 'reference', hints: string[]) =>
  offersFor(readLetter([pageFromText(text)]), [{ field: 'f', accepts, hints }]).flatMap((offer) =>
    offer.candidates.map((candidate) => candidate.value.value),
  );

describe('offers to the fields of a form', () => {
  test('a rental contract fills rent, costs, start and account', () => {
    const offers = offersFor(sample('d04_mietvertrag'), [
      { field: 'wohnung.gesamtmiete', accepts: 'amount', hints: ['Gesamtmiete', 'Warmmiete', 'Miete'] },
      { field: 'wohnung.kaltmiete', accepts: 'amount', hints: ['Grundmiete', 'Kaltmiete'] },
      { field: 'wohnung.heizkosten', accepts: 'amount', hints: ['Heizkosten'] },
      { field: 'wohnung.einzug', accepts: 'date', hints: ['Mietverhältnis beginnt', 'Mietbeginn'] },
      { field: 'vermieter.iban', accepts: 'iban', hints: ['IBAN'] },
      { field: 'garage.miete', accepts: 'amount', hints: ['Garage', 'Stellplatz'] },
    ]);
    expect(offers.map((offer) => [offer.field, ...offer.candidates.map((candidate) => candidate.value.value)])).toEqual(
      [
        ['wohnung.gesamtmiete', 70_000],
        ['wohnung.kaltmiete', 48_500],
        ['wohnung.heizkosten', 9000],
        ['wohnung.einzug', '2024-05-01'],
        ['vermieter.iban', 'DE02120300000000202051'],
      ],
    );
    expect(offers.every((offer) => offer.candidates.every((candidate) => !candidate.needsCare))).toBe(true);
  });

  test('in columns a value belongs to the word right in front of it', () => {
    const offers = offersFor(sample('d05_lohnabrechnung'), [
      { field: 'steuer', accepts: 'amount', hints: ['Lohnsteuer'] },
      { field: 'brutto', accepts: 'amount', hints: ['Gesamtbrutto'] },
      { field: 'netto', accepts: 'amount', hints: ['Auszahlungsbetrag'] },
    ]);
    expect(offers.map((offer) => offer.candidates.map((candidate) => candidate.value.value))).toEqual([
      [4133],
      [184_260],
      [143_021],
    ]);
  });

  test('a number goes by its label', () => {
    expect(values('BG-Nr.: 36502//0012345\nMein Zeichen: 712.4-9', 'reference', ['BG-Nummer'])).toEqual([
      '36502//0012345',
    ]);
  });

  test('a misread value is offered with the request to look closely', () => {
    const [offer] = offersFor(sample('d04_mietvertrag', 91), [
      { field: 'f', accepts: 'amount', hints: ['Gesamtmiete'] },
    ]);
    expect(offer?.candidates).toMatchObject([{ needsCare: true, value: { value: 70_000, place: { page: 0 } } }]);
  });

  test('two that differ and fit equally are both shown and neither is preferred; twice the same is one', () => {
    const twice = 'Miete 480,00 EUR\nund noch einmal\nMiete 520,00 EUR';
    const [offer] = offersFor(readLetter([pageFromText(twice)]), [{ field: 'f', accepts: 'amount', hints: ['Miete'] }]);
    expect(offer?.candidates.map((candidate) => candidate.value.value)).toEqual([48_000, 52_000]);
    expect(offer?.candidates.every((candidate) => candidate.needsCare)).toBe(true);
    expect(values('Miete 480,00 EUR\nund noch einmal\nMiete 480,00 EUR', 'amount', ['Miete'])).toEqual([48_000]);
  });

  test('without the word there is no offer; the next line counts, the one after it does not', () => {
    expect(values('Strom 45,00 EUR', 'amount', ['Miete'])).toEqual([]);
    expect(values('Grundmiete 45,00 EUR', 'amount', ['Miete'])).toEqual([]);
    expect(values('Die monatliche Miete beträgt\n480,00 EUR', 'amount', ['Miete'])).toEqual([48_000]);
    expect(values('Miete\nwird gezahlt\n480,00 EUR', 'amount', ['Miete'])).toEqual([]);
  });

  test('without hints the only IBAN of a letter fits, two are both shown', () => {
    const two = 'DE02 1203 0000 0000 2020 51\nDE89 3704 0044 0532 0130 00';
    expect(values('IBAN DE02 1203 0000 0000 2020 51', 'iban', [])).toEqual(['DE02120300000000202051']);
    expect(values(two, 'iban', [])).toEqual(['DE02120300000000202051', 'DE89370400440532013000']);
  });
});
