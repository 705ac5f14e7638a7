import { addMonths, type IsoDay } from '#shared/basics';
import type { ItemKey, ItemValue, Settled } from './reading-list.ts';

/** Today as the machine says, and whether it doubts its own clock. */
export type Today = { readonly day: IsoDay; readonly doubted: boolean };

/**
 * Why a value is doubted. `insist`: unlikely, but it can be, so the person may say it is right; otherwise nothing could be
 * counted with it. A machine that doubts its own clock forbids no day for lying ahead.
 */
export type ValueProblem = {
  readonly reason:
    | 'future'
    | 'futureClock'
    | 'order'
    | 'range'
    | 'period'
    | 'postedBefore'
    | 'old'
    | 'far'
    | 'beforeLetter';
  readonly insist: boolean;
};

/** The days `computeDeadline` takes; a misread 1926 or 0226 lies outside. */
const FIRST_DAY: IsoDay = '2000-01-01';
const LAST_DAY: IsoDay = '2099-12-31';
/** Longer ago or ahead than this, the year is more often misread than meant. */
const UNLIKELY_MONTHS = 24;
/** Lengths `computeDeadline` takes; the recogniser makes 900 months of a smudge. */
export const LONGEST = { day: 1000, week: 150, month: 60 } as const;

const hard = (reason: ValueProblem['reason']): ValueProblem => ({ reason, insist: false });
const soft = (reason: ValueProblem['reason']): ValueProblem => ({ reason, insist: true });

export function valueProblem(key: ItemKey, value: ItemValue, settled: Settled, today: Today): ValueProblem | null {
  if (typeof value !== 'string') {
    if (value.rule === 'relative') return value.n < 1 || value.n > LONGEST[value.unit] ? hard('period') : null;
    return lastDayProblem(value.date, settled, today);
  }
  if (key === 'letterDate' || key === 'postedOn' || key === 'receivedOn')
    return letterDayProblem(key, value, settled, today);
  return null;
}

/** A day printed in the letter may be over, but rarely stands before the letter or years away. */
function lastDayProblem(day: IsoDay, settled: Settled, today: Today): ValueProblem | null {
  if (day < FIRST_DAY || day > LAST_DAY) return hard('range');
  if (settled.letterDate && day < settled.letterDate) return soft('beforeLetter');
  if (day < addMonths(today.day, -UNLIKELY_MONTHS)) return soft('old');
  return day > addMonths(today.day, UNLIKELY_MONTHS) ? soft('far') : null;
}

function letterDayProblem(
  key: 'letterDate' | 'postedOn' | 'receivedOn',
  day: IsoDay,
  settled: Settled,
  today: Today,
): ValueProblem | null {
  if (day < FIRST_DAY || day > LAST_DAY) return hard('range');
  if (day > today.day && !today.doubted) return hard('future');
  const days = { ...settled, [key]: day };
  const sent = days.postedOn ?? days.letterDate;
  if (days.receivedOn && sent && days.receivedOn < sent) return hard('order');
  if (day > today.day) return soft('futureClock');
  if (key !== 'receivedOn' && days.postedOn && days.letterDate && days.postedOn < days.letterDate)
    return soft('postedBefore');
  if (key === 'letterDate' && printedDay(settled) < day) return soft('beforeLetter');
  return day < addMonths(today.day, -UNLIKELY_MONTHS) ? soft('old') : null;
}

function printedDay({ deadline }: Settled): IsoDay {
  return deadline && deadline !== 'none' && deadline.rule !== 'relative' ? deadline.date : LAST_DAY;
}
