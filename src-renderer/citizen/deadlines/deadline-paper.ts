import type { DeadlineOnPaper, MonthDay, MonthOnPaper, PaperText } from '#renderer/paper';
import type { DayMark } from '#renderer/ui';
import { addDays, type IsoDay, lastDayOfMonth, weekdayOf } from '#shared/basics';
import type { Words } from '../app/terminal.ts';
import type { Sentence } from './deadline-words.ts';

type Speaker = { readonly words: Words; readonly germanWords: Words; readonly language: string };

/** A sentence for the sheet: German always, the person's language above it. */
function paperText({ words, germanWords, language }: Speaker, sentence: Sentence): PaperText {
  return {
    german: sentence(germanWords, 'de'),
    translated: language === 'de' ? null : sentence(words, language),
  };
}

export type DeadlineSentences = {
  readonly heading: Sentence;
  readonly safeLabel: Sentence;
  readonly safeDay: Sentence;
  readonly legalLabel: Sentence | null;
  readonly legalDay: Sentence | null;
  readonly steps: readonly Sentence[];
  readonly todo: readonly Sentence[];
  readonly reminders: Sentence;
  readonly disclaimer: Sentence;
};

/** The same sentences as on the screen, in both languages, with the small calendar. */
export function deadlineOnPaper(
  speaker: Speaker,
  said: DeadlineSentences,
  months: readonly MonthOnPaper[],
  calendar: string,
): DeadlineOnPaper {
  const text = (sentence: Sentence) => paperText(speaker, sentence);
  return {
    heading: text(said.heading),
    safeLabel: text(said.safeLabel),
    safeDay: text(said.safeDay),
    legalLabel: said.legalLabel === null ? null : text(said.legalLabel),
    legalDay: said.legalDay === null ? null : text(said.legalDay),
    steps: said.steps.map(text),
    todo: said.todo.map(text),
    reminders: text(said.reminders),
    disclaimer: text(said.disclaimer),
    months,
    calendar,
  };
}

const PRIORITY = ['safe', 'legal', 'posted', 'counted'] as const;

/** One month as rows of seven from Monday, in German: the letter and the office are. */
export function monthOnPaper(month: IsoDay, marks: ReadonlyMap<IsoDay, readonly DayMark[]>): MonthOnPaper {
  const first = `${month.slice(0, 7)}-01`;
  const last = lastDayOfMonth(first);
  const weeks: (MonthDay | null)[][] = [];
  for (let monday = addDays(first, 1 - weekdayOf(first)); monday <= last; monday = addDays(monday, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const day = addDays(monday, index);
        if (day < first || day > last) return null;
        const mark = PRIORITY.find((name) => marks.get(day)?.includes(name)) ?? 'none';
        return { number: Number(day.slice(8)), mark };
      }),
    );
  const name = new Intl.DateTimeFormat('de', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return {
    title: name.format(new Date(`${first}T00:00:00Z`)),
    weekdays: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
    weeks,
  };
}
