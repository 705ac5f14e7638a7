import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { evidenceKeyOf } from './evidence.ts';
import { checkDigit, offersFor, valueNeedsCare, type WantedValue } from './offers.ts';
import { pageFromText } from './page-from-text.testing.ts';
import { readLetter } from './read-letter.ts';
import type { ReadReference } from './read-value.ts';

type Wish = { evidence: string[]; value: WantedValue['accepts']; hints?: string[]; role?: WantedValue['role'] };

/** What the questions of the Wohngeld application look for, as the content pack says it. */
const wishes = new Map<string, Wish>();
const collect = (node: unknown): void => {
  if (typeof node !== 'object' || node === null) return;
  if ('id' in node && 'readFrom' in node) wishes.set(String(node.id), node.readFrom as Wish);
  for (const inner of Object.values(node)) collect(inner);
};
collect(
  parse(readFileSync(new URL('../../assets/content/krefeld/applications/wohngeld/flow.yaml', import.meta.url), 'utf8')),
);

const letterOf = (name: string) =>
  readLetter([pageFromText(readFileSync(new URL(`samples/${name}.txt`, import.meta.url), 'utf8'))]);

/** What a paper offers to the questions that look into its kind. */
function offered(name: string): Record<string, unknown[]> {
  const letter = letterOf(name);
  const evidence = evidenceKeyOf(letter.kind) ?? '';
  const wanted = [...wishes]
    .filter(([, wish]) => wish.evidence.includes(evidence))
    .map(([field, { value, hints = [], role }]) => ({ field, accepts: value, hints, role }));
  return Object.fromEntries(
    offersFor(letter, wanted).map(({ field, candidates }) => [field, candidates.map(({ value }) => value.value)]),
  );
}

describe('what whole papers offer to the questions of an application', () => {
  test.each([
    [
      'a rental contract: the whole rent, heating, and when it begins; never the deposit or the net rent',
      'd04_mietvertrag',
      { gesamtmiete: [70_000], teilHeizung: [9000], einzugAm: ['2024-05-01'] },
    ],
    ['a payslip: gross, not what is paid out', 'd05_lohnabrechnung', { einnahmeBrutto: [184_260] }],
    ['a pension notice: the pension before deductions', 'd03_rentenbescheid', { einnahmeBrutto: [128_743] }],
    ['a notice of the Jobcenter: its day', 'd01_jobcenter_bescheid', { transferDatum: ['2026-02-12'] }],
  ])('%s', (_, name, expected) => {
    expect(offered(name)).toEqual(expected);
  });

  test('a letter that is no such paper offers nothing', () => {
    expect(offered('d12_gerichtsbrief')).toEqual({});
    expect(offered('own/info_negativ')).toEqual({});
  });
});

describe('check digits', () => {
  const letter = readLetter([pageFromText('IBAN DE02 1203 0000 0000 2020 51\nBG-Nr.: 36502//0012345')]);
  const [iban] = letter.values.filter(({ kind }) => kind === 'iban');
  const reference = letter.values.find((value): value is ReadReference => value.kind === 'reference');

  test('an IBAN is proved by its checksum, an Aktenzeichen by nothing', () => {
    if (iban === undefined || reference === undefined) throw new Error('not read');
    expect(checkDigit(iban)).toBe('holds');
    expect(checkDigit(reference)).toBeNull();
    const [offer] = offersFor(letter, [{ field: 'iban', accepts: 'iban', hints: [] }]);
    expect(offer?.candidates[0]?.proved).toBe(true);
  });

  test('a number whose own check digit fails is looked at with care, however sure the recogniser was', () => {
    if (reference === undefined) throw new Error('not read');
    const sure: ReadReference = { ...reference, confidence: 99 };
    expect(valueNeedsCare(sure)).toBe(false);
    expect(valueNeedsCare(Object.assign({}, sure, { valid: false }))).toBe(true);
    expect(checkDigit(Object.assign({}, sure, { valid: true }))).toBe('holds');
  });
});

test('days are told apart by their part in the letter', () => {
  const letter = letterOf('d01_jobcenter_bescheid');
  const [offer] = offersFor(letter, [{ field: 'vom', accepts: 'date', hints: [], role: 'letter' }]);
  expect(offer?.candidates).toHaveLength(1);
});
