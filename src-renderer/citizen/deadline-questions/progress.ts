import { addDays, weekdayOf } from '#shared/basics';
import { CHOOSING, wayThrough } from './next-question.ts';
import { QUESTIONS, type Question, type QuestionKey } from './questions.ts';
import type { Now } from './told.ts';
import { type TypedQuestions, UNKNOWN } from './typed-questions.ts';

type Given = Pick<TypedQuestions, 'answers' | 'sure'>;

/**
 * "Frage 2 von höchstens 4": the place of a question, and the longest way that the answers above it leave open. What chooses
 * the topic is not counted.
 */
export function progressOf(given: Given, now: Now, key: QuestionKey): { number: number; most: number } | null {
  if (CHOOSING.has(key)) return null;
  const { asked } = wayThrough(given, now);
  const above = asked.slice(0, asked.indexOf(key));
  const answers = Object.fromEntries(above.map((asked) => [asked, given.answers[asked] ?? UNKNOWN]));
  const counted = above.filter((asked) => !CHOOSING.has(asked)).length;
  const most = longest({ answers, sure: given.sure }, now) - (above.length - counted);
  return { number: counted + 1, most };
}

function longest(given: Given, now: Now): number {
  const way = wayThrough(given, now);
  if (!('question' in way.next)) return way.asked.length;
  const { question } = way.next;
  const seen = new Set<string>();
  let most = 0;
  for (const raw of candidates(question, now)) {
    const tried: Given = { ...given, answers: { ...given.answers, [question]: raw } };
    const { next } = wayThrough(tried, now);
    // Answers that lead to the same place lead on alike: one of them is followed.
    const place = 'question' in next ? next.question : 'end';
    if (place === question || seen.has(place)) continue;
    seen.add(place);
    most = Math.max(most, longest(tried, now));
  }
  return Math.max(most, way.asked.length);
}

/** Answers that stand for all others: each option; days long ago, now, and on a free day to come; "Weiß ich nicht". */
function candidates(key: QuestionKey, { today }: Now): readonly string[] {
  const question: Question = QUESTIONS[key];
  if (question.kind === 'period') return ['1 day', UNKNOWN];
  if (question.kind !== 'day') return [...Object.keys(question.options), UNKNOWN];
  return [addDays(today, -40), today, addDays(today, 7 - weekdayOf(today) + 7), UNKNOWN];
}
