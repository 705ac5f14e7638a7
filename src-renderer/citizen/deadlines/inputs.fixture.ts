import fc from 'fast-check';
import { addDays } from '#shared/basics';
import type { DeadlineInput } from '#shared/deadlines';
import type { Topic } from '#shared/matters';

const day = fc.integer({ min: 0, max: 10_900 }).map((at) => addDays('2000-02-01', at));
const maybeDay = fc.option(day);
const regime = fc.constantFrom('SGG', 'VWGO', 'AO');
const state = fc.constantFrom('NW', 'other', 'unknown');
const period = fc.oneof(
  fc.record({ n: fc.integer({ min: 1, max: 400 }), unit: fc.constant('day') }),
  fc.record({ n: fc.integer({ min: 1, max: 20 }), unit: fc.constant('week') }),
  fc.record({ n: fc.integer({ min: 1, max: 24 }), unit: fc.constant('month') }),
  fc.record({ n: fc.integer({ min: 1, max: 3 }), unit: fc.constant('year') }),
);
const trigger = fc.constantFrom(
  'post_inland',
  'electronic',
  'portal',
  'einschreiben',
  'unknown',
  'zustellung_pzu',
  'hand',
  'abroad_actual',
);
/** The letter, the days of post, perhaps a later day at the door. */
const letterDays = fc
  .record({ letterDate: day, sent: fc.option(fc.nat(9)), came: fc.nat(20) })
  .map(({ letterDate, sent, came }) => ({
    letterDate,
    postedOn: sent === null ? null : addDays(letterDate, sent),
    receivedOn: addDays(letterDate, (sent ?? 0) + came),
  }));
const benefit = (...names: string[]) => fc.constantFrom(...names);

const made = (topics: readonly Topic[], kind: string, fields: fc.Arbitrary<object>) =>
  fc.record({ topic: fc.constantFrom(...topics), fields }).map(({ topic, fields: rest }) => ({
    topic,
    // Judged by `computeDeadline` itself: a combination it refuses is skipped by the test.
    input: { kind, ...rest } as unknown as DeadlineInput,
  }));
const joined = (one: fc.Arbitrary<object>, other: fc.Arbitrary<object>) =>
  fc.tuple(one, other).map(([first, second]) => ({ ...first, ...second }));

/** Inputs of every kind with the topics they come with. */
export const anyInput = fc.oneof(
  made(
    ['widerspruch', 'einspruch', 'klage'],
    'remedy',
    joined(
      letterDays,
      fc.record({
        regime,
        trigger,
        authorityState: state,
        legalInstruction: fc.constantFrom('ok', 'missing', 'wrong', 'unknown'),
        period: fc.option(period),
        printedDate: maybeDay,
      }),
    ),
  ),
  made(
    ['reply'],
    'authority_period',
    joined(letterDays, fc.record({ regime, trigger, period, authorityState: state })),
  ),
  made(['event', 'reply'], 'event_period', fc.record({ eventDate: day, period, authorityState: state })),
  made(['reply'], 'fixed_date', fc.record({ date: day, noRollNotice: fc.boolean(), authorityState: state })),
  made(['appointment'], 'appointment', fc.record({ date: day })),
  made(
    ['missed'],
    'reinstatement',
    fc.record({ regime: fc.constantFrom('SGG', 'VWGO', 'AO', 'SGBX'), obstacleEnd: day, missedLastDay: maybeDay }),
  ),
  made(
    ['waiting'],
    'inactivity',
    fc.record({ regime, subject: fc.constantFrom('application', 'objection'), filedOn: day }),
  ),
  made(
    ['start'],
    'benefit_start',
    fc.record({
      benefit: benefit(
        'wohngeld',
        'sgb2',
        'grundsicherung',
        'kiz',
        'uvg',
        'kindergeld',
        'rundfunk',
        'gdb',
        'hlu',
        'pflege',
      ),
      appliedOn: day,
    }),
  ),
  made(
    ['start'],
    'benefit_start',
    fc.record({ benefit: benefit('rundfunk', 'pflege'), appliedOn: day, entitledFrom: day }),
  ),
  made(
    ['renewal'],
    'renewal',
    fc.record({ benefit: benefit('wohngeld', 'sgb2', 'kiz', 'grundsicherung', 'rundfunk'), periodEnd: day }),
  ),
  made(
    ['claim'],
    'claim_after_refusal',
    fc.record({ benefit: fc.constant('wohngeld'), knownOn: day, refusedFrom: maybeDay }),
  ),
  made(
    ['review'],
    'review',
    fc.record({
      benefit: benefit(
        'sgb2',
        'grundsicherung',
        'hlu',
        'asylblg',
        'wohngeld',
        'kiz',
        'uvg',
        'pflege',
        'elterngeld',
        'bafoeg',
      ),
      appliedOn: day,
    }),
  ),
);
