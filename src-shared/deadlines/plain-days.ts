import { legalCalendar, safeCalendar } from './calendars.ts';
import { countingSteps, lastDaySteps, rollSteps } from './closing-steps.ts';
import type { Finding } from './deadline.ts';
import type { AppointmentInput, EventPeriodInput, FixedDateInput } from './input.ts';
import { addPeriod, countingBasis } from './period.ts';
import { isSeatOpen, roll } from './roll.ts';
import { dayStep, periodStep } from './steps.ts';
import type { Regime } from './vocabulary.ts';

/** A period that begins with an event, e.g. two weeks after moving (§ 17 BMG). */
export function eventPeriod(input: EventPeriodInput): Finding {
  const { eventDate, period, authorityState } = input;
  const calendar = legalCalendar(authorityState);
  const rawEnd = addPeriod(eventDate, period);
  const legalLastDay = roll(rawEnd, calendar);
  const safeLastDay = roll(rawEnd, safeCalendar(authorityState));
  return {
    rawEnd,
    legalLastDay,
    safeLastDay,
    calendar,
    basis: [
      ...countingBasis(eventDate, rawEnd, period.unit),
      ...(rawEnd === legalLastDay ? [] : [rollBasis(input.regime, 'BGB_193')]),
    ],
    explain: [
      dayStep('event', eventDate),
      periodStep('event-gives', period),
      ...countingSteps(eventDate, rawEnd, period),
      ...rollSteps(rawEnd, legalLastDay, calendar),
      ...lastDaySteps(legalLastDay, safeLastDay, [dayStep('safe-holiday-uncertain', rawEnd)]),
    ],
    openPoints: isSeatOpen(authorityState, [rawEnd]) ? ['k'] : [],
  };
}

/** § 26 (3) SGB X: a certain day rolls as well, unless the letter names it and points to that paragraph (S. 2). */
export function fixedDate(input: FixedDateInput): Finding {
  const { date, authorityState } = input;
  const calendar = legalCalendar(authorityState);
  const isFixed = input.noRollNotice === true;
  const legalLastDay = isFixed ? date : roll(date, calendar);
  return {
    rawEnd: date,
    legalLastDay,
    safeLastDay: date,
    calendar,
    basis: [isFixed ? 'SGBX_26_3_2' : rollBasis(input.regime, 'SGBX_26_3')],
    explain: [
      dayStep('fixed-date', date),
      ...(isFixed ? [dayStep('not-rolled-notice', date)] : rollSteps(date, legalLastDay, calendar)),
      ...lastDaySteps(legalLastDay, date, [dayStep('safe-fixed-date', date)]),
    ],
    openPoints: !isFixed && isSeatOpen(authorityState, [date]) ? ['k'] : [],
  };
}

/** § 26 (5) SGB X: a Termin stays on its day, whatever day that is. */
export function appointment(input: AppointmentInput): Finding {
  const { date } = input;
  return {
    legalLastDay: date,
    safeLastDay: date,
    basis: ['SGBX_26_5'],
    explain: [dayStep('appointment', date)],
  };
}

function rollBasis(regime: Regime | null | undefined, otherwise: string): string {
  const ofRegime = { SGG: 'SGBX_26_3', VWGO: 'SGBX_26_3', AO: 'AO_108_3', SGBX: 'SGBX_26_3' } as const;
  return regime ? ofRegime[regime] : otherwise;
}
