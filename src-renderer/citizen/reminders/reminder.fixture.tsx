import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { fixedClock } from '#shared/basics';
import type { ContentPack } from '#shared/content';
import type { Matter } from '#shared/matters';
import { REMINDER_OFFICE } from '#shared/reminders';
import type { SealedEnvelope } from '#shared/sealing';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { startWords } from '../app/words.ts';
import { Reminder, type ReminderDraft, type SentReminder } from './index.ts';

export const SERVICE = 'b1d6b4b0-3a7e-4c55-9a0f-6f0c2d3e7a18';

/** A notice of 9 November 2026 by the Jobcenter: safe until Monday, 14 December. All names are invented. */
export const matter: Matter = {
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
  sender: 'Jobcenter Krefeld',
  reference: 'BG 12345//0006789',
  from: 'letter',
};

type City = { readonly cityKey: string; readonly signedList: string };
type Network = { state: string; clock: string; reminderWays: readonly string[] | null };
type Saved = { outcome: 'saved'; savedAt: string } | { outcome: 'refused'; reason: 'disk-full' | 'journal-failed' };

/** The terminal around the journey; what it saved and printed can be looked at. */
export async function terminalAt(
  city: City | null,
  options: {
    readonly language?: string;
    readonly today?: string;
    readonly network?: Partial<Network>;
    readonly save?: () => Promise<Saved>;
  } = {},
) {
  const { language = 'de', today = '2026-11-19' } = options;
  const i18n = await startWords();
  const envelopes: SealedEnvelope[] = [];
  const said: string[] = [];
  const nothing = () => undefined;
  const save = options.save ?? (async () => ({ outcome: 'saved', savedAt: '2026-11-19T09:00:00Z' }) as const);
  const call = {
    destinations: async () => ({ signedList: city?.signedList ?? null }),
    network: async () => ({
      state: 'online',
      clock: 'plausible',
      reminderWays: ['email', 'letter'],
      ...options.network,
    }),
    saveEnvelope: async ({ envelope }: { envelope: SealedEnvelope }) => {
      envelopes.push(envelope);
      return save();
    },
    print: async () => ({ outcome: 'printed' }),
  };
  const terminal = {
    client: { call, on: () => nothing },
    cityKey: city?.cityKey ?? '',
    clock: fixedClock(`${today}T10:00:00+01:00`),
    language,
    words: (key: string, parameters?: object) => i18n.getFixedT(language)(key, { ...parameters }),
    germanWords: (key: string, parameters?: object) => i18n.getFixedT('de')(key, { ...parameters }),
    say: (text: string) => said.push(text),
    pack: { offices: [{ key: REMINDER_OFFICE, destinationId: SERVICE }] } as unknown as ContentPack,
    constants: {
      name: '',
      subtitle: '',
      site: 'Stadtteilzentrum Beispiel',
      tools: [],
      banner: null,
      human: { label: 'Mensch holen', onPress: nothing },
      emergency: { label: 'Notruf', fire: '', police: '', talk: '', onPress: nothing },
      end: { label: 'Beenden', onPress: nothing },
    },
    // Only what this journey asks for.
  } as unknown as Terminal;
  return { terminal, envelopes, said };
}

/** The journey as the visit keeps it: its draft outside of it. */
export async function openReminder(
  city: City | null,
  options: Parameters<typeof terminalAt>[1] & { readonly of?: Matter; readonly draft?: ReminderDraft } = {},
) {
  const machine = await terminalAt(city, options);
  const visit: { draft: ReminderDraft | null; sent: SentReminder | null; left: number } = {
    draft: options.draft ?? null,
    sent: null,
    left: 0,
  };
  function Visit(): ReactNode {
    const [draft, setDraft] = useState(visit.draft);
    return (
      <Reminder
        matter={options.of ?? matter}
        draft={draft}
        onDraft={(next) => {
          visit.draft = next;
          setDraft(next);
        }}
        onSent={(sent) => {
          visit.sent = sent;
        }}
        onBack={() => {
          visit.left += 1;
        }}
      />
    );
  }
  const { unmount } = render(
    <TerminalContext value={machine.terminal}>
      <Visit />
    </TerminalContext>,
  );
  return { ...machine, visit, user: userEvent.setup(), unmount };
}
