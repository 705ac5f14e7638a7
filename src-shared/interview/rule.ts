import { z } from 'zod';
import { conditionSchema } from './condition.ts';

/**
 * A number made of answers, in cents. `sum`: fields added up over all their rows; with `perMonth` a row counts by its
 * turnus field (monatlich as it is, jaehrlich a twelfth, anything else not at all). `amount`: a dated content amount.
 */
const quantitySchema = z.union([
  z.strictObject({ sum: z.array(z.string()).min(1), perMonth: z.string().optional() }),
  z.strictObject({ amount: z.string() }),
]);
export type Quantity = z.infer<typeof quantitySchema>;

const id = z.string().regex(/^[a-z][a-zA-Z0-9]*$/);

/**
 * Plausibility rules are data with a named check, so that a city can read, add and drop them. None blocks, none may look
 * at nationality, language or district (forms.md 1.4); the linter refuses those fields.
 */
export const plausibilityRuleSchema = z.discriminatedUnion('check', [
  /** "Die Miete ist höher als Ihr Einkommen." */
  z.strictObject({
    id,
    check: z.literal('compare'),
    left: quantitySchema,
    relation: z.enum(['above', 'below']),
    right: quantitySchema,
    onlyIf: conditionSchema.optional(),
  }),
  /** A monthly field that looks like a yearly value: at or above `from` cents. */
  z.strictObject({
    id,
    check: z.literal('looks-yearly'),
    field: z.string(),
    from: z.number().int(),
    onlyIf: conditionSchema.optional(),
  }),
  /** The account holder is none of the given names of the person. */
  z.strictObject({
    id,
    check: z.literal('owner-differs'),
    owner: z.string(),
    family: z.string(),
    given: z.string(),
    onlyIf: conditionSchema.optional(),
  }),
  /** None of the amounts read in a document of this kind equals what was typed. */
  z.strictObject({
    id,
    check: z.literal('read-differs'),
    field: z.string(),
    documentKind: z.string(),
    value: z.enum(['amount', 'date', 'iban']),
  }),
  /** Nachweise without a scan and without "kommt später". */
  z.strictObject({ id, check: z.literal('missing-evidence') }),
  /** Two days in the wrong order. */
  z.strictObject({ id, check: z.literal('order'), earlier: z.string(), later: z.string() }),
  /** The same person twice: same names and same birth date. */
  z.strictObject({ id, check: z.literal('same-person'), fields: z.array(z.string()).min(2) }),
  /** A postcode outside a range: warns, never rejects (forms.md 1.2). */
  z.strictObject({ id, check: z.literal('postcode-outside'), field: z.string(), from: z.string(), to: z.string() }),
  /** Any condition, once per row of the concerned fields ("Rente, aber jung"). */
  z.strictObject({
    id,
    check: z.literal('condition'),
    condition: conditionSchema,
    concerns: z.array(z.string()).min(1),
  }),
]);
export type PlausibilityRule = z.infer<typeof plausibilityRuleSchema>;
