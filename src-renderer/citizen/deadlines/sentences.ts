import { type IsoDay, isIsoDay } from '#shared/basics';
import type { Deadline, DeadlineStep } from '#shared/deadlines';
import { HOLIDAY_KEYS } from '#shared/deadlines';
import { dayInWords, type Words } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';

export type Computed = Extract<Deadline, { ok: true }>;
/** One sentence in a language: the same for the screen, the voice and both columns of the sheet. */
export type Sentence = (words: Words, language: string) => string;

/** A sentence by its key; days are written out with weekday and year, a sentence among the parameters is said first. */
export function sentence(
  key: WordKey,
  parameters: Readonly<Record<string, string | number | Sentence>> = {},
): Sentence {
  return (words, language) =>
    words(
      key,
      Object.fromEntries(
        Object.entries(parameters).map(([name, value]) => [
          name,
          typeof value === 'function' ? value(words, language) : isIsoDay(value) ? dayInWords(value, language) : value,
        ]),
      ),
    );
}

export function daySentence(day: IsoDay): Sentence {
  return (_, language) => dayInWords(day, language);
}

/** Only the name of the month: "November". */
export function monthSentence(day: IsoDay): Sentence {
  return (_, language) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { month: 'long', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    );
}

/** One step of the counting: days with weekday and year, holidays by name. */
export function stepSentence({ key, params }: DeadlineStep): Sentence {
  const said = Object.entries(params).map(([name, value]) => {
    const holiday = HOLIDAY_KEYS.find((known) => known === value);
    return [name, holiday === undefined ? value : sentence(holiday)];
  });
  return sentence(key, Object.fromEntries(said));
}
