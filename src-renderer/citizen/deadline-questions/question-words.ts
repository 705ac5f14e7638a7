import { dayInWords, type Words } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import type { DayTrouble } from './day-trouble.ts';
import { type Period, periodFrom } from './periods.ts';
import { QUESTIONS, type Question, type QuestionKey } from './questions.ts';
import { UNKNOWN } from './typed-questions.ts';

const COUNTED: Readonly<Record<Period['unit'], WordKey>> = {
  day: 'questions.count.day',
  week: 'questions.count.week',
  month: 'questions.count.month',
  year: 'questions.count.year',
};

/** An answer in the person's words: days with weekday and year. */
export function answerInWords(key: QuestionKey, raw: string, words: Words, language: string): string {
  const question: Question = QUESTIONS[key];
  if (raw === UNKNOWN) return words('act.unknown');
  if (question.kind === 'day') return dayInWords(raw, language);
  if (question.kind === 'tiles') return optionalWords(words, question.options[raw]?.label);
  if (question.kind === 'choice') return optionalWords(words, question.options[raw]);
  const period = periodFrom(raw);
  return period === null ? raw : words(COUNTED[period.unit], { count: period.n });
}

function optionalWords(words: Words, key: WordKey | undefined): string {
  return key === undefined ? '' : words(key);
}

/** What speaks against a day: a sentence with the day itself, so that a slip of the finger is seen. */
export const TROUBLES: Readonly<Record<DayTrouble['why'], WordKey>> = {
  range: 'questions.trouble.range',
  future: 'questions.trouble.future',
  sentBeforeLetter: 'questions.trouble.sentBeforeLetter',
  receivedBeforeSent: 'questions.trouble.receivedBeforeSent',
  printedBeforeLetter: 'questions.trouble.printedBeforeLetter',
  notYetMissed: 'questions.trouble.notYetMissed',
  obstacleBeforeMissed: 'questions.trouble.obstacleBeforeMissed',
  over: 'questions.trouble.over',
  old: 'questions.trouble.old',
  far: 'questions.trouble.far',
};
