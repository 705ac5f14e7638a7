import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pageFromText } from './page-from-text.testing.ts';
import { readLetter } from './read-letter.ts';
import type { ReadValue } from './read-value.ts';

/** What a letter should give: `deadlines` and `references` in full, the rest where it is the point of the letter. */
type Expected = {
  readonly kind?: string;
  readonly sender?: string;
  readonly written: string;
  readonly deadlines: readonly string[];
  readonly references: readonly string[];
  readonly remedy?: string;
  readonly amounts?: readonly number[];
};

const LETTERS: readonly (readonly [string, Expected])[] = [
  [
    'mahnung',
    {
      kind: 'mahnung',
      sender: 'Seidenweber Versand GmbH',
      written: '2026-11-05',
      deadlines: ['2026-11-19'],
      references: ['Kundennummer 8845512', 'Rechnungsnummer RE-2026-11873'],
      amounts: [12_990, 500, 13_490],
    },
  ],
  [
    'stromsperre',
    {
      kind: 'mahnung',
      sender: 'Stadtwerke Musterstadt AG',
      written: '2026-11-09',
      deadlines: ['2026-12-07'],
      references: ['Vertragskonto 2 004 711 938'],
      amounts: [31_247],
    },
  ],
  [
    'kita',
    {
      sender: 'Stadt Krefeld',
      written: '2026-11-02',
      deadlines: ['1 month bekanntgabe'],
      references: ['Kassenzeichen 5100.7788.123'],
      remedy: 'klage',
      amounts: [9600, 38_400],
    },
  ],
  [
    'elternbrief',
    {
      sender: 'Grundschule am Beispielplatz',
      written: '2026-11-16',
      deadlines: ['2026-11-27'],
      references: [],
      amounts: [750, 300],
    },
  ],
  [
    'gericht_gelb',
    {
      kind: 'gerichtsbrief',
      sender: 'Amtsgericht Krefeld',
      written: '2026-11-12',
      deadlines: ['2 week zugang'],
      references: ['Geschäftsnummer 12 C 345/26'],
    },
  ],
  [
    'rechnung',
    {
      written: '2026-11-10',
      deadlines: ['2026-11-24'],
      references: ['Rechnungsnummer 2026/0458', 'Kundennummer 10233'],
    },
  ],
  [
    'english',
    {
      sender: 'Example Borough Council',
      written: '2026-10-12',
      deadlines: ['2026-10-26', '14 day datum'],
      references: ['Reference HB/2026/77120'],
      amounts: [12_050],
    },
  ],
  ['kontoauszug', { kind: 'kontoauszug', written: '', deadlines: [], references: [] }],
  [
    'wohngeld',
    {
      kind: 'wohngeldBescheid',
      written: '2026-11-17',
      deadlines: ['1 month zugang'],
      references: ['Wohngeldnummer 05114000-0088231-7'],
      remedy: 'widerspruch',
    },
  ],
  [
    'rundfunk',
    {
      written: '2026-11-13',
      deadlines: ['4 week zugang', '1 month bekanntgabe'],
      references: ['Beitragsnummer 123 456 789'],
      remedy: 'widerspruch',
      amounts: [5508, 800, 6308],
    },
  ],
  ['info_negativ', { kind: 'unknown', written: '2026-11-03', deadlines: [], references: [] }],
  [
    'anhoerung',
    {
      sender: 'Jobcenter Musterkreis',
      written: '2026-11-18',
      deadlines: ['2026-12-04'],
      references: ['BG-Nummer 36502//0098765'],
    },
  ],
  [
    'einladung',
    {
      sender: 'Agentur für Arbeit Musterstadt',
      written: '2026-11-11',
      deadlines: ['Termin 2026-12-03'],
      references: ['Mein Zeichen 311A214567'],
    },
  ],
  [
    'finanzamt',
    {
      sender: 'Finanzamt Musterstadt',
      written: '2026-11-06',
      deadlines: ['2026-12-10', '1 month bekanntgabe'],
      references: ['Steuernummer 117/5123/4567', 'Steuer-ID 65 929 970 489'],
      remedy: 'einspruch',
      amounts: [120_400, 95_000, 25_400],
    },
  ],
  ['kuendigung', { written: '2026-11-20', deadlines: ['2026-12-15'], references: [], amounts: [140_000] }],
  [
    'noise',
    {
      kind: 'mitwirkung',
      sender: 'Jobcenter Krefeld',
      written: '2026-02-12',
      deadlines: ['2026-03-03'],
      references: ['Mein Zeichen 712.1-36502//0044556'],
      // "4l2,50 EUR" gives nothing: half an amount would be worse than none.
      amounts: [128_743],
    },
  ],
  [
    'inkasso',
    {
      kind: 'mahnung',
      sender: 'Muster Inkasso GmbH',
      written: '2026-10-30',
      deadlines: ['10 day datum'],
      references: ['Unser Zeichen 26-118842/KR'],
      amounts: [21_240, 311, 5400, 26_951],
    },
  ],
  [
    'krankenkasse',
    {
      sender: 'Muster BKK',
      written: '2026-11-12',
      deadlines: ['1 month zugang'],
      references: ['Unser Zeichen KV-77/2210', 'Versicherungsnummer M123456789'],
      remedy: 'widerspruch',
    },
  ],
  [
    'widerspruchsbescheid',
    {
      sender: 'Landkreis Muster - Sozialamt',
      written: '2026-11-19',
      deadlines: ['1 month zugang'],
      references: ['Aktenzeichen 50.2-4711/26'],
      remedy: 'klage',
    },
  ],
];

function read(name: string) {
  return readLetter([pageFromText(readFileSync(new URL(`samples/own/${name}.txt`, import.meta.url), 'utf8'))]);
}

function deadlinesOf(values: readonly ReadValue[]): string[] {
  return values.flatMap((value) => {
    if (value.kind !== 'deadline') return [];
    return [
      value.value.rule === 'relative'
        ? `${value.value.n} ${value.value.unit} ${value.value.from}`
        : `${value.value.rule === 'appointment' ? 'Termin ' : ''}${value.value.date}`,
    ];
  });
}

describe('letters of very different style', () => {
  test.each(LETTERS)('%s', (name, expected) => {
    const { kind, values } = read(name);
    if (expected.kind !== undefined) expect(kind).toBe(expected.kind);
    if (expected.sender !== undefined)
      expect(values.find((value) => value.kind === 'sender')?.value).toBe(expected.sender);
    expect(values.find((value) => value.kind === 'date' && value.role === 'letter')?.value ?? '').toBe(
      expected.written,
    );
    expect(deadlinesOf(values)).toEqual(expected.deadlines);
    expect(values.flatMap((value) => (value.kind === 'reference' ? [`${value.label} ${value.value}`] : []))).toEqual(
      expected.references,
    );
    expect(values.find((value) => value.kind === 'remedy')?.value).toBe(expected.remedy);
    if (expected.amounts !== undefined)
      expect(values.flatMap((value) => (value.kind === 'amount' ? [value.value] : []))).toEqual(expected.amounts);
  });

  test('what the calendar or a checksum put right needs care; what fails its checksum is not there', () => {
    const { values } = read('noise');
    const careful = values.filter((value) => value.confidence < 92).map((value) => value.value);
    expect(careful).toContain('2026-02-12');
    expect(values.filter((value) => value.kind === 'iban').map((value) => value.value)).toEqual([
      'DE02120300000000202051',
    ]);
    expect(careful).toContain('DE02120300000000202051');
  });

  test('a Rechtsbehelfsbelehrung that runs over the page, with a word divided by the page break', () => {
    const first = pageFromText(
      'Datum: 12.02.2026\nRechtsbehelfsbelehrung\nGegen diesen Bescheid kann innerhalb eines Mo-',
    );
    const second = pageFromText('nats nach Bekanntgabe Widerspruch erhoben werden.');
    const { values } = readLetter([first, second]);
    expect(deadlinesOf(values)).toEqual(['1 month bekanntgabe']);
    expect(values.find((value) => value.kind === 'remedy')?.place.page).toBe(1);
  });

  test('an empty page gives nothing', () => {
    expect(readLetter([pageFromText('')])).toEqual({ kind: 'unknown', values: [], meanConfidence: 0 });
    expect(readLetter([])).toEqual({ kind: 'unknown', values: [], meanConfidence: 0 });
  });
});
