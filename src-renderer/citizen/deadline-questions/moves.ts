import { type Matter, OFFICES } from '#shared/matters';
import { sureOf, wayThrough } from './next-question.ts';
import type { QuestionKey } from './questions.ts';
import type { Now } from './told.ts';
import type { Finding, Stop } from './topics.ts';
import type { TypedQuestions } from './typed-questions.ts';

/** What the person sees: a question, or why nothing can be counted. */
export type Shown = { readonly question: QuestionKey } | { readonly problem: Stop };

/** The question the person is at, if it is still asked; else what comes next. After the result: the last question. */
export function shownOf(state: TypedQuestions, now: Now): Shown {
  const { asked, next } = wayThrough(state, now);
  const at = asked.find((key) => key === state.at);
  if (at !== undefined) return { question: at };
  return 'finding' in next ? { question: asked.at(-1) ?? 'group' } : next;
}

/** An answer stays on its question until "Weiter". */
export function withAnswer(state: TypedQuestions, key: QuestionKey, raw: string): TypedQuestions {
  return { ...state, answers: { ...state.answers, [key]: raw }, at: key };
}

/** The person stays with an unlikely day. */
export function withSure(state: TypedQuestions, key: QuestionKey): TypedQuestions {
  return { ...state, sure: [...state.sure, sureOf(key, state.answers[key] ?? '')] };
}

/** On to the first open question; `finding` when there is none. The question then stays the last one, to come back to. */
export function onward(
  state: TypedQuestions,
  now: Now,
): { readonly state: TypedQuestions; readonly finding: Finding | null } {
  const { next, asked } = wayThrough(state, now);
  if ('finding' in next) return { state: { ...state, at: asked.at(-1) ?? null }, finding: next.finding };
  return { state: { ...state, at: null }, finding: null };
}

/** One question back with its answer; null before the first one. */
export function backward(state: TypedQuestions, now: Now): TypedQuestions | null {
  const { asked } = wayThrough(state, now);
  const shown = shownOf(state, now);
  const at = 'question' in shown ? asked[asked.indexOf(shown.question) - 1] : asked.at(-1);
  return at === undefined ? null : { ...state, at };
}

export function matterOf(
  { id }: TypedQuestions,
  { topic, input, office }: Finding,
  offices: readonly { readonly key: string; readonly name: string }[],
): Matter {
  const key = office === null ? null : OFFICES[office].office;
  const sender = offices.find((entry) => entry.key === key)?.name ?? null;
  return { id, topic, input, sender, reference: null, from: 'typed' };
}
