import type { Matter } from '#shared/matters';

const matter = (topic: Matter['topic'], input: Matter['input'], rest: Partial<Matter> = {}): Matter => ({
  id: topic,
  topic,
  input,
  sender: null,
  reference: null,
  from: 'typed',
  ...rest,
});
const jobcenter = { sender: 'Jobcenter Krefeld', from: 'letter' } as const;

/** One invented matter of each topic, around 19 November 2026; where a topic has several faces, several. */
export const matters = {
  widerspruch: matter(
    'widerspruch',
    {
      kind: 'remedy',
      regime: 'SGG',
      trigger: 'post_inland',
      letterDate: '2026-11-09',
      postedOn: '2026-11-09',
      receivedOn: '2026-11-17',
      legalInstruction: 'ok',
    },
    jobcenter,
  ),
  einspruch: matter(
    'einspruch',
    { kind: 'remedy', regime: 'AO', trigger: 'electronic', letterDate: '2026-11-10', legalInstruction: 'ok' },
    { sender: 'Familienkasse Nordrhein-Westfalen West' },
  ),
  klage: matter(
    'klage',
    {
      kind: 'remedy',
      regime: 'VWGO',
      trigger: 'zustellung_pzu',
      receivedOn: '2026-11-12',
      legalInstruction: 'missing',
      stage: 'suit',
    },
    { sender: 'Stadt Krefeld' },
  ),
  reply: matter(
    'reply',
    {
      kind: 'authority_period',
      regime: 'SGG',
      trigger: 'post_inland',
      letterDate: '2026-11-16',
      period: { n: 2, unit: 'week' },
    },
    jobcenter,
  ),
  replyByDay: matter('reply', { kind: 'fixed_date', date: '2026-12-05' }, { sender: 'Wohngeldstelle', from: 'letter' }),
  mahnung: matter(
    'reply',
    { kind: 'event_period', eventDate: '2026-11-16', period: { n: 10, unit: 'day' } },
    { sender: 'Muster Versand' },
  ),
  appointment: matter('appointment', { kind: 'appointment', date: '2026-12-01' }, jobcenter),
  event: matter('event', { kind: 'event_period', eventDate: '2026-11-14', period: { n: 2, unit: 'week' } }),
  missed: matter('missed', {
    kind: 'reinstatement',
    regime: 'SGG',
    obstacleEnd: '2026-11-13',
    missedLastDay: '2026-10-30',
  }),
  waiting: matter(
    'waiting',
    { kind: 'inactivity', regime: 'SGG', subject: 'application', filedOn: '2026-07-15' },
    { sender: 'Jobcenter Krefeld' },
  ),
  review: matter('review', { kind: 'review', benefit: 'sgb2', appliedOn: '2026-11-19' }),
  start: matter('start', { kind: 'benefit_start', benefit: 'wohngeld', appliedOn: '2026-11-19' }),
  startBack: matter('start', { kind: 'benefit_start', benefit: 'kindergeld', appliedOn: '2026-11-19' }),
  startDay: matter('start', { kind: 'benefit_start', benefit: 'hlu', appliedOn: '2026-11-19' }),
  renewal: matter('renewal', { kind: 'renewal', benefit: 'wohngeld', periodEnd: '2027-01-31' }),
  goesOn: matter('renewal', { kind: 'renewal', benefit: 'grundsicherung', periodEnd: '2027-01-31' }),
  claim: matter('claim', {
    kind: 'claim_after_refusal',
    benefit: 'wohngeld',
    knownOn: '2026-11-10',
    refusedFrom: '2026-09-01',
  }),
} as const satisfies Record<string, Matter>;

export const TODAY = '2026-11-19';
