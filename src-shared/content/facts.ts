import { z } from 'zod';
import { isoDaySchema } from '#shared/basics';
import { localeSchema } from './localized.ts';
import type { ContentPack } from './pack.ts';

const factSchema = z.object({
  mark: z.enum(['sourced', 'second-hand', 'verify']),
  checkedOn: isoDaySchema.nullable(),
  releasedByCity: z.boolean().optional(),
});
const datedSchema = z.object({ validFrom: isoDaySchema, validTo: isoDaySchema.nullable() });
const textTableSchema = z.object({ reviewed: z.boolean(), entries: z.record(z.string(), z.string()) });

/** One record of a pack with the place it stands at, e.g. `offices.wohngeldstelle`. */
export type Entry = {
  readonly where: string;
  /** The list of the pack it stands in: `offices`, `amounts` … */
  readonly list: string;
  readonly fact: z.infer<typeof factSchema> | null;
  readonly dates: z.infer<typeof datedSchema> | null;
  /** Invented data that shows what a screen could look like. */
  readonly sample: boolean;
};

/**
 * Every record of a pack, whatever list it stands in: a kind of record added later is checked without anybody remembering
 * this file. Tables of texts are not records (`textsIn`).
 */
export function entriesIn(pack: ContentPack): Entry[] {
  return Object.entries(pack).flatMap(([list, value]) => entriesOf(value, list, list));
}

function entriesOf(value: unknown, where: string, list: string): Entry[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => entriesOf(item, `${where}.${nameOf(item) ?? index}`, list));
  }
  if (typeof value !== 'object' || value === null || textTableSchema.safeParse(value).success) return [];
  const fact = factSchema.safeParse(value).data ?? null;
  const dates = datedSchema.safeParse(value).data ?? null;
  const sample = 'beispiel' in value && value.beispiel === true;
  const own: Entry[] = fact === null && dates === null && !sample ? [] : [{ where, list, fact, dates, sample }];
  return [...own, ...Object.entries(value).flatMap(([name, part]) => entriesOf(part, `${where}.${name}`, list))];
}

function nameOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null;
  for (const name of ['key', 'id']) {
    const value: unknown = Reflect.get(item, name);
    if (typeof value === 'string') return value;
  }
  return null;
}

/**
 * How many texts a language has that no native speaker has seen: sentences of tables marked so, and every text inside a
 * record, because records carry no such mark. German is what the city itself writes and is not counted.
 */
export function unreviewedTexts(pack: ContentPack): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (locale: string, count: number) => {
    if (locale !== 'de' && count > 0) counts.set(locale, (counts.get(locale) ?? 0) + count);
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(visit);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [name, part] of Object.entries(value)) {
      const table = textTableSchema.safeParse(part);
      if (!table.success) {
        if (typeof part === 'string' && 'de' in value && localeSchema.safeParse(name).success) add(name, 1);
        visit(part);
      } else if (!table.data.reviewed) add(name, Object.keys(table.data.entries).length);
    }
  };
  visit(pack);
  return counts;
}
