import { addDays, compareDays, type IsoDay } from '#shared/basics';
import { type HolidayCalendar, isFree } from './calendars.ts';
import type { LetterInput } from './input.ts';
import { earliestOf, latestOf } from './period.ts';
import { roll } from './roll.ts';
import { type DeadlineStep, dayStep, step } from './steps.ts';
import {
  type ActualTrigger,
  type FictionTrigger,
  isActualTrigger,
  isFictionTrigger,
  type Regime,
} from './vocabulary.ts';

/** Where the counting begins. `bekanntgabe` is null if the letter itself says "ab Datum dieses Schreibens". */
type Beginning = {
  readonly start: IsoDay;
  readonly bekanntgabe: IsoDay | null;
  /** Days that were rolled on the way to `start` (under the AO the fiction), before the roll. */
  readonly rolled: readonly IsoDay[];
  readonly basis: readonly string[];
  readonly explain: readonly DeadlineStep[];
};

const FOUR_DAYS_SINCE: IsoDay = '2025-01-01';

/** Days of the fiction by the day of posting: four since the PostModG (BGBl. 2024 I 236), three before 1 January 2025. */
export function fictionDays(posting: IsoDay): 3 | 4 {
  return compareDays(posting, FOUR_DAYS_SINCE) < 0 ? 3 : 4;
}

/**
 * Point (d): a letter written or posted in the days around the change, or written before it and posted after it (or the
 * other way round, which happens when somebody types the days).
 */
export function isAroundChangeOfDays({ letterDate, postedOn }: LetterInput): boolean {
  const days = [letterDate, postedOn].filter((day) => day !== null && day !== undefined);
  const isNear = days.some((day) => day >= '2024-12-25' && day <= '2025-01-07');
  return isNear || new Set(days.map(fictionDays)).size > 1;
}

/** `P` of the design: the earlier of the two days on which the letter may have left the authority. */
export function earliestPosting(input: LetterInput): IsoDay {
  const posting = postingOf(input);
  return earliestOf(posting, input.letterDate, input.postedOn);
}

/** Bekanntgabe of a letter (rules 1 to 5, 9). */
export function beginningOf(input: LetterInput, calendar: HolidayCalendar): Beginning {
  if (isFictionTrigger(input.trigger)) return byFiction(input, input.trigger, calendar);
  if (isActualTrigger(input.trigger)) return byReceipt(input, input.trigger);
  return fromLetterDate(input);
}

/**
 * § 37 (2) SGB X, § 41 (2) VwVfG, § 122 (2), (2a) AO, § 4 (2) VwZG. In social law the fiction stays on a Saturday, Sunday or
 * holiday (BSG 6.5.2010, B 14 AS 12/09 R); under the AO it rolls (BFH, BStBl II 2003, 898; § 108 (3) AO).
 */
function byFiction(input: LetterInput, trigger: FictionTrigger, calendar: HolidayCalendar): Beginning {
  const posting = postingOf(input);
  const days = fictionDays(posting);
  const counted = addDays(posting, days);
  const fiction = input.regime === 'AO' ? roll(counted, calendar) : counted;
  const bekanntgabe = latestOf(fiction, input.receivedOn);
  const explain = [sendingStep(input, trigger), step('fiction-days', { count: days, day: counted })];
  if (fiction !== counted) explain.push(step('fiction-rolled', { from: counted, day: fiction }));
  else if (isFree(counted, calendar)) explain.push(dayStep('fiction-stays-on-free-day', counted));
  if (input.receivedOn) {
    // § 37 (2) S. 3 SGB X: only a later real receipt counts; in doubt the authority must prove it.
    explain.push(dayStep(bekanntgabe === fiction ? 'received-earlier' : 'received-later', input.receivedOn));
  }
  return {
    start: bekanntgabe,
    bekanntgabe,
    rolled: input.regime === 'AO' ? [counted] : [],
    basis: [...fictionBasis(input.regime, trigger), ...(fiction === counted ? [] : ['AO_108_3'])],
    explain,
  };
}

const SENDING = {
  electronic: 'sent-electronically',
  portal: 'portal-notice',
  einschreiben: 'registered',
  unknown: 'way-unknown',
} as const;

/** Rule 5: with the day of posting unknown the date of the letter counts as that day. */
function sendingStep(input: LetterInput, trigger: FictionTrigger): DeadlineStep {
  const posting = postingOf(input);
  if (trigger !== 'post_inland') return dayStep(SENDING[trigger], posting);
  return dayStep(input.postedOn ? 'posted' : 'letter-date-as-posting', posting);
}

/** The yellow envelope (§ 180 ZPO), a letter handed over, a letter received abroad: the day itself counts, never a roll. */
function byReceipt(input: LetterInput, trigger: ActualTrigger): Beginning {
  const received = givenDay(input.receivedOn);
  const how = {
    zustellung_pzu: { sentence: 'delivered-yellow-envelope', basis: ['ZPO_180'] },
    hand: { sentence: 'handed-over', basis: [general(input.regime, '1')] },
    abroad_actual: { sentence: 'received-abroad', basis: [general(input.regime, '1')] },
  } as const;
  const { sentence, basis } = how[trigger];
  return { start: received, bekanntgabe: received, rolled: [], basis, explain: [dayStep(sentence, received)] };
}

/** § 26 (2) SGB X: the letter says otherwise, e.g. "innerhalb von 14 Tagen ab Datum dieses Schreibens". */
function fromLetterDate(input: LetterInput): Beginning {
  const start = givenDay(input.letterDate);
  return { start, bekanntgabe: null, rolled: [], basis: ['SGBX_26_2'], explain: [dayStep('from-letter-date', start)] };
}

function fictionBasis(regime: Regime, trigger: FictionTrigger): string[] {
  if (trigger === 'einschreiben') return ['VWZG_4_2'];
  if (trigger === 'portal') return [general(regime, '2A')];
  if (trigger === 'electronic' && regime === 'AO') return ['AO_122_2A'];
  return [general(regime, '2')];
}

/** The paragraph on Bekanntgabe. Under the VwGO most matters of this terminal (Wohngeld, Unterhaltsvorschuss) are SGB X. */
function general(regime: Regime, subsection: '1' | '2' | '2A'): string {
  if (regime === 'AO') return subsection === '2A' ? 'AO_122A' : `AO_122_${subsection}`;
  return `SGBX_37_${subsection}`;
}

function postingOf(input: LetterInput): IsoDay {
  return givenDay(input.postedOn ?? input.letterDate);
}

function givenDay(day: IsoDay | null | undefined): IsoDay {
  if (!day) throw new Error('a day the validation requires is absent');
  return day;
}
