import { z } from 'zod';
import { conditionSchema } from './condition.ts';

/** Every kind brings schema, reader, formatter and samples in `kinds.ts`, and an input component in the renderer. */
export const fieldKinds = [
  'text',
  'name',
  'email',
  'phone',
  'date',
  'month',
  'money',
  'iban',
  'choice',
  'choices',
  'yes-no',
  'address',
  'count',
  'area',
  'consent',
  'reference',
  'person',
  'persons',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** Ids become parts of text keys and addresses, so no dots and no slashes. */
export const idSchema = z.string().regex(/^[a-z][a-zA-Z0-9]*$/);

export const fieldSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(fieldKinds),
    /** Default true. A required question still takes "weiß ich nicht" where `allowUnknown` says so. */
    required: z.boolean().optional(),
    /** Offers "Weiß ich nicht". */
    allowUnknown: z.boolean().optional(),
    /** Offers "Möchte ich nicht sagen"; the screen says that it is voluntary. Never required. */
    voluntary: z.boolean().optional(),
    /** Covered before helpers until the person opens it (Art. 9 DSGVO, § 67 SGB X). */
    sensitive: z.enum(['health', 'other']).optional(),
    showIf: conditionSchema.optional(),
    /** Options of `choice` and `choices`. */
    options: z
      .array(z.string().regex(/^[a-z][a-zA-Z0-9]*$/))
      .min(2)
      .optional(),
    /** The option of `choices` that excludes all others ("nichts davon"). */
    none: z.string().optional(),
    /** What a money value stands for; the input shows it as unit. */
    per: z.enum(['month', 'year', 'once']).optional(),
    /** Days and months: which side of today makes sense. */
    when: z.enum(['past', 'future', 'any']).optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    maxLength: z.number().int().positive().optional(),
    /**
     * What a paper may offer for this field ("Aus Brief lesen"): the Nachweise to look in, the kind of value, and the German
     * words that name it there, the best first. Without words every value of that kind (and, for days, that part) fits.
     */
    readFrom: z
      .strictObject({
        evidence: z.array(z.string()).min(1),
        value: z.enum(['amount', 'date', 'iban', 'reference']),
        hints: z.array(z.string().min(2)).optional(),
        role: z.enum(['letter', 'birth', 'payment', 'periodFrom', 'periodTo']).optional(),
      })
      .optional(),
  })
  .refine((field) => (field.kind === 'choice' || field.kind === 'choices') === (field.options !== undefined), {
    error: 'options-belong-to-choices',
  });
export type Field = z.infer<typeof fieldSchema>;

/** Voluntary fields and fields with `required: false` may stay empty. */
export function isRequired(field: Field): boolean {
  return field.required !== false && field.voluntary !== true;
}
