import { z } from 'zod';
import { localizedSchema } from './localized.ts';
import { sourcedShape, validShape } from './provenance.ts';

const keySchema = z.string().regex(/^[a-zA-Z0-9.-]+$/);

/** What a card can begin on this terminal. */
export const startSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('application'), application: keySchema }),
  z.strictObject({ kind: z.enum(['letter', 'deadline', 'emergency', 'places']) }),
]);

/**
 * A vetted answer of the question box, shown word for word: what could help, where to ask, what to bring. Its key is the
 * topic's id in the phrasebook. Never an amount, never a decision.
 */
export const articleSchema = z.strictObject({
  ...sourcedShape,
  ...validShape,
  key: z.string().regex(/^[a-z_]+$/),
  /** The life situation it belongs to; null for what belongs to all. */
  situation: keySchema.nullable(),
  /** Proper names of the service: only they lead to one card at once. */
  names: z.array(z.string()),
  title: localizedSchema,
  body: localizedSchema,
  offices: z.array(keySchema),
  leistungen: z.array(keySchema),
  start: startSchema.optional(),
  /** Violence and the wish to die: never printed with a title, never counted per site (krefeld.md 6). */
  sensitive: z.boolean().optional(),
});
export type Article = z.infer<typeof articleSchema>;

/** A number of the emergency page beyond the built-in ones; left out where it is missing or past its date. */
export const emergencyContactSchema = z.strictObject({
  ...sourcedShape,
  ...validShape,
  key: keySchema,
  numbers: z.array(z.string()).min(1),
  label: localizedSchema,
  forWhom: localizedSchema,
  /** Day and night; null where nobody knows. */
  allDay: z.boolean().nullable(),
  order: z.number().int(),
  sensitive: z.boolean(),
});
export type EmergencyContact = z.infer<typeof emergencyContactSchema>;

type Named = { readonly key: string };

/** Every key an article names exists in the pack. */
export function articleProblems(pack: {
  readonly articles: readonly Article[];
  readonly offices: readonly Named[];
  readonly leistungen: readonly Named[];
  readonly situations: readonly Named[];
  readonly applications: readonly { readonly flow: { readonly id: string } }[];
}): string[] {
  const missing = (kind: string, known: readonly Named[], keys: readonly string[], article: string) =>
    keys
      .filter((key) => !known.some((entry) => entry.key === key))
      .map((key) => `article ${article} names ${kind} ${key}, which does not exist`);
  const applications = pack.applications.map(({ flow }) => ({ key: flow.id }));
  const twice = pack.articles.filter(({ key }, index) => pack.articles.findIndex((one) => one.key === key) !== index);
  return [
    ...twice.map(({ key }) => `article ${key} exists twice`),
    ...pack.articles.flatMap(({ key, offices, leistungen, situation, start }) => [
      ...missing('office', pack.offices, offices, key),
      ...missing('Leistung', pack.leistungen, leistungen, key),
      ...missing('situation', pack.situations, situation === null ? [] : [situation], key),
      ...missing('application', applications, start?.kind === 'application' ? [start.application] : [], key),
    ]),
  ];
}
