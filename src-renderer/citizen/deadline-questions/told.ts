import { type IsoDay, isIsoDay } from '#shared/basics';
import { type Period, periodFrom } from './periods.ts';
import {
  type ChoiceKey,
  type DayKey,
  type OptionOf,
  type PeriodKey,
  QUESTIONS,
  type QuestionKey,
} from './questions.ts';
import { type Answers, UNKNOWN } from './typed-questions.ts';

/** What the machine knows of now. `doubtful`: it doubts its own day. */
export type Now = { readonly today: IsoDay; readonly doubtful: boolean };

/**
 * The answers to the questions asked so far, and only to them: what was told to a question that is no longer asked stays
 * kept, but counts for nothing.
 */
export type Told = {
  readonly now: Now;
  /** The answer as kept; undefined where the question was not asked, or not answered. */
  readonly raw: (key: QuestionKey) => string | undefined;
  /** The option chosen; null for "Weiß ich nicht" and for a question not asked. */
  readonly choice: <Key extends ChoiceKey>(key: Key) => OptionOf<Key> | null;
  readonly day: (key: DayKey) => IsoDay | null;
  readonly period: (key: PeriodKey) => Period | null;
  readonly isUnknown: (key: QuestionKey) => boolean;
};

export function toldOf(answers: Answers, asked: readonly QuestionKey[], now: Now): Told {
  const raw = (key: QuestionKey) => (asked.includes(key) ? answers[key] : undefined);
  return {
    now,
    raw,
    choice: <Key extends ChoiceKey>(key: Key) => {
      const chosen = raw(key);
      const isOption = chosen !== undefined && Object.hasOwn(QUESTIONS[key].options, chosen);
      return isOption ? (chosen as OptionOf<Key>) : null;
    },
    day: (key) => {
      const text = raw(key);
      return isIsoDay(text) ? text : null;
    },
    period: (key) => periodFrom(raw(key)),
    isUnknown: (key) => raw(key) === UNKNOWN,
  };
}
