import { z } from 'zod';
import type { Measured } from './page/measured.ts';

const confidence = z.number().min(0).max(100);
const milliseconds = z.number().nonnegative();
const isoDay = z.iso.date();

/** One picture in the report, as the design of the documents room fixes it ("Benchmark command"). */
export const entrySchema = z.strictObject({
  file: z.string(),
  text: z.string(),
  ms: milliseconds,
  prepMs: milliseconds,
  ocrMs: milliseconds,
  page: z.strictObject({
    found: z.boolean(),
    /** In pixels of the input image, clockwise from the page's own top left. */
    corners: z
      .array(z.tuple([z.number(), z.number()]))
      .length(4)
      .nullable(),
    /** Degrees clockwise by which the page was turned in the input. */
    rotation: z.literal([0, 90, 180, 270]),
  }),
  kind: z.string(),
  meanConfidence: confidence,
  fields: z.strictObject({
    dates: z.array(z.strictObject({ value: isoDay, role: z.string().optional(), confidence })),
    amounts: z.array(z.strictObject({ cents: z.int().nonnegative(), confidence })),
    ibans: z.array(z.strictObject({ value: z.string(), confidence })),
    references: z.array(z.strictObject({ value: z.string(), label: z.string().optional(), confidence })),
    deadlines: z.array(
      z.union([
        z.strictObject({ kind: z.literal('fixed'), date: isoDay, confidence }),
        z.strictObject({
          kind: z.literal('relative'),
          n: z.int().positive(),
          unit: z.enum(['monat', 'woche', 'tag']),
          from: z.enum(['bekanntgabe', 'zugang', 'datum']),
          confidence,
        }),
      ]),
    ),
  }),
  quality: z.strictObject({ accepted: z.boolean(), hints: z.array(z.string()) }),
});
export type Entry = z.infer<typeof entrySchema>;

type Corner = { readonly x: number; readonly y: number };

const NO_FIELDS: Entry['fields'] = { dates: [], amounts: [], ibans: [], references: [], deadlines: [] };
const UNITS = { month: 'monat', week: 'woche', day: 'tag' } as const;

/** The report on one picture. What the window would not read (blank, no page, unreadable) has no fields either. */
export function entryOf(file: string, measured: Measured): Entry {
  if (measured.problem !== null) {
    return {
      file,
      text: '',
      ms: measured.ms,
      prepMs: measured.prepMs,
      ocrMs: measured.ms - measured.prepMs,
      page: { found: false, corners: null, rotation: 0 },
      kind: 'unknown',
      meanConfidence: 0,
      fields: NO_FIELDS,
      quality: { accepted: false, hints: [measured.problem] },
    };
  }
  const { letter } = measured;
  const own = measured.corners === null ? null : rolled(measured.corners, measured.turn);
  const { accepted, hints } = verdictOf(measured);
  return {
    file,
    text: measured.lines.join('\n'),
    ms: measured.ms,
    prepMs: measured.prepMs,
    ocrMs: measured.ocrMs,
    page: {
      found: own !== null,
      corners: own?.map(({ x, y }) => [tenth(x), tenth(y)] as [number, number]) ?? null,
      rotation: own === null ? turnOfWhole(measured.size, measured.turn) : rotationOf(own),
    },
    kind: accepted ? letter.kind : 'unknown',
    meanConfidence: tenth(measured.meanConfidence),
    fields: accepted ? fieldsOf(letter) : NO_FIELDS,
    quality: { accepted, hints: [...hints] },
  };
}

/** What was read has the last word: a board, a photo or a smear may look like a page, and a doubtful page be all legible. */
function verdictOf({ quality, legibility }: Extract<Measured, { problem: null }>): {
  readonly accepted: boolean;
  readonly hints: readonly string[];
} {
  if (quality.accepted && legibility === 'none') return { accepted: false, hints: ['unreadable', ...quality.hints] };
  return { accepted: quality.accepted || legibility === 'clear', hints: quality.hints };
}

function fieldsOf({ values }: Extract<Measured, { problem: null }>['letter']): Entry['fields'] {
  const of = <Kind extends (typeof values)[number]['kind']>(kind: Kind) =>
    values.filter((value): value is Extract<typeof value, { kind: Kind }> => value.kind === kind);
  return {
    dates: of('date').map(({ value, role, confidence }) => ({
      value,
      ...(role === 'unknown' ? {} : { role }),
      confidence: tenth(confidence),
    })),
    amounts: of('amount').map(({ value, confidence }) => ({ cents: value, confidence: tenth(confidence) })),
    ibans: of('iban').map(({ value, confidence }) => ({ value, confidence: tenth(confidence) })),
    references: of('reference').map(({ value, label, confidence }) => ({
      value,
      ...(label === '' ? {} : { label }),
      confidence: tenth(confidence),
    })),
    deadlines: of('deadline').flatMap((deadline): Entry['fields']['deadlines'] => {
      const { value } = deadline;
      const sure = tenth(deadline.confidence);
      if (value.rule === 'fixed') return [{ kind: 'fixed', date: value.date, confidence: sure }];
      // A Termin is a day to be somewhere, no last day for anything.
      if (value.rule === 'appointment') return [];
      return [{ kind: 'relative', n: value.n, unit: UNITS[value.unit], from: value.from, confidence: sure }];
    }),
  };
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** The prepared page was turned clockwise by `turn` until it stood upright: each quarter makes the next corner back the first. */
function rolled(corners: readonly Corner[], turn: number): readonly Corner[] {
  const first = (4 - turn / 90) % 4;
  return [...corners.slice(first), ...corners.slice(0, first)];
}

/** Where the page's own top edge points to in the input: right is upright, down is a quarter clockwise. */
function rotationOf([a, b, c, d]: readonly Corner[]): 0 | 90 | 180 | 270 {
  if (a === undefined || b === undefined || c === undefined || d === undefined) return 0;
  const degrees = (Math.atan2(b.y - a.y + c.y - d.y, b.x - a.x + c.x - d.x) * 180) / Math.PI;
  return quarter(Math.round(degrees / 90) * 90);
}

/** Without corners the whole picture was taken; lying lengthwise it was stood up by a quarter first (imaging, `upended`). */
function turnOfWhole({ width, height }: { width: number; height: number }, turn: number): 0 | 90 | 180 | 270 {
  return quarter(-turn - (width > height * 1.1 ? 90 : 0));
}

function quarter(degrees: number): 0 | 90 | 180 | 270 {
  return ([0, 90, 180, 270] as const)[(((degrees / 90) % 4) + 4) % 4] ?? 0;
}
