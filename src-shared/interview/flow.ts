import { z } from 'zod';
import { PERSON_GROUP } from './answers.ts';
import { type Condition, conditionSchema } from './condition.ts';
import { type Field, fieldSchema, idSchema } from './field.ts';
import { plausibilityRuleSchema } from './rule.ts';

const evidenceSchema = z.strictObject({ key: z.string(), when: conditionSchema.optional() });
/** A Nachweis wanted because of this page; `when` may read this page's own fields and earlier ones. */
export type EvidenceWish = { readonly key: string; readonly when?: Condition | undefined };

/** One screen with questions; most have one. `amounts`: text parameter -> key of a dated amount. */
export type QuestionPage = {
  readonly id: string;
  readonly fields: readonly Field[];
  readonly showIf?: Condition | undefined;
  readonly evidence?: readonly EvidenceWish[] | undefined;
  readonly amounts?: Readonly<Record<string, string>> | undefined;
};

/**
 * The same pages for each row of a list. A list page ("Noch eine Person") stands AFTER its rows, as in the list of
 * people: a new row's questions come first, the list again afterwards, so next and previous stay inverse.
 * `of`: for people `applicant` (no list), `others` (with list), `all` (no list); other groups make their list unless `all`.
 */
export type RepeatPage = {
  readonly id: string;
  readonly each: string;
  readonly of?: 'applicant' | 'others' | 'all' | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly pages: readonly Page[];
  readonly showIf?: Condition | undefined;
};

/** The last stations: list of Nachweise, summary, declarations (each a consent field), sending. */
export type EndPage = {
  readonly id: string;
  readonly end: 'evidence' | 'summary' | 'declarations' | 'send';
  readonly fields?: readonly Field[] | undefined;
};

export type Page = QuestionPage | RepeatPage | EndPage;

const pageSchema: z.ZodType<Page> = z.lazy(() =>
  z.union([
    z.strictObject({
      id: idSchema,
      fields: z.array(fieldSchema).min(1),
      showIf: conditionSchema.optional(),
      evidence: z.array(evidenceSchema).optional(),
      amounts: z.record(z.string(), z.string()).optional(),
    }),
    z.strictObject({
      id: idSchema,
      each: idSchema,
      of: z.enum(['applicant', 'others', 'all']).optional(),
      min: z.number().int().min(0).optional(),
      max: z.number().int().min(1).optional(),
      pages: z.array(pageSchema).min(1),
      showIf: conditionSchema.optional(),
    }),
    z.strictObject({
      id: idSchema,
      end: z.enum(['evidence', 'summary', 'declarations', 'send']),
      fields: z.array(fieldSchema).optional(),
    }),
  ]),
);

/** A guided application as data. `leistung` is the key of the content record; texts stand beside it, one file a language. */
export const antragsstreckeSchema = z.strictObject({
  id: idSchema,
  version: z.string(),
  leistung: z.string(),
  signature: z.enum(['none', 'print-and-sign']),
  sections: z.array(z.strictObject({ id: idSchema, pages: z.array(pageSchema).min(1) })).min(1),
  rules: z.array(plausibilityRuleSchema),
});
export type Antragsstrecke = z.infer<typeof antragsstreckeSchema>;

/** True where rows are added and removed. */
export function hasList(page: RepeatPage): boolean {
  return page.each === PERSON_GROUP ? page.of === 'others' : page.of !== 'all';
}
