import { isIsoDay } from '#shared/basics';
import type { Deadline, DeadlineStep } from '#shared/deadlines';
import { HOLIDAY_KEYS } from '#shared/deadlines';
import type { Matter } from '#shared/matters';
import { dayInWords, type Words } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';

export type Computed = Extract<Deadline, { ok: true }>;
/** One sentence in a language: the same for the screen, the voice and both columns of the sheet. */
export type Sentence = (words: Words, language: string) => string;

/** One step of the counting: days with weekday and year, holidays by name. */
export function stepSentence(step: DeadlineStep): Sentence {
  return (words, language) => {
    const said = ([name, value]: [string, string | number]): [string, string | number] => {
      const holiday = HOLIDAY_KEYS.find((key) => key === value);
      if (holiday !== undefined) return [name, words(holiday)];
      return [name, isIsoDay(value) ? dayInWords(value, language) : value];
    };
    return words(step.key, Object.fromEntries(Object.entries(step.params).map(said)));
  };
}

/** Why the latest day is later than the safe one, and that it is not sure. */
export function legalReason(deadline: Computed, { input }: Matter): Sentence {
  const has = (name: string) => deadline.explain.some(({ key }) => key === `deadline.step.${name}`);
  const received = 'receivedOn' in input ? (input.receivedOn ?? null) : null;
  if (has('safe-not-the-year')) return (words) => words('result.reason.year');
  if (has('safe-printed-date')) return (words) => words('result.reason.printed');
  if (has('received-later') && received !== null)
    return (words, language) => words('result.reason.received', { day: dayInWords(received, language) });
  return (words) => words('result.reason.other');
}

type Topic = 'widerspruch' | 'einspruch' | 'klage' | 'reply';

export function topicOf({ topic }: Matter): Topic {
  return topic === 'widerspruch' || topic === 'einspruch' || topic === 'klage' ? topic : 'reply';
}

export const TITLES: Readonly<Record<Topic, WordKey>> = {
  widerspruch: 'result.title.widerspruch',
  einspruch: 'result.title.einspruch',
  klage: 'result.title.klage',
  reply: 'result.title.reply',
};
export const ARRIVAL: Readonly<Record<Topic, WordKey>> = {
  widerspruch: 'result.arrive.widerspruch',
  einspruch: 'result.arrive.einspruch',
  klage: 'result.arrive.klage',
  reply: 'result.arrive.reply',
};
/** Short: it has to fit into a QR code a cheap phone reads. */
export const CALENDAR: Readonly<Record<Topic, WordKey>> = {
  widerspruch: 'result.calendar.widerspruch',
  einspruch: 'result.calendar.einspruch',
  klage: 'result.calendar.klage',
  reply: 'result.calendar.reply',
};

/** What to do now, in order. `office`: name and street of the sender, where the pack knows it. */
export function todoOf(topic: Topic, office: string | null): readonly Sentence[] {
  const bring: Sentence =
    office === null ? (words) => words('result.todo.bring') : (words) => words('result.todo.bringTo', { office });
  if (topic === 'klage') return [(words) => words('result.todo.advice'), (words) => words('result.todo.court')];
  if (topic === 'reply') return [(words) => words('result.todo.answer'), (words) => words('result.todo.copy'), bring];
  return [(words) => words('result.todo.write'), (words) => words('result.todo.sign'), bring];
}
