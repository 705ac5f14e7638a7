import { z } from 'zod';
import { isoDaySchema } from '#shared/basics';
import { localizedSchema } from './localized.ts';
import { sourcedShape, validShape } from './provenance.ts';
import { keySchema, slotSchema } from './records.ts';

/** Something that takes place at a site: weekly (`slots`) or on named days. Editors of the neighbourhood enter it. */
export const offerSchema = z.strictObject({
  ...sourcedShape,
  ...validShape,
  key: keySchema,
  siteKey: keySchema,
  title: localizedSchema,
  text: localizedSchema.optional(),
  category: z.string().min(1),
  slots: z.array(slotSchema),
  /** When given, only these days count, each with the slot of its weekday. */
  dates: z.array(isoDaySchema).optional(),
  /** "frei" or the price as its organiser says it. */
  cost: z.string().min(1),
  needsRegistration: z.boolean(),
  languages: z.array(z.string()).optional(),
  editor: z.enum(['quartiersentwicklung', 'treffleitung', 'stabsstelle']),
});
export type Offer = z.infer<typeof offerSchema>;
