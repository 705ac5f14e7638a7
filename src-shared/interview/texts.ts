import { z } from 'zod';
import { err, ok, type Result } from '#shared/basics';
import { type Antragsstrecke, hasList } from './flow.ts';
import { type PlacedPage, placedPagesOf } from './structure.ts';

/** Keys to sentences of one language. */
export type Texts = Readonly<Record<string, string>>;

type Nested = string | { readonly [key: string]: Nested };
const nestedSchema: z.ZodType<Nested> = z.lazy(() => z.union([z.string(), z.record(z.string(), nestedSchema)]));

/** A text file as editors write it: nested, without the flow's id in front. */
const textFileSchema = z.strictObject({
  flow: z.string(),
  locale: z.string(),
  reviewed: z.boolean(),
  texts: z.record(z.string(), nestedSchema),
});

/** Reads a parsed text file; keys come out flat with the flow's id in front (`wohngeld.miete.title`). */
export function readTextFile(
  raw: unknown,
): Result<{ readonly locale: string; readonly reviewed: boolean; readonly entries: Texts }, string> {
  const parsed = textFileSchema.safeParse(raw);
  if (!parsed.success) return err(z.prettifyError(parsed.error));
  const { flow, locale, reviewed, texts } = parsed.data;
  return ok({ locale, reviewed, entries: Object.fromEntries(flat(flow, texts)) });
}

function flat(prefix: string, node: Nested): [string, string][] {
  if (typeof node === 'string') return [[prefix, node.trim()]];
  return Object.entries(node).flatMap(([key, inner]) => flat(`${prefix}.${key}`, inner));
}

/** Every key a language file must have. */
export function textKeysOf(flow: Antragsstrecke): string[] {
  return keysOf(flow)
    .filter(({ optional }) => !optional)
    .map(({ key }) => key);
}

/** Keys a language file may have; where German has one, every language must. */
export function optionalTextKeysOf(flow: Antragsstrecke): string[] {
  return keysOf(flow)
    .filter(({ optional }) => optional)
    .map(({ key }) => key);
}

type Key = { readonly key: string; readonly optional: boolean };
const must = (key: string): Key => ({ key, optional: false });
const may = (key: string): Key => ({ key, optional: true });

function keysOf(flow: Antragsstrecke): readonly Key[] {
  const placed = placedPagesOf(flow);
  const evidence = new Set(
    placed.flatMap(({ page }) => ('evidence' in page ? (page.evidence ?? []) : [])).map((wish) => wish.key),
  );
  const keys = [
    must(`${flow.id}.title`),
    may(`${flow.id}.lead`),
    ...flow.sections.map((section) => must(`${flow.id}.${section.id}`)),
    ...placed.flatMap((entry) => pageKeys(flow.id, entry)),
    ...[...evidence].map((key) => must(`${flow.id}.evidence.${key}`)),
    ...flow.rules.map((rule) => must(`${flow.id}.rules.${rule.id}`)),
  ];
  return [...new Map(keys.map((entry) => [entry.key, entry])).values()];
}

function pageKeys(flowId: string, { page, of }: PlacedPage): readonly Key[] {
  const base = `${flowId}.${page.id}`;
  if ('each' in page && !hasList(page)) return [];
  const around = ['help', 'why', 'where'].map((part) => may(`${base}.${part}`));
  const head = [must(`${base}.title`), ...(of === 'all' ? [must(`${base}.self`)] : []), ...around];
  // A list needs the words on its button and the name of one entry ("Noch eine Person", "Person").
  if ('each' in page) return [...head, must(`${base}.add`), must(`${base}.item`)];
  return [
    ...head,
    ...(page.fields ?? []).flatMap((field) => [
      must(`${base}.${field.id}.label`),
      ...['help', 'why', 'where'].map((part) => may(`${base}.${field.id}.${part}`)),
      ...(field.options ?? []).map((option) => must(`${base}.${field.id}.options.${option}`)),
    ]),
  ];
}
