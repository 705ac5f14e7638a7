import type { IsoDay } from '#shared/basics';
import type { Matter } from '#shared/matters';
import { legalReason } from './legal-reason.ts';
import { type Computed, monthSentence, type Sentence, sentence } from './sentences.ts';
import { courtOf, type Subject } from './topics.ts';

/** A day with what it is called and what it means. */
export type ShownDay = { readonly label: Sentence; readonly day: IsoDay; readonly note: Sentence | null };

export type ShownDays = {
  /** The day shown first and largest: never the later of two. */
  readonly main: ShownDay;
  /** "spätestens", only where it is another day, always with its reason. */
  readonly latest: ShownDay | null;
  /** When a benefit would begin, from when to take care of it. */
  readonly others: readonly ShownDay[];
};

/** Which days of the result the person sees, and in which words. */
export function shownDays(subject: Subject, matter: Matter, deadline: Computed): ShownDays {
  const { safeLastDay, legalLastDay, earliestDay, benefitFrom } = deadline;
  const safe = safeLastDay ?? legalLastDay;
  if (safe !== null) {
    const isLater = legalLastDay !== null && legalLastDay !== safe;
    const label = subject === 'appointment' ? 'result.label.appointment' : isLater ? 'result.safe' : 'result.both';
    return {
      main: { label: sentence(label), day: safe, note: arrival(subject, matter, deadline, safe) },
      latest: isLater
        ? { label: sentence('result.latest'), day: legalLastDay, note: legalReason(deadline, matter) }
        : null,
      others: otherDays(subject, deadline),
    };
  }
  if (earliestDay !== null)
    return {
      main: {
        label: sentence('result.label.earliest'),
        day: earliestDay,
        note: sentence('result.arrive.waiting', { court: courtOf(matter) }),
      },
      latest: null,
      others: [],
    };
  // Every kind gives a last day, a first day or a beginning (deadlines.md, section 6): a fourth case is a bug.
  if (benefitFrom === null) throw new Error(`no day in the result of ${matter.input.kind}`);
  return {
    main: { label: sentence('result.label.next'), day: benefitFrom, note: sentence('result.arrive.goesOn') },
    latest: null,
    others: otherDays(subject, deadline),
  };
}

/** What has to have happened by the safe day. */
function arrival(subject: Subject, { input }: Matter, { benefitFrom }: Computed, safe: IsoDay): Sentence {
  if (subject === 'waiting' || subject === 'goesOn') return sentence('result.arrive.reply');
  if (subject !== 'start') return sentence(`result.arrive.${subject}`);
  if (benefitFrom === null || input.kind !== 'benefit_start') return sentence('result.arrive.claim');
  if (benefitFrom === safe) return sentence('result.arrive.startDay');
  const month = monthSentence(safe);
  return benefitFrom.slice(0, 7) === safe.slice(0, 7)
    ? sentence('result.arrive.startMonth', { month })
    : sentence('result.arrive.startBack', { month, day: benefitFrom });
}

function otherDays(subject: Subject, { benefitFrom, benefitUntil, adviseFrom, safeLastDay }: Computed): ShownDay[] {
  const days: ShownDay[] = [];
  if (adviseFrom !== null && subject === 'renewal')
    days.push({ label: sentence('result.label.adviseFrom'), day: adviseFrom, note: null });
  if (benefitFrom === null || benefitFrom === safeLastDay || subject === 'goesOn') return days;
  if (subject === 'review')
    return [...days, { label: sentence('result.label.back'), day: benefitFrom, note: sentence('result.backFrom') }];
  const until = benefitUntil === null ? null : sentence('result.until', { day: benefitUntil });
  return [
    ...days,
    {
      label: sentence(subject === 'renewal' ? 'result.label.next' : 'result.label.benefit'),
      day: benefitFrom,
      note: until,
    },
  ];
}
