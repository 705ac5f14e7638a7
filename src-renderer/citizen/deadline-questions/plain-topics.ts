import { chosenPeriod } from './letter-topics.ts';
import type { Period } from './periods.ts';
import type { Told } from './told.ts';
import type { TopicTable } from './topics.ts';
import { needed } from './waiting-topics.ts';

/** A Termin: a day, and nothing else. */
export const APPOINTMENT: TopicTable = {
  rows: [{ ask: 'appointmentOn' }, { stop: 'appointment', when: (told) => told.isUnknown('appointmentOn') }],
  finish: (told) => ({
    topic: 'appointment',
    office: null,
    input: { kind: 'appointment', date: needed(told.day('appointmentOn')) },
  }),
};

/** § 17 (1) BMG: within two weeks after moving in. */
const AFTER_MOVING: Period = { n: 2, unit: 'week' };

export const MOVED: TopicTable = {
  rows: [{ ask: 'movedOn' }, { stop: 'event', when: (told) => told.isUnknown('movedOn') }],
  finish: (told) => ({
    topic: 'event',
    office: null,
    input: { kind: 'event_period', eventDate: needed(told.day('movedOn')), period: AFTER_MOVING },
  }),
};

function eventPeriod(told: Told): Period | null {
  return chosenPeriod(told.choice('eventTime'), told.period('eventPeriod'));
}

export const EVENT: TopicTable = {
  rows: [
    { ask: 'eventTime' },
    { ask: 'eventPeriod', when: (told) => told.choice('eventTime') === 'other' },
    { stop: 'eventTime', when: (told) => told.isUnknown('eventTime') || told.isUnknown('eventPeriod') },
    { ask: 'eventOn' },
    { stop: 'event', when: (told) => told.isUnknown('eventOn') },
  ],
  finish: (told) => ({
    topic: 'event',
    office: null,
    input: {
      kind: 'event_period',
      eventDate: needed(told.day('eventOn')),
      period: eventPeriod(told) ?? AFTER_MOVING,
    },
  }),
};
