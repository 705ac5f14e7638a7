import type { IsoDay } from '#shared/basics';
import { amountOn, type ContentPack, isValidOn, type PrecheckQuestion } from '#shared/content';
import {
  type AnswerValue,
  type Condition,
  conditionPartsOf,
  evaluate,
  type Scope,
  type Truth,
} from '#shared/interview';
import type { PrecheckAnswers } from './answers.ts';

export type PrecheckInput = {
  readonly pack: ContentPack;
  readonly answers: PrecheckAnswers;
  readonly today: IsoDay;
};

type Dated = { readonly when: Condition; readonly validFrom: IsoDay; readonly validTo: IsoDay | null };

/** Whether a rule holds. A rule past its date is not used: like an unknown answer it proves nothing. */
export function truthOf(rule: Dated, input: PrecheckInput): Truth {
  if (!isValidOn(rule, input.today)) return 'unanswered';
  // A band is many possible numbers: the rule holds only when it holds for each of them.
  const [first = 'unanswered', ...others] = worldsOf(rule.when, input).map((answers) =>
    evaluate(rule.when, scopeOf(answers, input)),
  );
  return others.every((truth) => truth === first) ? first : 'unanswered';
}

/** Keys of the dated amounts a condition compares with. */
export function amountKeysOf(condition: Condition): readonly string[] {
  return conditionPartsOf(condition).flatMap((part) => {
    const limit = 'below' in part ? part.below[1] : 'atLeast' in part ? part.atLeast[1] : 0;
    return typeof limit === 'number' ? [] : [limit.amount];
  });
}

/** Questions a condition reads. */
export function questionKeysOf(condition: Condition): readonly string[] {
  return conditionPartsOf(condition).flatMap((part) => {
    const operand: unknown = Object.values(part)[0];
    return Array.isArray(operand) && typeof operand[0] === 'string' ? [operand[0]] : [];
  });
}

/** Options a condition speaks of. */
export function optionKeysOf(condition: Condition): readonly string[] {
  return conditionPartsOf(condition).flatMap((part) => {
    if ('has' in part) return [part.has[1]];
    if ('is' in part) return [String(part.is[1])];
    return 'in' in part ? part.in[1].map(String) : [];
  });
}

export function centsOn({ pack, today }: PrecheckInput, key: string): number | null {
  return amountOn(pack, key, today)?.cents ?? null;
}

function scopeOf(answers: PrecheckAnswers, input: PrecheckInput): Scope {
  const scope: Scope = {
    today: input.today,
    read: (question) => answers[question],
    rowsOf: () => [],
    applicant: () => scope,
    person: null,
    amount: (key) => centsOn(input, key),
  };
  return scope;
}

/** The answers once for each number of a band at which the condition could turn: its ends, and the limits inside it. */
function worldsOf(condition: Condition, input: PrecheckInput): readonly PrecheckAnswers[] {
  const limits = amountKeysOf(condition).flatMap((key) => centsOn(input, key) ?? []);
  return input.pack.precheck.questions
    .filter((question) => question.type === 'band')
    .reduce<readonly PrecheckAnswers[]>(
      (worlds, question) =>
        worlds.flatMap((world) =>
          numbersOf(question, world[question.key], limits).map((value) => ({ ...world, [question.key]: value })),
        ),
      [input.answers],
    );
}

function numbersOf(
  question: PrecheckQuestion,
  answer: AnswerValue | undefined,
  limits: readonly number[],
): readonly AnswerValue[] {
  const band = question.options.find((option) => option.key === answer)?.band;
  if (band === undefined) return [{ unknown: true }];
  const last = band.below === null ? Math.max(band.from, ...limits) + 1 : band.below - 1;
  const turning = limits.flatMap((limit) => [limit - 1, limit]).filter((cents) => cents > band.from && cents < last);
  return [band.from, ...turning, last];
}
