import { computeDeadline, type DeadlineInput } from '#shared/deadlines';
import { OFFICES } from '#shared/matters';
import { hasNoDate, LATER_ROWS, LETTER_DATE_ROWS, letterDates } from './letter-dates.ts';
import type { Period } from './periods.ts';
import type { Told } from './told.ts';
import type { TopicTable } from './topics.ts';

const PERIODS = {
  week1: { n: 1, unit: 'week' },
  week2: { n: 2, unit: 'week' },
  week4: { n: 4, unit: 'week' },
  month1: { n: 1, unit: 'month' },
} as const satisfies Readonly<Record<string, Period>>;

/** The period chosen from the list, or typed after "Etwas anderes". */
export function chosenPeriod(choice: string | null, typed: Period | null): Period | null {
  if (choice === 'other') return typed;
  return choice !== null && Object.hasOwn(PERIODS, choice) ? PERIODS[choice as keyof typeof PERIODS] : null;
}

type Remedy = Extract<DeadlineInput, { kind: 'remedy' }>;

/** An Einspruch is one of the AO; a Widerspruch is not. Not known: the VwGO, whose days are never later than another's. */
function remedyRegime(told: Told): Remedy['regime'] {
  if (told.choice('remedy') === 'einspruch') return 'AO';
  const regime = OFFICES[told.choice('office') ?? 'other'].regime ?? 'VWGO';
  return regime === 'AO' && told.choice('remedy') === 'widerspruch' ? 'SGG' : regime;
}

function remedyTopic(told: Told): 'widerspruch' | 'einspruch' | 'klage' {
  const said = told.choice('remedy');
  if (said !== null && said !== 'missing') return said;
  return remedyRegime(told) === 'AO' ? 'einspruch' : 'widerspruch';
}

/** "Ich bin mit einer Entscheidung nicht einverstanden": Widerspruch, Einspruch, Klage. */
export const REMEDY: TopicTable = {
  rows: [
    { ask: 'remedy' },
    // The period stands in the same paragraph: without the paragraph there is none.
    { ask: 'remedyTime', when: (told) => told.choice('remedy') !== 'missing' },
    { ask: 'remedyPeriod', when: (told) => told.choice('remedyTime') === 'other' },
    { ask: 'remedyDay', when: (told) => told.choice('remedyTime') === 'day' },
    ...LETTER_DATE_ROWS,
    // A day printed in the letter prevails: it can be kept without the date of the letter.
    { stop: 'letterDate', when: (told) => hasNoDate(told) && told.day('remedyDay') === null },
    ...LATER_ROWS,
    { ask: 'office', when: (told) => told.choice('remedy') !== 'einspruch' },
  ],
  finish: (told) => {
    const said = told.choice('remedy');
    const printedDate = told.day('remedyDay');
    const topic = remedyTopic(told);
    const office = told.choice('office');
    if (hasNoDate(told) && printedDate !== null)
      return { topic, office, input: { kind: 'fixed_date', date: printedDate, noRollNotice: true } };
    const input: Remedy = {
      kind: 'remedy',
      regime: remedyRegime(told),
      ...letterDates(told),
      legalInstruction: said === null ? 'unknown' : said === 'missing' ? 'missing' : 'ok',
      stage: said === 'klage' ? 'suit' : 'objection',
      period: chosenPeriod(told.choice('remedyTime'), told.period('remedyPeriod')),
      printedDate,
    };
    return { topic, office, input };
  },
};

function replyPeriod(told: Told): Period | null {
  return chosenPeriod(told.choice('replyTime'), told.period('replyPeriod'));
}

/** Only on a free day it matters whether the letter points to § 26 (3) SGB X: the latest day then does not roll. */
function couldRoll(told: Told): boolean {
  const date = told.day('replyDay');
  if (date === null) return false;
  const rolled = computeDeadline({ kind: 'fixed_date', date });
  return rolled.ok && rolled.legalLastDay !== date;
}

/**
 * "Das Amt will eine Antwort oder Papiere": a day or a period. Not known from when it counts: from the date of the letter,
 * the earliest. Who writes is not asked: all laws give these days, only the AO could give a later latest day.
 */
export const REPLY: TopicTable = {
  rows: [
    { ask: 'replyTime' },
    { stop: 'replyNone', when: (told) => told.choice('replyTime') === 'none' || told.isUnknown('replyTime') },
    { ask: 'replyDay', when: (told) => told.choice('replyTime') === 'day' },
    { ask: 'replyPeriod', when: (told) => told.choice('replyTime') === 'other' },
    { stop: 'replyNone', when: (told) => told.isUnknown('replyDay') || told.isUnknown('replyPeriod') },
    { ask: 'noRoll', when: couldRoll },
    { ask: 'replyFrom', when: (told) => replyPeriod(told) !== null },
    { ask: 'letterDate', when: (told) => replyPeriod(told) !== null && told.choice('replyFrom') !== 'receipt' },
    { stop: 'letterDate', when: (told) => told.isUnknown('letterDate') },
    ...[...LETTER_DATE_ROWS, ...LATER_ROWS].map((row) => ({
      ...row,
      when: (told: Told) => told.choice('replyFrom') === 'receipt' && (row.when?.(told) ?? true),
    })),
    { stop: 'letterDate', when: hasNoDate },
  ],
  finish: (told) => {
    const date = told.day('replyDay');
    if (date !== null) {
      const noRollNotice = told.raw('noRoll') !== undefined && told.choice('noRoll') !== 'no';
      return { topic: 'reply', office: null, input: { kind: 'fixed_date', date, noRollNotice } };
    }
    const dates =
      told.choice('replyFrom') === 'receipt'
        ? letterDates(told)
        : ({ trigger: 'letter_date', letterDate: told.day('letterDate') } as const);
    const period = replyPeriod(told) ?? { n: 1, unit: 'week' };
    return { topic: 'reply', office: null, input: { kind: 'authority_period', regime: 'SGG', ...dates, period } };
  },
};
