import type { ReadLetter, ReadValue } from './read-value.ts';

/** A letter with the fields a person marked in it: `samples/letters`, the fields above the line `---`. */
export type Sample = { readonly fields: Readonly<Record<string, readonly string[]>>; readonly text: string };

export function sampleFrom(file: string): Sample {
  const [head = '', text = ''] = file.split(/^---\n/m);
  const fields = head
    .trim()
    .split('\n')
    .map((line): [string, readonly string[]] => {
      const [, name = '', value = ''] = /^(\w+): ?(.*)$/.exec(line) ?? [];
      const parts = /^(?:references|deadlines)$/.test(name) ? value.split('|') : value.split(' ');
      return [name, LINES.has(name) ? [value] : parts.map((part) => part.trim()).filter((part) => part !== '')];
    });
  return { fields: Object.fromEntries(fields), text };
}

const LINES: ReadonlySet<string> = new Set(['sender', 'recipient', 'kind']);

export const FIELDS = [
  'dates',
  'amounts',
  'ibans',
  'references',
  'deadlines',
  'letter',
  'remedy',
  'sender',
  'recipient',
  'kind',
] as const;
export type Field = (typeof FIELDS)[number];

/** What was read, in the words of the samples. */
export function told(letter: ReadLetter): Readonly<Record<Field, readonly string[]>> {
  const of = <Kind extends ReadValue['kind']>(kind: Kind) =>
    letter.values.filter((value): value is Extract<ReadValue, { kind: Kind }> => value.kind === kind);
  return {
    dates: unique(of('date').map(({ value }) => value)),
    amounts: unique(of('amount').map(({ value }) => (value / 100).toFixed(2))),
    ibans: of('iban').map(({ value }) => value),
    references: of('reference').map(({ value }) => value),
    deadlines: of('deadline').map(({ value }) => {
      if (value.rule === 'relative') return `${value.n} ${value.unit} ${value.from}`;
      return value.rule === 'appointment' ? `Termin ${value.date}` : value.date;
    }),
    letter: of('date').flatMap(({ value, role }) => (role === 'letter' ? [value] : [])),
    remedy: of('remedy').map(({ value }) => value),
    sender: of('sender').map(({ value }) => value),
    recipient: of('recipient').map(
      ({ value: { name, street, postcode, town } }) => `${name}, ${street}, ${postcode} ${town}`,
    ),
    kind: letter.kind === 'unknown' ? [] : [letter.kind],
  };
}

export type Score = { hit: number; missed: number; wrong: number };

/** Adds one letter to the scores and tells what is wrong with it. */
export function addScore(scores: Record<Field, Score>, sample: Sample, letter: ReadLetter): string[] {
  const read = told(letter);
  return FIELDS.flatMap((field) => {
    // A field nobody marked says nothing, except those that every sample lists in full.
    if (sample.fields[field] === undefined && (field === 'sender' || field === 'recipient')) return [];
    const wanted = unique((sample.fields[field] ?? []).filter((value) => value !== 'unknown').map(plain));
    const got = unique(read[field].map(plain));
    const missed = wanted.filter((value) => !got.includes(value));
    const wrong = got.filter((value) => !wanted.includes(value));
    const score = scores[field];
    score.hit += wanted.length - missed.length;
    score.missed += missed.length;
    score.wrong += wrong.length;
    return [...missed.map((value) => `${field} missed ${value}`), ...wrong.map((value) => `${field} wrong ${value}`)];
  });
}

export function noScores(): Record<Field, Score> {
  return Object.fromEntries(FIELDS.map((field) => [field, { hit: 0, missed: 0, wrong: 0 }])) as Record<Field, Score>;
}

export const precisionOf = ({ hit, wrong }: Score): number => (hit + wrong === 0 ? 1 : hit / (hit + wrong));
export const recallOf = ({ hit, missed }: Score): number => (hit + missed === 0 ? 1 : hit / (hit + missed));

const plain = (value: string): string => value.replace(/\s+/g, '').toLowerCase();
const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
