import { addMonths, type IsoDay, isIsoDay } from '#shared/basics';
import type { Told } from './told.ts';

/** What kind of day it is: what it may not be. `any`: past and future are both possible. */
export type DayRule = 'letter' | 'sent' | 'received' | 'printed' | 'coming' | 'past' | 'missed' | 'any';

type Why =
  | 'range'
  | 'future'
  | 'sentBeforeLetter'
  | 'receivedBeforeSent'
  | 'printedBeforeLetter'
  | 'notYetMissed'
  | 'obstacleBeforeMissed'
  | 'over'
  | 'old'
  | 'far';

/** `error`: it cannot be. `doubt`: unlikely, and the person may stay with it. */
export type DayTrouble = { readonly weight: 'error' | 'doubt'; readonly why: Why };

const YEARS = 2;

/**
 * Why a day cannot be, or is asked about once more; null for a good day. What only the clock speaks against is a doubt as
 * long as the machine doubts its clock: no dead end because of a wrong machine.
 */
export function dayTrouble(rule: DayRule, day: IsoDay, told: Told): DayTrouble | null {
  const { today, doubtful } = told.now;
  // The law of periods counts from 2000 to 2099: another year is a slip of the finger.
  if (!isIsoDay(day) || day < '2000-01-01' || day > '2099-12-31') return { weight: 'error', why: 'range' };
  const cannotBe = orderTrouble(rule, day, told);
  if (cannotBe !== null) return cannotBe;
  const byClock = { weight: doubtful ? 'doubt' : 'error' } as const;
  const hasHappened = rule === 'letter' || rule === 'sent' || rule === 'received' || rule === 'past';
  if (hasHappened && day > today) return { ...byClock, why: 'future' };
  if (rule === 'missed' && day >= today) return { ...byClock, why: 'notYetMissed' };
  if (doubtful) return null;
  if (rule === 'coming' && day < today) return { weight: 'doubt', why: 'over' };
  if (day < addMonths(today, -12 * YEARS)) return { weight: 'doubt', why: 'old' };
  if (day > addMonths(today, 12 * YEARS)) return { weight: 'doubt', why: 'far' };
  return null;
}

/** Days of one thing in an order that cannot be: compared with the days told before. */
function orderTrouble(rule: DayRule, day: IsoDay, told: Told): DayTrouble | null {
  const letterDate = told.day('letterDate');
  if (rule === 'sent' && letterDate !== null && day < letterDate) return { weight: 'error', why: 'sentBeforeLetter' };
  if (rule === 'received' && letterDate !== null && day < letterDate)
    return { weight: 'error', why: 'receivedBeforeSent' };
  const printed = told.day('remedyDay');
  const isOfLetter = rule === 'letter' || rule === 'sent' || rule === 'received';
  if (isOfLetter && printed !== null && day > printed) return { weight: 'doubt', why: 'printedBeforeLetter' };
  const obstacleEnd = told.day('obstacleEnd');
  if (rule === 'missed' && obstacleEnd !== null && obstacleEnd < day)
    return { weight: 'doubt', why: 'obstacleBeforeMissed' };
  return null;
}
