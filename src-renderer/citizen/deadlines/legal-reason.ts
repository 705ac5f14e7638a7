import type { DeadlineStep } from '#shared/deadlines';
import type { Matter } from '#shared/matters';
import type { WordKey } from '../app/words.ts';
import { type Computed, type Sentence, sentence } from './sentences.ts';

type StepName = DeadlineStep['key'] extends `deadline.step.${infer Name}` ? Name : never;

/** Steps that make the two days differ, the one that says most first. */
const REASONS: readonly (readonly [StepName, WordKey])[] = [
  ['safe-not-the-year', 'result.reason.year'],
  ['safe-printed-date', 'result.reason.printed'],
  ['received-later', 'result.reason.received'],
  ['safe-limit-not-rolled', 'result.reason.limit'],
  ['safe-fixed-date', 'result.reason.rolled'],
  ['safe-shorter-period', 'result.reason.shorter'],
  ['safe-earlier-start', 'result.reason.post'],
  ['safe-holiday-uncertain', 'result.reason.holiday'],
  ['safe-same-month', 'result.reason.month'],
  ['renewal-broadcasting-back', 'result.reason.month'],
];

/** Why the latest day is later than the safe one, and that it is not sure. */
export function legalReason(deadline: Computed, { input }: Matter): Sentence {
  const has = (step: StepName) => deadline.explain.some(({ key }) => key === `deadline.step.${step}`);
  const key = REASONS.find(([step]) => has(step))?.[1] ?? 'result.reason.other';
  const letter = 'trigger' in input ? input : null;
  if (key === 'result.reason.received')
    return letter?.receivedOn ? sentence(key, { day: letter.receivedOn }) : sentence('result.reason.other');
  // A remedy sent by post or electronically has its days of post in both dates: something else moved the later one.
  const isSent = letter?.kind === 'remedy' && (letter.trigger === 'post_inland' || letter.trigger === 'electronic');
  if (key === 'result.reason.post' && isSent) {
    if (has('fiction-rolled')) return sentence('result.reason.free');
    if (letter.postedOn) return sentence('result.reason.posted', { day: letter.postedOn });
  }
  return sentence(key);
}
