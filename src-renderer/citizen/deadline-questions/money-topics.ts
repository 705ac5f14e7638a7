import type { DeadlineInput } from '#shared/deadlines';
import type { Told } from './told.ts';
import type { TopicTable } from './topics.ts';
import { needed } from './waiting-topics.ts';

/** The day an application made now would arrive: today; asked where the machine doubts its own day. */
function arrival(told: Told): string {
  return told.now.doubtful ? needed(told.day('today')) : told.now.today;
}

/** "Ein alter Bescheid war falsch": the Überprüfungsantrag, made today. Not known for what: the one year of SGB II. */
export const REVIEW: TopicTable = {
  rows: [
    { ask: 'reviewOf' },
    // § 44 SGB X does not reach the AO and the Rundfunkbeitrag (rule 16).
    {
      stop: 'reviewNot',
      when: (told) => told.choice('reviewOf') === 'kindergeld' || told.choice('reviewOf') === 'rundfunk',
    },
    { ask: 'today', when: (told) => told.now.doubtful },
    { stop: 'today', when: (told) => told.isUnknown('today') },
  ],
  finish: (told) => {
    const chosen = told.choice('reviewOf');
    const benefit = chosen === null || chosen === 'other' ? 'sgb2' : chosen;
    return { topic: 'review', office: null, input: { kind: 'review', benefit, appliedOn: arrival(told) } };
  },
};

/**
 * "Mein Geld läuft bald ab". For a benefit without a rule here, or not known which, the end itself is the careful day: a new
 * application that is there before it cannot come too late.
 */
export const RENEWAL: TopicTable = {
  rows: [
    { ask: 'renewalOf' },
    { ask: 'periodEnd' },
    { stop: 'periodEnd', when: (told) => told.isUnknown('periodEnd') },
  ],
  finish: (told) => {
    const benefit = told.choice('renewalOf');
    const periodEnd = needed(told.day('periodEnd'));
    const input: DeadlineInput =
      benefit === null || benefit === 'other'
        ? { kind: 'fixed_date', date: periodEnd, noRollNotice: true }
        : { kind: 'renewal', benefit, periodEnd };
    return { topic: 'renewal', office: null, input };
  },
};

/** "Ab wann zählt mein Antrag?" The length of the grant is not asked: it changes only the end of the usual period. */
export const START: TopicTable = {
  rows: [
    { ask: 'startOf' },
    { stop: 'startOther', when: (told) => told.choice('startOf') === 'other' || told.isUnknown('startOf') },
    { ask: 'careSince', when: (told) => told.choice('startOf') === 'pflege' },
    { ask: 'noticeFrom', when: (told) => told.choice('startOf') === 'rundfunk' },
    { ask: 'applied' },
    { ask: 'appliedOn', when: (told) => told.choice('applied') === 'yes' },
    { ask: 'today', when: (told) => told.now.doubtful && told.day('appliedOn') === null },
    { stop: 'today', when: (told) => told.isUnknown('today') },
  ],
  finish: (told) => {
    const chosen = told.choice('startOf');
    const benefit = chosen === null || chosen === 'other' ? 'hlu' : chosen;
    const appliedOn = told.day('appliedOn') ?? arrival(told);
    const entitledFrom = told.day('careSince') ?? told.day('noticeFrom');
    return { topic: 'start', office: null, input: { kind: 'benefit_start', benefit, appliedOn, entitledFrom } };
  },
};

/** "Ein anderer Antrag wurde abgelehnt": Wohngeld (§ 25 (3) WoGG). Nobody knew of a refusal before it was written. */
export const CLAIM: TopicTable = {
  rows: [
    { ask: 'knownOn' },
    { ask: 'refusalDate', when: (told) => told.isUnknown('knownOn') },
    { stop: 'claim', when: (told) => told.isUnknown('refusalDate') },
    { ask: 'refusedFrom' },
  ],
  finish: (told) => ({
    topic: 'claim',
    office: null,
    input: {
      kind: 'claim_after_refusal',
      benefit: 'wohngeld',
      knownOn: needed(told.day('knownOn') ?? told.day('refusalDate')),
      refusedFrom: told.day('refusedFrom'),
    },
  }),
};
