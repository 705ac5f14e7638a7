import type { PrecheckQuestion } from '#shared/content';
import type { AnswerValue } from '#shared/interview';

/**
 * Question to answer: an option, several options, or `{ unknown: true }`. They live in the visit only and never become
 * answers of a form by themselves: what is asked there is asked again.
 */
export type PrecheckAnswers = Readonly<Record<string, AnswerValue>>;

export function isAnswered(answer: AnswerValue | undefined): boolean {
  return answer !== undefined && !(Array.isArray(answer) && answer.length === 0);
}

/** True when an option was chosen that cannot wait: the emergency page comes before the next question. */
export function emergencyFirst(question: PrecheckQuestion, answer: AnswerValue | undefined): boolean {
  return [answer].flat().some((option) => typeof option === 'string' && question.emergencyIf.includes(option));
}

/** A tick more or less; "nichts davon" stands alone. */
export function toggledOption(question: PrecheckQuestion, answer: AnswerValue | undefined, option: string): string[] {
  const chosen = Array.isArray(answer) ? answer : [];
  if (chosen.includes(option)) return chosen.filter((entry) => entry !== option);
  if (option === question.none) return [option];
  return [...chosen.filter((entry) => entry !== question.none), option];
}
