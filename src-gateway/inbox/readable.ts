import { z } from 'zod';

/** One line of the table. `place`: the section it stands under, empty at the top. */
export type ReadableRow = { readonly place: string; readonly label: string; readonly value: string };

/** An answer as our applications write it; `label` (German) where the form put one in, else the key of the field. */
const answerSchema = z.looseObject({
  section: z.string(),
  field: z.string(),
  label: z.string().optional(),
  sectionLabel: z.string().optional(),
  kind: z.string(),
  rows: z.array(z.looseObject({ group: z.string(), id: z.string() })),
  state: z.enum(['given', 'unknown', 'withheld']),
  value: z.unknown(),
});
type Answer = z.infer<typeof answerSchema>;

/** Any JSON as lines a clerk can read: answers by section with their labels, everything else by its path. */
export function readableRows(data: unknown): ReadableRow[] {
  return rowsAt(data, [], rowNumbers(data));
}

type Numbers = ReadonlyMap<string, number>;

/** Rows of lists (persons, incomes) carry ids; a clerk sees "person 2". Numbered in order of appearance. */
function rowNumbers(data: unknown): Numbers {
  const numbers = new Map<string, number>();
  const perGroup = new Map<string, number>();
  const answers = isObject(data) && Array.isArray(data.answers) ? data.answers : [];
  for (const answer of answers.map((entry) => answerSchema.safeParse(entry))) {
    for (const { group, id } of answer.success ? answer.data.rows : []) {
      if (numbers.has(id)) continue;
      const number = (perGroup.get(group) ?? 0) + 1;
      perGroup.set(group, number);
      numbers.set(id, number);
    }
  }
  return numbers;
}

function rowsAt(value: unknown, path: readonly string[], numbers: Numbers): ReadableRow[] {
  const answer = answerSchema.safeParse(value);
  if (answer.success) return [answerRow(answer.data, numbers)];
  if (Array.isArray(value) && value.some((entry) => typeof entry === 'object' && entry !== null)) {
    const answers = value.every((entry) => answerSchema.safeParse(entry).success);
    return value.flatMap((entry, index) => rowsAt(entry, answers ? path : [...path, String(index + 1)], numbers));
  }
  if (isObject(value)) return Object.entries(value).flatMap(([key, entry]) => rowsAt(entry, [...path, key], numbers));
  return [{ place: path.slice(0, -1).join(' › '), label: path.at(-1) ?? 'Wert', value: text(value, '', numbers) }];
}

function answerRow(answer: Answer, numbers: Numbers): ReadableRow {
  const rows = answer.rows.map(({ group, id }) => `${group} ${numbers.get(id) ?? ''}`.trim());
  return {
    place: [answer.sectionLabel ?? answer.section, ...rows].join(' › '),
    label: answer.label ?? answer.field,
    value: answer.state === 'given' ? text(answer.value, answer.kind, numbers) : NOT_GIVEN[answer.state],
  };
}

const NOT_GIVEN = { unknown: 'weiß ich nicht', withheld: 'möchte ich nicht sagen' } as const;
const EURO = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });

function text(value: unknown, kind: string, numbers: Numbers): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (typeof value === 'number') return kind === 'money' ? EURO.format(value / 100) : value.toLocaleString('de-DE');
  if (typeof value === 'string') return numbers.has(value) ? `Nr. ${numbers.get(value)}` : germanDay(value);
  if (Array.isArray(value)) return value.map((entry) => text(entry, kind, numbers)).join(', ') || '–';
  return Object.values(value)
    .filter((entry) => entry !== '')
    .map((entry) => text(entry, '', numbers))
    .join(' ');
}

function germanDay(value: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return match === null ? value : `${match[3]}.${match[2]}.${match[1]}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
