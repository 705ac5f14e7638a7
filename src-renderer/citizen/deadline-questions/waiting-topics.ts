import { OFFICES } from '#shared/matters';
import type { Told } from './told.ts';
import type { TopicTable } from './topics.ts';

/** A day the table has asked for; without it a stop stands before the end. */
export function needed(day: string | null): string {
  if (day === null) throw new Error('a day the table asks for is absent');
  return day;
}

/**
 * "Ich warte schon lange": three months for a Widerspruch whoever writes (§ 88 (2) SGG, § 75 VwGO), six for an Einspruch
 * (§ 46 (1) FGO), so who writes matters only for an application. Not known: the longest waiting that can be.
 */
function waiting(told: Told) {
  const what = told.choice('waitingFor');
  if (what === 'einspruch') return { regime: 'AO', subject: 'objection' } as const;
  if (what === 'widerspruch') return { regime: 'SGG', subject: 'objection' } as const;
  const regime = OFFICES[told.choice('office') ?? 'other'].regime ?? 'SGG';
  return { regime, subject: regime === 'AO' ? 'objection' : 'application' } as const;
}

export const WAITING: TopicTable = {
  rows: [
    { ask: 'waitingFor' },
    { ask: 'office', when: (told) => told.choice('waitingFor') === 'application' || told.isUnknown('waitingFor') },
    {
      stop: 'waitingKindergeld',
      when: (told) => told.choice('waitingFor') === 'application' && told.choice('office') === 'kindergeld',
    },
    { ask: 'filedOn' },
    { stop: 'filedOn', when: (told) => told.isUnknown('filedOn') },
  ],
  finish: (told) => ({
    topic: 'waiting',
    office: told.choice('office'),
    input: { kind: 'inactivity', ...waiting(told), filedOn: needed(told.day('filedOn')) },
  }),
};

/** § 67 SGG and § 110 AO one month, § 60 VwGO and § 27 SGB X two weeks: not known, the two weeks. */
function missedRegime(told: Told) {
  const what = told.choice('missedWhat');
  if (what === 'einspruch') return 'AO';
  if (what === 'remedy') return OFFICES[told.choice('office') ?? 'other'].regime ?? 'VWGO';
  return 'SGBX';
}

/** "Ich habe einen Tag verpasst": Wiedereinsetzung. */
export const MISSED: TopicTable = {
  rows: [
    { ask: 'missedWhat' },
    { ask: 'office', when: (told) => told.choice('missedWhat') === 'remedy' },
    { ask: 'obstacleEnd' },
    { ask: 'missedOn' },
    // The obstacle lasted at least until the missed day, so that day can stand for its end; without both nothing can.
    { stop: 'missed', when: (told) => told.isUnknown('obstacleEnd') && told.isUnknown('missedOn') },
    // The limit is one year after the missed day (rule 14). Ten months ago or less, it cannot be the earlier end.
    { ask: 'missedLongAgo', when: (told) => told.isUnknown('missedOn') },
    { stop: 'missed', when: (told) => told.choice('missedLongAgo') === 'yes' || told.isUnknown('missedLongAgo') },
  ],
  finish: (told) => {
    const missedLastDay = told.day('missedOn');
    const obstacleEnd = needed(told.day('obstacleEnd') ?? missedLastDay);
    return {
      topic: 'missed',
      office: told.choice('office'),
      input: { kind: 'reinstatement', regime: missedRegime(told), obstacleEnd, missedLastDay },
    };
  },
};
