import type { ReactNode } from 'react';
import { type UiWords, UiWordsContext } from '#renderer/ui';
import { fixedClock } from '#shared/basics';
import type { ContentPack } from '#shared/content';
import type { Matter } from '#shared/matters';
import { REMINDER_OFFICE } from '#shared/reminders';
import { CaseStatus } from '../case-status/index.ts';
import { Reminder, type ReminderDraft, ReminderSavedPage } from '../reminders/index.ts';
import { cityWithOffice } from './city.fixture.ts';
import { type Terminal, TerminalContext } from './terminal.ts';
import { startWords } from './words.ts';

const SERVICE = 'b1d6b4b0-3a7e-4c55-9a0f-6f0c2d3e7a18';
const CODE = 'KR7M4Q2FX9ABCDEFG';
const nothing = () => undefined;
/** Made once: three RSA keys of 4096 bits take seconds. */
let city: ReturnType<typeof cityWithOffice> | undefined;

const matter: Matter = {
  id: 'matter-1',
  topic: 'widerspruch',
  input: {
    kind: 'remedy',
    regime: 'SGG',
    trigger: 'post_inland',
    letterDate: '2026-11-09',
    postedOn: '2026-11-09',
    legalInstruction: 'ok',
    authorityState: 'NW',
  },
  sender: null,
  reference: null,
  from: 'letter',
};
const draft: ReminderDraft = {
  matter: 'matter-1',
  step: 'explain',
  by: 'letter',
  email: 'samira.haddad-beispiel@post.example.org',
  name: 'Samira Haddad',
  care: 'bei Familie Beispiel-Mustermann',
  street: 'Nordwall 128',
  place: '47798 Krefeld',
  consent: null,
};
const sent = {
  matter: 'matter-1',
  code: CODE,
  pin: '4827',
  savedAt: '2026-11-19T09:00:00Z',
  by: 'email' as const,
  days: ['2026-11-24', '2026-12-03', '2026-12-09', '2026-12-11'],
  lastDay: '2026-12-14',
};

/** Every screen around a reminder by name, for one language, to be looked at and measured. All persons are invented. */
export async function reminderPages(language: string): Promise<Readonly<Record<string, ReactNode>>> {
  city ??= cityWithOffice({ destinationId: SERVICE, name: 'Erinnerungen' });
  const { cityKey, signedList } = await city;
  const i18n = await startWords();
  const words: Terminal['words'] = (key, parameters) => i18n.getFixedT(language)(key, { ...parameters });
  const uiWords: UiWords = {
    readOn: words('parts.readOn'),
    readUp: words('parts.readUp'),
    part: (part, count) => words('parts.part', { part, count }),
  };
  const terminalOf = (network: object, today: string) =>
    ({
      client: {
        on: () => nothing,
        call: {
          destinations: async () => ({ signedList }),
          network: async () => ({ state: 'online', clock: 'plausible', reminderWays: null, ...network }),
          saveEnvelope: async () => ({ outcome: 'refused', reason: 'disk-full' }),
          caseStatus: async () => ({
            outcome: 'found',
            destinationIds: [SERVICE],
            savedHereAt: '2026-11-19T09:00:00Z',
            signatureRequired: false,
            tags: [],
            events: [],
            gatewayReached: true,
          }),
          reminderStatus: async () => ({
            outcome: 'found',
            reminders: [
              {
                state: 'active',
                by: 'email',
                days: sent.days.map((day) => ({ day, sent: day < today })),
                lastDay: sent.lastDay,
              },
            ],
          }),
          revokeReminders: async () => ({ outcome: 'no-answer' }),
        },
      },
      cityKey,
      clock: fixedClock(`${today}T10:00:00+01:00`),
      language,
      words,
      germanWords: (key: string, parameters?: object) => i18n.getFixedT('de')(key, { ...parameters }),
      say: nothing,
      pack: { offices: [{ key: REMINDER_OFFICE, destinationId: SERVICE }] } as unknown as ContentPack,
      constants: {
        name: words('app.name'),
        subtitle: words('app.subtitle'),
        site: 'Stadtteilzentrum Beispiel',
        tools: (['globe', 'size', 'ear', 'contrast', 'ask'] as const).map((icon) => ({
          label: icon,
          icon,
          onPress: nothing,
        })),
        human: { label: 'Mensch holen', onPress: nothing },
        emergency: { label: 'Notfall', fire: '112', police: '110', talk: 'reden', onPress: nothing },
        end: { label: words('act.done'), onPress: nothing },
        banner: null,
      },
      // Only what these screens ask for.
    }) as unknown as Terminal;
  const at = (page: ReactNode, network: object = {}, today = '2026-11-19') => (
    <TerminalContext value={terminalOf(network, today)}>
      <UiWordsContext value={uiWords}>{page}</UiWordsContext>
    </TerminalContext>
  );
  const step = (part: Partial<ReminderDraft>) => (
    <Reminder matter={matter} draft={{ ...draft, ...part }} onDraft={nothing} onSent={nothing} onBack={nothing} />
  );
  const saved = (state: 'saved' | 'received', online: boolean) => (
    <ReminderSavedPage
      sent={sent}
      delivery={{ state, receivedOn: state === 'received' ? '2026-11-19' : null }}
      online={online}
      rejected={false}
      onLook={nothing}
      onDone={nothing}
    />
  );
  return {
    explain: at(step({})),
    offline: at(step({}), { state: 'offline' }, '2026-11-22'),
    none: at(step({}), { reminderWays: [] }),
    way: at(step({ step: 'way' })),
    email: at(step({ step: 'email', by: 'email' })),
    street: at(step({ step: 'street' })),
    'check-email': at(step({ step: 'check', by: 'email' })),
    'check-letter': at(step({ step: 'check' })),
    consent: at(step({ step: 'consent', by: 'email' })),
    saved: at(saved('saved', false), {}, '2026-11-22'),
    received: at(saved('received', true)),
    status: at(<CaseStatus code={CODE} pin="4827" onBack={nothing} />, {}, '2026-12-04'),
  };
}
