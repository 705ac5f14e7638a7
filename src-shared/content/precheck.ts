import { z } from 'zod';
import { type Condition, conditionPartsOf, conditionSchema } from '#shared/interview';
import { localizedSchema } from './localized.ts';
import { sourcedShape, validShape } from './provenance.ts';

const keySchema = z.string().regex(/^[a-zA-Z0-9]+$/);

/** Never "Anspruch", never a decision: how much sense it makes to ask the office. */
const resultKeySchema = z.enum(['wahrscheinlichPruefenLassen', 'vielleicht', 'eherNichtAberFragen']);
export type ResultKey = z.infer<typeof resultKeySchema>;

const optionSchema = z.strictObject({
  key: keySchema,
  label: localizedSchema,
  /** What choosing it tells, as a sentence for "Das haben wir geprüft". */
  said: localizedSchema,
  /** Options of a band: from (inclusive) to below, in cents. The last one is open upwards. */
  band: z.strictObject({ from: z.number().int().min(0), below: z.number().int().nullable() }).optional(),
});

/** "Weiß ich nicht" stands on every question and is no option of the content. */
const questionSchema = z.strictObject({
  key: keySchema,
  type: z.enum(['enum', 'multi', 'band']),
  text: localizedSchema,
  help: localizedSchema.optional(),
  why: localizedSchema,
  options: z.array(optionSchema).min(2),
  /** The option of a `multi` that excludes the others. */
  none: keySchema.optional(),
  /** Options that lead to the emergency page before anything else. */
  emergencyIf: z.array(keySchema),
  /** What stays to be found out when the person does not know it. */
  open: localizedSchema,
});
export type PrecheckQuestion = z.infer<typeof questionSchema>;

const textsShape = { reason: localizedSchema, clarify: localizedSchema };
const ruleSchema = z.strictObject({
  ...sourcedShape,
  ...validShape,
  ...textsShape,
  leistung: keySchema,
  when: conditionSchema,
  result: z.enum(['wahrscheinlichPruefenLassen', 'eherNichtAberFragen']),
});

/** Who has one Leistung cannot have another, or has it already: then it is never "lohnt sich zu prüfen". */
const exclusionSchema = z.strictObject({
  ...sourcedShape,
  ...validShape,
  ...textsShape,
  leistung: keySchema,
  when: conditionSchema,
  result: z.enum(['vielleicht', 'eherNichtAberFragen']),
});

export const precheckSchema = z.strictObject({
  classes: z.strictObject({
    wahrscheinlichPruefenLassen: localizedSchema,
    vielleicht: localizedSchema,
    eherNichtAberFragen: localizedSchema,
  }),
  questions: z.array(questionSchema).max(11),
  exclusions: z.array(exclusionSchema),
  rules: z.array(ruleSchema),
  /** The sentence of "vielleicht", for each active Leistung. */
  otherwise: z.array(z.strictObject({ leistung: keySchema, ...textsShape })),
  /** Sentences over several Leistungen: shown when none of them is "eher nicht". */
  together: z.array(z.strictObject({ leistungen: z.array(keySchema).min(2), sentence: localizedSchema })),
});
export type Precheck = z.infer<typeof precheckSchema>;

/** A condition of the pre-check reads its few answers and nothing else: no rows, no persons, no "was this answered". */
const READABLE = ['is', 'in', 'has', 'atLeast', 'below', 'all', 'any', 'not'];

type Known = {
  readonly precheck: Precheck;
  readonly leistungen: readonly { readonly key: string; readonly status: string }[];
  readonly amounts: readonly { readonly key: string }[];
};

/** Every key a rule names exists, and every active Leistung has its sentence for "vielleicht". */
export function precheckProblems({ precheck, leistungen, amounts }: Known): string[] {
  const keys = new Set(leistungen.map((entry) => entry.key));
  const named = [...precheck.exclusions, ...precheck.rules, ...precheck.otherwise].map((entry) => entry.leistung);
  const conditions = [...precheck.exclusions, ...precheck.rules].map((entry) => entry.when);
  return [
    ...[...named, ...precheck.together.flatMap((entry) => entry.leistungen)]
      .filter((key) => !keys.has(key))
      .map((key) => `pre-check names Leistung ${key}, which does not exist`),
    ...leistungen
      .filter((entry) => entry.status === 'aktiv')
      .filter((entry) => precheck.otherwise.filter(({ leistung }) => leistung === entry.key).length !== 1)
      .map((entry) => `pre-check needs one "otherwise" for ${entry.key}`),
    ...precheck.questions.flatMap(questionProblems),
    ...conditions
      .flatMap((condition) => conditionPartsOf(condition))
      .flatMap((part) => partProblems(part, precheck.questions, new Set(amounts.map((amount) => amount.key)))),
  ];
}

function questionProblems(question: PrecheckQuestion): string[] {
  const options = new Set(question.options.map((option) => option.key));
  const named = [...question.emergencyIf, ...(question.none === undefined ? [] : [question.none])];
  return [
    ...named.filter((key) => !options.has(key)).map((key) => `question ${question.key} has no option ${key}`),
    ...(question.options.every((option) => (option.band !== undefined) === (question.type === 'band'))
      ? []
      : [`bands belong to a question of type band: ${question.key}`]),
  ];
}

function partProblems(part: Condition, questions: readonly PrecheckQuestion[], amounts: ReadonlySet<string>): string[] {
  const [operator = '', operand] = Object.entries(part)[0] ?? [];
  if (!READABLE.includes(operator)) return [`pre-check cannot use ${operator}`];
  if (['all', 'any', 'not'].includes(operator) || !Array.isArray(operand)) return [];
  const [key, value]: readonly unknown[] = operand;
  const question = questions.find((entry) => entry.key === key);
  if (question === undefined) return [`pre-check has no question ${String(key)}`];
  if (operator === 'atLeast' || operator === 'below') return limitProblems(question, value, amounts);
  const type = operator === 'has' ? 'multi' : 'enum';
  if (question.type !== type) return [`${operator} does not fit question ${question.key}`];
  return [value]
    .flat()
    .filter((option) => !question.options.some((entry) => entry.key === option))
    .map((option) => `question ${question.key} has no option ${String(option)}`);
}

/** A limit is always a dated amount of the pack: a plain number in a rule would never expire. */
function limitProblems(question: PrecheckQuestion, limit: unknown, amounts: ReadonlySet<string>): string[] {
  if (question.type !== 'band') return [`question ${question.key} has no bands`];
  if (typeof limit !== 'object' || limit === null || !('amount' in limit)) return ['a limit needs a dated amount'];
  return amounts.has(String(limit.amount)) ? [] : [`amount ${String(limit.amount)} does not exist`];
}
