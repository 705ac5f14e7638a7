import { computeDeadline } from '#shared/deadlines';
import { type DayTrouble, dayTrouble } from './day-trouble.ts';
import { REMEDY, REPLY } from './letter-topics.ts';
import { CLAIM, RENEWAL, REVIEW, START } from './money-topics.ts';
import { periodFrom } from './periods.ts';
import { APPOINTMENT, EVENT, MOVED } from './plain-topics.ts';
import { QUESTIONS, type Question, type QuestionKey } from './questions.ts';
import { type Now, type Told, toldOf } from './told.ts';
import type { Finding, Row, Stop, TopicTable } from './topics.ts';
import { type TypedQuestions, UNKNOWN } from './typed-questions.ts';
import { MISSED, WAITING } from './waiting-topics.ts';

type Given = Pick<TypedQuestions, 'answers' | 'sure'>;

/** Where the questions stand: the next one, what the answers become, or why nothing can be counted. */
export type Next = { readonly question: QuestionKey } | { readonly finding: Finding } | { readonly problem: Stop };

/** The way through the questions so far: those asked, and what comes after the last answered one. */
export type Way = { readonly asked: readonly QuestionKey[]; readonly told: Told; readonly next: Next };

/** What comes next for these answers. Pure: the same answers on the same day give the same question. */
export function nextQuestion(given: Given, now: Now): Next {
  return wayThrough(given, now).next;
}

/** "Worum geht es?" in two steps: a few large choices, then the few that belong together. */
const GROUPS: readonly Row[] = [
  { ask: 'group' },
  { stop: 'about', when: (told) => told.isUnknown('group') },
  { ask: 'letter', when: (told) => told.choice('group') === 'letter' },
  { ask: 'late', when: (told) => told.choice('group') === 'late' },
  { ask: 'money', when: (told) => told.choice('group') === 'money' },
  { ask: 'event', when: (told) => told.choice('group') === 'event' },
  { stop: 'about', when: (told) => (['letter', 'late', 'money', 'event'] as const).some(told.isUnknown) },
];
/** The questions that choose the topic: they are not counted in "Frage 2 von höchstens 4". */
export const CHOOSING: ReadonlySet<QuestionKey> = new Set(['group', 'letter', 'late', 'money', 'event']);

const TOPICS: Readonly<Record<string, TopicTable>> = {
  appointment: APPOINTMENT,
  waiting: WAITING,
  'letter/remedy': REMEDY,
  'letter/reply': REPLY,
  'late/missed': MISSED,
  'late/review': REVIEW,
  'money/renewal': RENEWAL,
  'money/start': START,
  'money/claim': CLAIM,
  'event/moved': MOVED,
  'event/other': EVENT,
};

function topicOf(told: Told): TopicTable | undefined {
  const chosen = [...CHOOSING].map((key) => told.raw(key)).filter((raw) => raw !== undefined);
  return TOPICS[chosen.join('/')];
}

export function wayThrough(given: Given, now: Now): Way {
  const chosen = walkRows(GROUPS, given, now, []);
  const topic = topicOf(chosen.told);
  if (chosen.next !== null || topic === undefined) return { ...chosen, next: chosen.next ?? { question: 'group' } };
  const walked = walkRows(topic.rows, given, now, chosen.asked);
  return { ...walked, next: walked.next ?? finished(topic, walked.told) };
}

type Walked = { readonly asked: readonly QuestionKey[]; readonly told: Told; readonly next: Next | null };

/** Reads a table from above up to the first question that is open; `asked` holds it too. */
function walkRows(rows: readonly Row[], given: Given, now: Now, before: readonly QuestionKey[]): Walked {
  let asked = before;
  let told = toldOf(given.answers, asked, now);
  for (const row of rows) {
    if (row.when !== undefined && !row.when(told)) continue;
    if ('stop' in row) return { asked, told, next: { problem: row.stop } };
    if (asked.includes(row.ask)) continue;
    const above = told;
    asked = [...asked, row.ask];
    if (!isAnswered(row.ask, given, above)) return { asked, told, next: { question: row.ask } };
    told = toldOf(given.answers, asked, now);
  }
  return { asked, told, next: null };
}

/** A last look by the law itself: what it cannot count is never shown as a day. */
function finished(topic: TopicTable, told: Told): Next {
  const finding = topic.finish(told);
  return computeDeadline(finding.input).ok ? { finding } : { problem: 'letterDate' };
}

/** `told` holds what stands above the question. */
export function isAnswered(key: QuestionKey, given: Given, told: Told): boolean {
  const raw = given.answers[key];
  const question: Question = QUESTIONS[key];
  if (raw === undefined) return false;
  if (raw === UNKNOWN) return true;
  if (question.kind === 'period') return periodFrom(raw) !== null;
  if (question.kind !== 'day') return Object.hasOwn(question.options, raw);
  return isWholeDay(raw) && troubleOf(key, given, told) === null;
}

/** What speaks against the day told to this question; a doubt the person has answered is none. */
export function troubleOf(key: QuestionKey, given: Given, told: Told): DayTrouble | null {
  const raw = given.answers[key];
  const question: Question = QUESTIONS[key];
  if (question.kind !== 'day' || raw === undefined || !isWholeDay(raw)) return null;
  const trouble = dayTrouble(question.rule, raw, told);
  return trouble?.weight === 'doubt' && given.sure.includes(sureOf(key, raw)) ? null : trouble;
}

export function sureOf(key: QuestionKey, raw: string): string {
  return `${key}=${raw}`;
}

/** Typed whole; digits still missing, or a day no calendar has, are kept as D.M.YYYY. */
function isWholeDay(raw: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(raw);
}
