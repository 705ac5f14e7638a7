import { addDays, type IsoDay } from '#shared/basics';
import type { ContentPack } from '#shared/content';
import { reminderDays } from '#shared/deadlines';
import type { Matter } from '#shared/matters';
import { dayInWords } from '../app/terminal.ts';
import type { DeadlineSentences } from './deadline-paper.ts';
import { type Computed, legalReason, type Sentence, stepSentence, TITLES, todoOf, topicOf } from './deadline-words.ts';

type DeadlineView = DeadlineSentences & {
  readonly topic: ReturnType<typeof topicOf>;
  readonly safe: IsoDay;
  readonly legal: IsoDay | null;
  /** Only where it is another day than the safe one. */
  readonly advise: IsoDay | null;
  readonly reason: Sentence;
  readonly passed: 'safe' | 'both' | null;
};

/** Everything the screen, the voice and the sheet say about a deadline; null when it has no last day. */
export function deadlineView(
  matter: Matter,
  deadline: Computed,
  today: IsoDay,
  office: string | null,
): DeadlineView | null {
  const safe = deadline.safeLastDay ?? deadline.legalLastDay;
  if (safe === null) return null;
  const legal = deadline.legalLastDay === safe ? null : deadline.legalLastDay;
  const topic = topicOf(matter);
  const passed = today <= safe ? null : legal !== null && today <= legal ? 'safe' : 'both';
  const reason = legalReason(deadline, matter);
  const reminders = reminderDays(deadline).filter((day) => day >= today);
  return {
    topic,
    safe,
    legal,
    advise: deadline.adviseBy === safe || deadline.adviseBy === null || passed !== null ? null : deadline.adviseBy,
    reason,
    passed,
    heading: (words) => words(TITLES[topic]),
    safeLabel: (words) => words('result.safe'),
    safeDay: (_, language) => dayInWords(safe, language),
    legalLabel: legal === null ? null : (words, language) => `${words('result.latest')}. ${reason(words, language)}`,
    legalDay: legal === null ? null : (_, language) => dayInWords(legal, language),
    steps: deadline.explain.map(stepSentence),
    todo: todoOf(topic, office),
    reminders:
      reminders.length === 0
        ? (words) => words('result.remindersNone')
        : (words, language) =>
            words('result.reminders', { days: reminders.map((day) => dayInWords(day, language)).join(' · ') }),
    disclaimer: (words) => words('result.disclaimer'),
  };
}

/** Name and street of the office that wrote, where the content pack knows it by name. */
export function officeLineOf(pack: Pick<ContentPack, 'offices'>, sender: string | null): string | null {
  const name = sender?.toLowerCase() ?? '';
  if (name === '') return null;
  const office = pack.offices.find((entry) => {
    const known = entry.name.toLowerCase();
    return name.includes(known) || known.includes(name);
  });
  return office === undefined || office.street === null ? null : `${office.name}, ${office.street}`;
}

/** First and last day the month picture has to show. */
export function pictureFrom(posted: IsoDay | null, today: IsoDay, safe: IsoDay): IsoDay {
  const start = posted ?? today;
  // A long way back would push the safe day out of three months.
  return start < addDays(safe, -85) ? (today < safe && today > addDays(safe, -85) ? today : safe) : start;
}
