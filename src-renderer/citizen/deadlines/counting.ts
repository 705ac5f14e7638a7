import { type IsoDay, isIsoDay, lastDayOfMonth } from '#shared/basics';
import { computeDeadline, type DeadlineInput } from '#shared/deadlines';
import type { Computed } from './sentences.ts';

/** What the first day of a counting is called in the legend. */
export type StartName = 'posted' | 'received' | 'letter' | 'event' | 'obstacle' | 'filed' | 'refusal';

/** The days of the counting that leads to the day shown first. */
export type Counting = {
  readonly start: IsoDay;
  readonly startName: StartName;
  /** The day the letter counts as made known, where days of post lie between. */
  readonly known: IsoDay | null;
  readonly raw: IsoDay;
  /** The end by counting falls on a free day and moves on. */
  readonly rolled: 'saturday' | 'sunday' | 'holiday' | null;
};

type Period = Extract<DeadlineInput, { kind: 'event_period' }>['period'];

/**
 * The way of counting behind the safe day, drawn only when counting really ends there: each period that may apply is
 * counted from the careful start, and the one that gives the safe day is the one. None does (a printed day, a limit of one
 * year): null, and the picture shows the days alone. Nothing is guessed.
 */
export function countingOf(input: DeadlineInput, deadline: Computed): Counting | null {
  switch (input.kind) {
    case 'remedy':
    case 'authority_period':
      return countedLetter(input, deadline);
    case 'event_period':
      return counted(input, deadline, { start: input.eventDate, startName: 'event' }, [input.period]);
    case 'reinstatement':
      return counted(input, deadline, { start: input.obstacleEnd, startName: 'obstacle' }, [
        { n: 1, unit: 'month' },
        { n: 2, unit: 'week' },
      ]);
    case 'inactivity':
      return deadline.rawEnd === null
        ? null
        : { start: input.filedOn, startName: 'filed', known: null, raw: deadline.rawEnd, rolled: null };
    case 'claim_after_refusal':
      return deadline.safeLastDay === null
        ? null
        : { start: input.knownOn, startName: 'refusal', known: null, raw: deadline.safeLastDay, rolled: null };
    default:
      return null;
  }
}

/** Rules of a month: every day of it counts the same for the start of the benefit. */
export function monthCounted({ kind }: DeadlineInput, { safeLastDay, benefitFrom }: Computed): IsoDay | null {
  if (kind !== 'benefit_start' && kind !== 'renewal') return null;
  // A benefit that begins with the day of arrival has no month to draw.
  return safeLastDay === null || safeLastDay === benefitFrom || safeLastDay !== lastDayOfMonth(safeLastDay)
    ? null
    : safeLastDay;
}

type LetterInput = Extract<DeadlineInput, { kind: 'remedy' | 'authority_period' }>;

function countedLetter(input: LetterInput, deadline: Computed): Counting | null {
  const sent = [input.letterDate, input.postedOn].filter(isIsoDay).toSorted()[0];
  const received = input.receivedOn ?? undefined;
  const isDelivered = ['zustellung_pzu', 'hand', 'abroad_actual'].includes(input.trigger);
  const start = isDelivered ? received : sent;
  if (start === undefined) return null;
  const startName = isDelivered ? 'received' : input.trigger === 'letter_date' ? 'letter' : 'posted';
  // The safe way counts the days of post only for a remedy that came by post or electronically (deadlines.md, section 5).
  const isFiction = input.kind === 'remedy' && (input.trigger === 'post_inland' || input.trigger === 'electronic');
  const known = isFiction ? fictionDay(start) : null;
  const periods: readonly Period[] =
    input.kind === 'authority_period'
      ? [input.period]
      : [
          ...(input.period ? [input.period] : []),
          { n: input.regime === 'SGG' && input.trigger === 'abroad_actual' ? 3 : 1, unit: 'month' },
        ];
  return counted(input, deadline, { start, startName, known }, periods);
}

function counted(
  { authorityState }: Pick<LetterInput, 'authorityState'>,
  deadline: Computed,
  from: Pick<Counting, 'start' | 'startName'> & { readonly known?: IsoDay | null },
  periods: readonly Period[],
): Counting | null {
  const known = from.known ?? null;
  for (const period of periods) {
    const end = computeDeadline({ kind: 'event_period', eventDate: known ?? from.start, period, authorityState });
    if (!end.ok || end.rawEnd === null || end.safeLastDay !== deadline.safeLastDay) continue;
    const rolled = end.safeLastDay === end.rawEnd ? null : end.rollReason;
    return { start: from.start, startName: from.startName, known, raw: end.rawEnd, rolled };
  }
  return null;
}

/** Under the SGG the day of the fiction never rolls: also the careful one of the AO (deadlines.md, section 5). */
function fictionDay(posted: IsoDay): IsoDay | null {
  const letter = computeDeadline({ kind: 'remedy', regime: 'SGG', trigger: 'post_inland', letterDate: posted });
  return letter.ok ? letter.bekanntgabe : null;
}
