import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pageFromText } from './page-from-text.testing.ts';
import { readLetter } from './read-letter.ts';
import type { DocumentKind, ReadValue } from './read-value.ts';

/** Invented letters with the fields a person marked in them. Amounts and dates of a payslip are marked in part only. */
type Truth = {
  date: string[];
  amount: string[];
  iban: string[];
  bg: string[];
  az: string[];
  deadline: { rule?: string; date?: string }[];
};

const SAMPLES: readonly (readonly [string, DocumentKind])[] = [
  ['d01_jobcenter_bescheid', 'jobcenterBescheid'],
  ['d02_mitwirkung', 'mitwirkung'],
  ['d03_rentenbescheid', 'rentenbescheid'],
  ['d04_mietvertrag', 'mietvertrag'],
  ['d05_lohnabrechnung', 'lohnabrechnung'],
  ['d09_kindergeld', 'kindergeldBescheid'],
  ['d12_gerichtsbrief', 'gerichtsbrief'],
  ['d14_schwerbehinderung', 'schwerbehinderungBescheid'],
];

function sample(name: string): { text: string; truth: Truth } {
  const at = (ending: string) => readFileSync(new URL(`samples/${name}.${ending}`, import.meta.url), 'utf8');
  return { text: at('txt'), truth: JSON.parse(at('json')) as Truth };
}

function read(name: string) {
  return readLetter([pageFromText(sample(name).text)]);
}

function told(values: readonly ReadValue[], kind: ReadValue['kind']): string[] {
  return values.flatMap((value) => {
    if (value.kind !== kind) return [];
    if (value.kind === 'amount') return [(value.value / 100).toFixed(2)];
    if (value.kind !== 'deadline') return [String(value.value)];
    if (value.value.rule !== 'relative') return [value.value.date];
    return [`${value.value.n} ${value.value.unit === 'month' ? 'Monat' : 'Wochen'}`];
  });
}

const shortRule = (deadline: Truth['deadline'][number]): string =>
  deadline.date ?? (deadline.rule ?? '').split(' ').slice(0, 2).join(' ');

describe('eight letters of other offices', () => {
  test.each(SAMPLES)('%s is a %s', (name, kind) => expect(read(name).kind).toBe(kind));

  test.each(SAMPLES)('%s: every marked date, amount, IBAN and number is found', (name) => {
    const { truth } = sample(name);
    const { values } = read(name);
    expect(told(values, 'date')).toEqual(expect.arrayContaining(truth.date));
    expect(told(values, 'amount')).toEqual(expect.arrayContaining(truth.amount));
    expect(told(values, 'iban').sort()).toEqual(truth.iban.sort());
    expect(told(values, 'reference')).toEqual(expect.arrayContaining([...truth.az, ...truth.bg]));
  });

  test.each(SAMPLES)('%s: exactly its deadlines', (name) =>
    expect(told(read(name).values, 'deadline')).toEqual(sample(name).truth.deadline.map(shortRule)),
  );

  test('dates and numbers nobody marked are few, and each is really printed', () => {
    const extra = SAMPLES.flatMap(([name]) => {
      const { truth } = sample(name);
      const { values } = read(name);
      const unmarked = (kind: ReadValue['kind'], marked: string[]) =>
        told(values, kind).filter((value) => !marked.includes(value));
      return [...unmarked('date', truth.date), ...unmarked('reference', [...truth.az, ...truth.bg])];
    });
    // A birthday, the first day at work, the tax number (its check digit holds) and the SV-Nummer of the payslip.
    expect(extra).toEqual(['1989-07-14', '2021-09-01', '65 929 970 489', '53 210785 N 512']);
  });

  test.each([
    ['d01_jobcenter_bescheid', 'Jobcenter Krefeld', 'widerspruch'],
    ['d02_mitwirkung', 'Stadt Krefeld', undefined],
    ['d03_rentenbescheid', 'Deutsche Rentenversicherung', 'widerspruch'],
    ['d05_lohnabrechnung', 'Bäckerei Überlandt GmbH', undefined],
    ['d09_kindergeld', 'Familienkasse Beispiel West', 'einspruch'],
    ['d12_gerichtsbrief', 'Amtsgericht Musterhausen', 'widerspruch'],
  ])('%s comes from %s and names %s', (name, sender, remedy) => {
    const { values } = read(name);
    expect(values.find((value) => value.kind === 'sender')?.value).toBe(sender);
    expect(values.find((value) => value.kind === 'remedy')?.value).toBe(remedy);
  });

  test.each([
    ['d01_jobcenter_bescheid', '2026-03-01', 'periodFrom'],
    ['d01_jobcenter_bescheid', '2026-08-31', 'periodTo'],
    ['d02_mitwirkung', '2026-02-23', 'letter'],
    ['d02_mitwirkung', '2026-03-15', 'deadline'],
    ['d04_mietvertrag', '1989-07-14', 'birth'],
    ['d14_schwerbehinderung', '2025-10-14', 'unknown'],
  ] as const)('%s: %s is %s', (name, day, role) =>
    expect(read(name).values).toContainEqual(expect.objectContaining({ kind: 'date', value: day, role })),
  );
});
