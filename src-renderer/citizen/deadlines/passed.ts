import { addMonths, type IsoDay } from '#shared/basics';
import type { Matter } from '#shared/matters';
import type { WordKey } from '../app/words.ts';
import type { Computed } from './sentences.ts';
import type { Subject } from './topics.ts';

/** `safe`: only the safe day is over; `both`: nothing is left; `reached`: a waiting time is over. */
type TimeState = 'ahead' | 'today' | 'safe' | 'both' | 'reached';

/** What is said about where today stands: one sentence in front, then the ways that remain. */
export type TimeNote = { readonly state: TimeState; readonly lead: WordKey; readonly ways: readonly WordKey[] };

/** `today` null: the machine doubts its clock, so nothing is said that would rest on it. */
export function timeNote(
  subject: Subject,
  matter: Matter,
  deadline: Computed,
  main: IsoDay,
  today: IsoDay | null,
): TimeNote | null {
  if (today === null || subject === 'goesOn') return null;
  if (deadline.safeLastDay === null && deadline.legalLastDay === null)
    return today < main ? null : { state: 'reached', lead: 'result.reached', ways: ['result.reachedHelp'] };
  const last = deadline.legalLastDay ?? main;
  if (today === main)
    return { state: 'today', lead: subject === 'appointment' ? 'result.todayAppointment' : 'result.today', ways: [] };
  if (today < main) return null;
  if (today <= last) return { state: 'safe', lead: 'result.passedSafe', ways: ['result.passedSafeHelp'] };
  const isLong = today > addMonths(last, 12);
  const ways = waysAfter(subject, matter, isLong);
  if (subject === 'appointment') return { state: 'both', lead: 'result.passedAppointment', ways };
  return { state: 'both', lead: isLong && isProcedural(subject) ? 'result.passedLong' : 'result.passed', ways };
}

/** Periods of a procedure, where § 67 SGG, § 60 VwGO, § 110 AO help who could not act in time. */
function isProcedural(subject: Subject): boolean {
  return subject === 'widerspruch' || subject === 'einspruch' || subject === 'klage' || subject === 'missed';
}

function waysAfter(subject: Subject, { input }: Matter, isLong: boolean): readonly WordKey[] {
  const regime = 'regime' in input ? input.regime : null;
  const advice: WordKey = 'result.help.advice';
  switch (subject) {
    case 'widerspruch':
    case 'einspruch':
    case 'klage': {
      // § 67 SGG and § 110 AO: one month; § 60 VwGO: two weeks. After a year it is over (paragraphs 3 of them).
      const again: WordKey = regime === 'VWGO' || regime === 'SGBX' ? 'result.help.fortnight' : 'result.help.month';
      // § 44 SGB X is for social benefits: not for the Kindergeld under the EStG.
      const review: readonly WordKey[] = regime === 'AO' ? [] : ['result.help.review'];
      return [...(isLong ? [] : [again]), ...review, advice];
    }
    case 'missed':
      return [...(regime === 'AO' ? [] : ['result.help.review' as const]), advice];
    case 'reply':
      return ['result.help.reply', advice];
    case 'appointment':
      return ['result.help.appointment', advice];
    case 'event':
      return ['result.help.event', advice];
    case 'review':
      return ['result.help.later', advice];
    case 'start':
    case 'renewal':
    case 'claim':
      return ['result.help.apply', advice];
    default:
      return [advice];
  }
}
