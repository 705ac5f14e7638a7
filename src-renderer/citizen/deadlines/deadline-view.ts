import { type IsoDay, isIsoDay } from '#shared/basics';
import { reminderDays } from '#shared/deadlines';
import type { Matter } from '#shared/matters';
import { dayInWords } from '../app/terminal.ts';
import { type TimeNote, timeNote } from './passed.ts';
import { type DayPicture, pictureOf } from './picture-marks.ts';
import { type Computed, type Sentence, sentence, stepSentence } from './sentences.ts';
import { type ShownDays, shownDays } from './shown-days.ts';
import { type ToDo, todoOf } from './todo.ts';
import { type Subject, subjectOf, titleOf } from './topics.ts';

/** Everything the screen, the voice and the sheet say about a day. */
export type DeadlineView = {
  readonly subject: Subject;
  readonly heading: Sentence;
  readonly days: ShownDays;
  /** "besser bis", only where it is another day than the safe one and not over. */
  readonly better: Sentence | null;
  readonly time: TimeNote | null;
  readonly todo: ToDo;
  readonly steps: readonly Sentence[];
  readonly reminders: Sentence | null;
  readonly picture: DayPicture;
  /** The frame of every answer: a calculation aid, nothing has arrived, what is not confirmed, where the dates come from. */
  readonly closing: readonly Sentence[];
  /** The day for the phone; null once it is over. */
  readonly phoneDay: IsoDay | null;
  /** A last day lies ahead that somebody can be reminded of. */
  readonly isAhead: boolean;
  /** A letter cannot come from the future: the person is asked to look again. */
  readonly isFuture: boolean;
};

/**
 * `today` null: the machine doubts its clock, and nothing is said that would rest on it. `isUnconfirmed`: the computation
 * rests on a point the Rechtsamt has not confirmed.
 */
export function deadlineView(
  matter: Matter,
  deadline: Computed,
  today: IsoDay | null,
  office: string | null,
  isUnconfirmed: boolean,
): DeadlineView {
  const subject = subjectOf(matter, deadline);
  const days = shownDays(subject, matter, deadline);
  const time = timeNote(subject, matter, deadline, days.main.day, today);
  const isOver = today !== null && days.main.day < today;
  const { adviseBy, safeLastDay } = deadline;
  const isBetter = adviseBy !== null && adviseBy !== days.main.day && subject !== 'appointment' && time === null;
  return {
    subject,
    heading: titleOf(subject, matter),
    days,
    better: isBetter && (today === null || today <= adviseBy) ? sentence('result.better', { day: adviseBy }) : null,
    time,
    todo: todoOf(subject, matter, office),
    steps: deadline.explain.map(stepSentence),
    reminders: isOver ? null : remindersOf(subject, deadline, today),
    picture: pictureOf(matter, subject, deadline, days, today),
    closing: [
      sentence('result.disclaimer'),
      ...(subject === 'appointment' || subject === 'goesOn' ? [] : [sentence('result.notArrived')]),
      ...(isUnconfirmed ? [sentence('result.open')] : []),
      sentence(`result.from.${matter.from}`),
    ],
    phoneDay: isOver ? null : days.main.day,
    isAhead: today !== null && safeLastDay !== null && safeLastDay > today,
    isFuture: today !== null && datesOfLetter(matter).some((day) => day > today),
  };
}

function remindersOf(subject: Subject, deadline: Computed, today: IsoDay | null): Sentence | null {
  const days = reminderDays(deadline).filter((day) => today === null || day >= today);
  if (days.length > 0)
    return (words, language) =>
      words('result.reminders', { days: days.map((day) => dayInWords(day, language)).join(' · ') });
  return subject === 'appointment' || subject === 'goesOn' || subject === 'waiting'
    ? null
    : sentence('result.remindersNone');
}

function datesOfLetter({ input }: Matter): readonly IsoDay[] {
  if (input.kind === 'claim_after_refusal') return [input.knownOn];
  if (input.kind !== 'remedy' && input.kind !== 'authority_period') return [];
  return [input.letterDate, input.postedOn, input.receivedOn].filter(isIsoDay);
}

/** What is read aloud: each day with what it is called, then what it means. */
export function spokenOf({ heading, time, days, better, reminders }: DeadlineView): Sentence {
  return (words, language) => {
    const { main, latest, others } = days;
    const said = [main, ...(latest === null ? [] : [latest]), ...others].flatMap(({ label, day, note }) => [
      `${label(words, language)}: ${dayInWords(day, language)}`,
      ...(note === null ? [] : [note(words, language)]),
    ]);
    return [
      heading(words, language),
      ...(time === null ? [] : [words(time.lead)]),
      ...said,
      ...[better, reminders].flatMap((entry) => (entry === null ? [] : [entry(words, language)])),
      ...(time === null ? [] : time.ways.map((way) => words(way))),
    ]
      .map((text) => text.replace(/[.\s]+$/, ''))
      .join('. ');
  };
}
