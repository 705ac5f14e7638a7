import type { DayMark } from '#renderer/ui';
import { addDays, type IsoDay } from '#shared/basics';
import { computeDeadline, type Deadline, type DeadlineInput } from '#shared/deadlines';

/** The days of the counting that leads to the safe day; null where the picture cannot show it without guessing. */
export type SafePath = {
  readonly posted: IsoDay;
  readonly known: IsoDay;
  readonly raw: IsoDay;
  /** The end by counting falls on a free day and moves on. */
  readonly rolled: 'saturday' | 'sunday' | 'holiday' | null;
};

/**
 * The way of counting behind the safe day: the same letter, counted from its earlier day, without the later arrival and
 * without the year of a missing instruction. Only when that really ends on the safe day does the picture show it.
 */
export function safePathOf(input: DeadlineInput, deadline: Deadline): SafePath | null {
  if (input.kind !== 'remedy' || !deadline.ok) return null;
  const sent = [input.letterDate, input.postedOn].flatMap((day) => day ?? []).toSorted()[0];
  const delivered = input.trigger === 'zustellung_pzu' || input.trigger === 'hand';
  const start = delivered ? (input.receivedOn ?? sent) : sent;
  if (start === undefined || sent === undefined) return null;
  const careful = computeDeadline({
    ...input,
    letterDate: sent,
    postedOn: null,
    receivedOn: delivered ? start : null,
    legalInstruction: 'ok',
    printedDate: null,
  });
  if (!careful.ok || careful.bekanntgabe === null || careful.rawEnd === null) return null;
  if (careful.legalLastDay !== deadline.safeLastDay) return null;
  return { posted: sent, known: careful.bekanntgabe, raw: careful.rawEnd, rolled: careful.rollReason };
}

/** The marks of the month picture (look.md 5). */
export function marksOf(
  deadline: Extract<Deadline, { ok: true }>,
  path: SafePath | null,
  today: IsoDay,
): ReadonlyMap<IsoDay, readonly DayMark[]> {
  const marks = new Map<IsoDay, DayMark[]>();
  const mark = (day: IsoDay, as: DayMark) => marks.set(day, [...(marks.get(day) ?? []), as]);
  if (path !== null) {
    mark(path.posted, 'posted');
    for (let day = addDays(path.posted, 1); day < path.known; day = addDays(day, 1)) mark(day, 'post-days');
    if (path.known !== path.posted) mark(path.known, 'known');
    for (let day = addDays(path.known, 1); day <= path.raw; day = addDays(day, 1)) mark(day, 'counted');
    if (path.rolled !== null) mark(path.raw, 'raw');
  }
  const { safeLastDay: safe, legalLastDay: legal } = deadline;
  if (safe !== null) mark(safe, 'safe');
  if (legal !== null && legal !== safe) mark(legal, 'legal');
  mark(today, 'today');
  return marks;
}
