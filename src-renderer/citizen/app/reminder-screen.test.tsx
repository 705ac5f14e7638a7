import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { fixedClock } from '#shared/basics';
import type { ContentPack } from '#shared/content';
import type { Matter } from '#shared/matters';
import { REMINDER_OFFICE } from '#shared/reminders';
import type { ReminderDraft, SentReminder } from '../reminders/index.ts';
import { cityWithOffice } from './city.fixture.ts';
import { Days } from './days.tsx';
import type { VisitParts } from './parts.ts';
import { type Terminal, TerminalContext } from './terminal.ts';
import type { Visit } from './visit.ts';
import type { VisitData } from './visit-data.ts';
import { startWords } from './words.ts';

const SERVICE = 'b1d6b4b0-3a7e-4c55-9a0f-6f0c2d3e7a18';
const nothing = () => undefined;
const matter: Matter = {
  id: 'matter-1',
  topic: 'appointment',
  input: { kind: 'appointment', date: '2026-12-14' },
  sender: null,
  reference: null,
  from: 'typed',
};
const typedDraft: ReminderDraft = {
  matter: 'matter-1',
  step: 'consent',
  by: 'email',
  email: 'samira@example.org',
  name: '',
  care: '',
  street: '',
  place: '',
  consent: '1/de',
};
const sealed: SentReminder = {
  matter: 'matter-1',
  code: 'KR7M4Q2FX9ABCDEFG',
  pin: '4827',
  savedAt: '2026-11-19T09:00:00Z',
  by: 'email',
  days: ['2026-12-11'],
  lastDay: '2026-12-14',
};

let city: Awaited<ReturnType<typeof cityWithOffice>>;
beforeAll(async () => {
  city = await cityWithOffice({ destinationId: SERVICE, name: 'Erinnerungen' });
}, 60_000);

/** The visit at the reminder of its one matter; `told` holds what changed in it. */
async function show(part: Partial<VisitData<VisitParts>>) {
  const i18n = await startWords();
  const words = (key: string, parameters?: object) => i18n.getFixedT('de')(key, { ...parameters });
  const press = { label: '', onPress: nothing };
  const terminal = {
    client: {
      on: () => nothing,
      call: {
        destinations: async () => ({ signedList: city.signedList }),
        network: async () => ({ state: 'online', clock: 'plausible', reminderWays: ['email'] }),
        saveEnvelope: async () => ({ outcome: 'saved', savedAt: '2026-11-19T09:00:00Z' }),
        caseStatus: async () => ({
          outcome: 'found',
          destinationIds: [SERVICE],
          savedHereAt: '2026-11-19T09:00:00Z',
          signatureRequired: false,
          tags: [],
          events: [],
          gatewayReached: true,
        }),
        reminderStatus: async () => ({ outcome: 'found', reminders: [] }),
        revokeReminders: async () => ({ outcome: 'revoked', deleted: 1 }),
      },
    },
    cityKey: city.cityKey,
    clock: fixedClock('2026-11-19T10:00:00+01:00'),
    language: 'de',
    words,
    germanWords: words,
    say: nothing,
    pack: { offices: [{ key: REMINDER_OFFICE, destinationId: SERVICE }] } as unknown as ContentPack,
    constants: {
      name: '',
      subtitle: '',
      site: '',
      tools: [],
      banner: null,
      human: press,
      emergency: { label: '', fire: '', police: '', talk: '', onPress: nothing },
      end: press,
    },
    // Only what these screens ask for.
  } as unknown as Terminal;
  const visit = {
    context: { matter: 'matter-1' },
    matches: (state: unknown) => JSON.stringify(state) === JSON.stringify({ deadlines: 'reminder' }),
  } as unknown as Visit[0];
  const told = vi.fn<(part: Partial<VisitData<VisitParts>>) => void>();
  const left = vi.fn();
  const data = { matters: [matter], letter: null, reminders: [], reminderDraft: null, ...part };
  render(
    <TerminalContext value={terminal}>
      <Days
        visit={visit}
        send={nothing}
        data={data as unknown as VisitData<VisitParts>}
        change={told}
        onScan={nothing}
        onApply={nothing}
        onBack={left}
      />
    </TerminalContext>,
  );
  return { told, left, user: userEvent.setup() };
}

test('once sealed, the address is forgotten: number, PIN and days are what the visit keeps', async () => {
  const { told, user } = await show({ reminderDraft: typedDraft });
  await user.click(await screen.findByRole('button', { name: 'Erinnerung bestellen' }));
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  const [change] = told.mock.calls[0] ?? [];
  expect(change).toMatchObject({ reminderDraft: null, reminders: [{ matter: 'matter-1', by: 'email' }] });
  expect(JSON.stringify(change)).not.toContain('samira');
});

test('a second reminder for the same thing is not made: the first one is shown', async () => {
  await show({ reminders: [sealed] });
  expect(await screen.findByText('KR7M-4Q2F-X9AB-CDEF-G')).toBeVisible();
  expect(screen.queryByText('Soll die Stadt Sie erinnern?')).toBeNull();
});

test('what was typed for another matter is not offered for this one', async () => {
  await show({ reminderDraft: { ...typedDraft, matter: 'matter-2' } });
  expect(await screen.findByText('Soll die Stadt Sie erinnern?')).toBeVisible();
  expect(screen.queryByText(/samira/)).toBeNull();
});

test('deleted from its own page, the visit has no reminder any more and leads back to the day', async () => {
  const { told, left, user } = await show({ reminders: [sealed] });
  for (const name of ['Ansehen oder löschen', 'Erinnerung löschen', 'Ja, löschen', 'Fertig'])
    await user.click(await screen.findByRole('button', { name }));
  expect(told).toHaveBeenCalledWith({ reminders: [] });
  expect(left).toHaveBeenCalledOnce();
});
