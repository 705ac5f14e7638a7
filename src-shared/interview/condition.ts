import { z } from 'zod';
import { addDays, addMonths, type IsoDay } from '#shared/basics';
import type { AnswerValue } from './answers.ts';

/** A distance from today: negative looks back. `{ years: -15 }` = the day fifteen years ago. */
export type DayOffset = {
  readonly years?: number | undefined;
  readonly months?: number | undefined;
  readonly days?: number | undefined;
};
/** A limit: a plain number (cents, m², pieces) or the key of a dated amount of the content pack. */
export type Limit = number | { readonly amount: string };

/**
 * One tree for forms and pre-check. No expression strings and no functions: a city reviews it as a German sentence
 * (`sentenceOf`), a linter reads it, and it can travel in a content pack.
 */
export type Condition =
  | { readonly is: readonly [field: string, value: string | number | boolean] }
  | { readonly in: readonly [field: string, values: readonly (string | number)[]] }
  | { readonly has: readonly [field: string, option: string] }
  | { readonly atLeast: readonly [field: string, limit: Limit] }
  | { readonly below: readonly [field: string, limit: Limit] }
  | { readonly before: readonly [field: string, offset: DayOffset] }
  | { readonly from: readonly [field: string, offset: DayOffset] }
  | { readonly known: string }
  | { readonly chosen: string }
  | { readonly rows: readonly [group: string, atLeast: number] }
  | { readonly toggle: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly some: string; readonly where: Condition }
  | { readonly every: string; readonly where: Condition }
  | { readonly applicant: Condition };

const offsetSchema = z.strictObject({
  years: z.number().int().optional(),
  months: z.number().int().optional(),
  days: z.number().int().optional(),
});
const limitSchema = z.union([z.number(), z.strictObject({ amount: z.string() })]);

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ is: z.tuple([z.string(), z.union([z.string(), z.number(), z.boolean()])]) }),
    z.strictObject({ in: z.tuple([z.string(), z.array(z.union([z.string(), z.number()])).min(1)]) }),
    z.strictObject({ has: z.tuple([z.string(), z.string()]) }),
    z.strictObject({ atLeast: z.tuple([z.string(), limitSchema]) }),
    z.strictObject({ below: z.tuple([z.string(), limitSchema]) }),
    z.strictObject({ before: z.tuple([z.string(), offsetSchema]) }),
    z.strictObject({ from: z.tuple([z.string(), offsetSchema]) }),
    z.strictObject({ known: z.string() }),
    z.strictObject({ chosen: z.string() }),
    z.strictObject({ rows: z.tuple([z.string(), z.number().int().min(1)]) }),
    z.strictObject({ toggle: z.string() }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ some: z.string(), where: conditionSchema }),
    z.strictObject({ every: z.string(), where: conditionSchema }),
    z.strictObject({ applicant: conditionSchema }),
  ]),
);

/** `unanswered` also covers "weiß ich nicht" and "möchte ich nicht sagen": neither `x` nor `not x` can be claimed then. */
export type Truth = boolean | 'unanswered';

/** What a condition may look at. Forms make it from `walk`, the pre-check from its own few answers. */
export type Scope = {
  readonly today: IsoDay;
  /** The answer of a field as seen from here: own row, rows above, earlier pages. */
  readonly read: (field: string) => AnswerValue | undefined;
  /** One scope for each row of a group as seen from here. */
  readonly rowsOf: (group: string) => readonly Scope[];
  /** The scope of the applicant's own row. */
  readonly applicant: () => Scope;
  /** The person whose row this is, if any. */
  readonly person: string | null;
  /** Cents of a dated amount, null when it is unknown or expired. */
  readonly amount?: (key: string) => number | null;
  readonly toggle?: (key: string) => boolean;
};

/** Kleene's three-valued logic: a false part decides `all`, a true part decides `any`, the rest stays open. */
export function evaluate(condition: Condition, scope: Scope): Truth {
  if ('all' in condition) return allOf(condition.all.map((part) => evaluate(part, scope)));
  if ('any' in condition) return anyOf(condition.any.map((part) => evaluate(part, scope)));
  if ('not' in condition) return negate(evaluate(condition.not, scope));
  if ('some' in condition) return anyOf(scope.rowsOf(condition.some).map((row) => evaluate(condition.where, row)));
  if ('every' in condition) return allOf(scope.rowsOf(condition.every).map((row) => evaluate(condition.where, row)));
  if ('applicant' in condition) return evaluate(condition.applicant, scope.applicant());
  if ('rows' in condition) return scope.rowsOf(condition.rows[0]).length >= condition.rows[1];
  if ('toggle' in condition) return scope.toggle === undefined ? 'unanswered' : scope.toggle(condition.toggle);
  if ('known' in condition) return knownTruth(scope.read(condition.known));
  return compare(condition, scope);
}

type Comparison = Extract<
  Condition,
  | { is: unknown }
  | { in: unknown }
  | { has: unknown }
  | { atLeast: unknown }
  | { below: unknown }
  | { before: unknown }
  | { from: unknown }
  | { chosen: unknown }
>;

function compare(condition: Comparison, scope: Scope): Truth {
  const value = definite(scope.read(fieldOf(condition)));
  if (value === undefined) return 'unanswered';
  if ('is' in condition) return value === condition.is[1];
  if ('in' in condition) return condition.in[1].some((option) => option === value);
  if ('has' in condition) return Array.isArray(value) && value.includes(condition.has[1]);
  if ('chosen' in condition) {
    if (scope.person === null) return 'unanswered';
    return Array.isArray(value) ? value.includes(scope.person) : value === scope.person;
  }
  if ('before' in condition) return typeof value === 'string' && value < dayAt(scope.today, condition.before[1]);
  if ('from' in condition) return typeof value === 'string' && value >= dayAt(scope.today, condition.from[1]);
  const limit = 'atLeast' in condition ? condition.atLeast[1] : condition.below[1];
  const number = typeof limit === 'number' ? limit : (scope.amount?.(limit.amount) ?? null);
  if (number === null || typeof value !== 'number') return 'unanswered';
  return 'atLeast' in condition ? value >= number : value < number;
}

/** The field a comparison reads. */
export function fieldOf(condition: Comparison): string {
  if ('chosen' in condition) return condition.chosen;
  const [pair] = Object.values(condition) as readonly (readonly [string, unknown])[];
  return pair?.[0] ?? '';
}

/** Today moved by an offset; months and years keep the day number as § 188 BGB does. */
export function dayAt(today: IsoDay, offset: DayOffset): IsoDay {
  const moved = addMonths(today, (offset.years ?? 0) * 12 + (offset.months ?? 0));
  return addDays(moved, offset.days ?? 0);
}

function definite(value: AnswerValue | undefined) {
  if (value === undefined) return undefined;
  if (typeof value === 'object' && ('unknown' in value || 'withheld' in value)) return undefined;
  return value;
}

function knownTruth(value: AnswerValue | undefined): Truth {
  if (value === undefined) return 'unanswered';
  return definite(value) !== undefined;
}

function negate(truth: Truth): Truth {
  return truth === 'unanswered' ? truth : !truth;
}

function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes('unanswered') ? 'unanswered' : true;
}

function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes('unanswered') ? 'unanswered' : false;
}

/** Every part of a condition, itself first: what linter and path generator look through. */
export function partsOf(condition: Condition): readonly Condition[] {
  const inner =
    'all' in condition
      ? condition.all
      : 'any' in condition
        ? condition.any
        : 'not' in condition
          ? [condition.not]
          : 'where' in condition
            ? [condition.where]
            : 'applicant' in condition
              ? [condition.applicant]
              : [];
  return [condition, ...inner.flatMap(partsOf)];
}

const COMPARING = ['is', 'in', 'has', 'atLeast', 'below', 'before', 'from', 'chosen'];

/** True for a part that reads one field. */
export function isComparison(part: Condition): part is Comparison {
  return COMPARING.some((key) => key in part);
}
