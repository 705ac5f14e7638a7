import { z } from 'zod';
import { isoDaySchema } from '#shared/basics';
import { localizedSchema } from './localized.ts';
import { sourcedShape, validShape } from './provenance.ts';

export const keySchema = z.string().regex(/^[a-zA-Z0-9.-]+$/);

/** A legal number with its dates. `cents` null: known to be unknown ("Betrag bitte erfragen"). */
export const amountSchema = z.strictObject({
  ...sourcedShape,
  ...validShape,
  key: keySchema,
  cents: z.number().int().nullable(),
  per: z.enum(['month', 'year', 'once']),
  note: localizedSchema.optional(),
});
export type Amount = z.infer<typeof amountSchema>;

export const slotSchema = z.strictObject({
  day: z.number().int().min(1).max(7),
  from: z.string().regex(/^\d\d:\d\d$/),
  to: z.string().regex(/^\d\d:\d\d$/),
});

export const officeSchema = z.strictObject({
  ...sourcedShape,
  key: keySchema,
  name: z.string(),
  unit: z.string().optional(),
  street: z.string().nullable(),
  zip: z.string().nullable(),
  city: z.string(),
  phone: z.string().optional(),
  email: z.string().optional(),
  hours: z.union([z.array(slotSchema), z.literal('nach Termin'), z.null()]),
  /** What the source says besides: "den ganzen Tag", a registration. */
  note: localizedSchema.optional(),
  /** Set for counselling: what it helps with. An office of the city or the state has none. */
  topics: z.array(z.enum(['schulden', 'wohnen', 'schlafen', 'sucht', 'arbeit', 'seele'])).optional(),
  /** The delivery destination of this unit: its own controller with its own key (§ 67 (4) SGB X). */
  destinationId: z.uuid().optional(),
});
export type Office = z.infer<typeof officeSchema>;

/** A place of the neighbourhood where help is given (Stadtteilzentrum, Quartiersbüro, Treff); terminals may stand there. */
export const siteSchema = officeSchema.extend({
  operator: z.string(),
  /** Funding of such places ends: after this day it is not shown any more. */
  fundedUntil: isoDaySchema.nullable(),
  stadtteil: z.string().nullable(),
  accessibility: z.array(z.enum(['rollstuhl', 'dgs', 'leichteSprache', 'induktion', 'wc'])),
});
export type Site = z.infer<typeof siteSchema>;

/** A service of the office (Leistung). Never an amount a person would get, never a decision. */
export const leistungSchema = z.strictObject({
  ...sourcedShape,
  ...validShape,
  key: keySchema,
  official: z.string(),
  law: z.string(),
  status: z.enum(['geplant', 'aktiv', 'beendet']),
  leikaKey: z
    .string()
    .regex(/^99\d{12}$/)
    .nullable(),
  officeKey: keySchema,
  title: localizedSchema,
  summary: localizedSchema,
  /** What the person should have at hand; evidence keys. */
  evidence: z.array(keySchema),
  applicationId: keySchema.optional(),
});
export type Leistung = z.infer<typeof leistungSchema>;

/** A life situation of the screen "Was ist los?": one picture, one title, one line of examples. */
export const situationSchema = z.strictObject({
  key: keySchema,
  pictogram: z.string(),
  acute: z.boolean(),
  title: localizedSchema,
  examples: localizedSchema,
  /** What a tap leads to: the letter journey, the emergency page, or cards of Leistungen and offices. */
  leadsTo: z.enum(['letter', 'emergency', 'cards']),
  leistungen: z.array(keySchema),
  offices: z.array(keySchema),
});
export type Situation = z.infer<typeof situationSchema>;

export const evidenceTypeSchema = z.strictObject({ key: keySchema, label: localizedSchema, explain: localizedSchema });
export type EvidenceType = z.infer<typeof evidenceTypeSchema>;

export const glossaryEntrySchema = z.strictObject({ term: z.string(), text: z.string() });
