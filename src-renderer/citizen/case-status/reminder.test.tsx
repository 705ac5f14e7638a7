import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fixedClock, randomId } from '#shared/basics';
import { caseHashes, newCaseCode } from '#shared/cases';
import type { ContentPack } from '#shared/content';
import { REMINDER_OFFICE } from '#shared/reminders';
import type { AuthenticationTags } from '#shared/sealing';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { startWords } from '../app/words.ts';
import { CaseStatus } from './case-status.tsx';
import { foundCity } from './offices.fixture.ts';
import type { KnownReminders, Revoked } from './revoke-reminder.ts';

type Answer = Awaited<ReturnType<Terminal['client']['call']['caseStatus']>>;

const SERVICE = 'b1d6b4b0-3a7e-4c55-9a0f-6f0c2d3e7a18';
const code = newCaseCode();
const pin = '4827';
const submissionId = randomId();
const tags: AuthenticationTags = { metadata: 'm'.repeat(22), data: 'd'.repeat(22), attachments: {} };
const at = '2026-11-19T13:05:00Z';

let city: Awaited<ReturnType<typeof foundCity>>;
let caseHash: string;
beforeAll(async () => {
  city = await foundCity();
  caseHash = (await caseHashes(code, pin)).caseHash;
}, 60_000);

const submit = () => city.says({ state: 'submit', at, submissionId, tags });
const accept = () => city.says({ state: 'accept', at, submissionId, tags, caseHash });
const found = (events: string[], more: Partial<Extract<Answer, { outcome: 'found' }>> = {}): Answer => ({
  outcome: 'found',
  destinationIds: [SERVICE],
  savedHereAt: '2026-11-19T09:42:00Z',
  signatureRequired: false,
  tags: [tags.metadata, tags.data],
  events,
  gatewayReached: true,
  ...more,
});
const active: KnownReminders = {
  outcome: 'found',
  reminders: [
    {
      state: 'active',
      by: 'email',
      days: [
        { day: '2026-11-24', sent: true },
        { day: '2026-12-03', sent: false },
        { day: '2026-12-09', sent: false },
      ],
      lastDay: '2026-12-14',
    },
  ],
};

async function show(machine: {
  readonly status: Answer;
  readonly reminders?: KnownReminders;
  readonly revoked?: readonly Revoked[];
  readonly today?: string;
}) {
  const i18n = await startWords();
  const nothing = () => undefined;
  const press = { label: '', onPress: nothing };
  const revoked = [...(machine.revoked ?? [])];
  const call = {
    caseStatus: vi.fn(async () => machine.status),
    reminderStatus: vi.fn(async () => machine.reminders ?? { outcome: 'no-answer' }),
    revokeReminders: vi.fn(async () => revoked.shift() ?? { outcome: 'no-answer' }),
    destinations: async () => ({ signedList: city.signedList }),
  };
  const terminal = {
    client: { call, on: () => nothing },
    cityKey: city.cityKey,
    clock: fixedClock(`${machine.today ?? '2026-11-25'}T10:00:00+01:00`),
    language: 'de',
    words: (key: string, parameters?: object) => i18n.t(key, { ...parameters }),
    pack: { offices: [{ key: REMINDER_OFFICE, destinationId: SERVICE }] } as unknown as ContentPack,
    constants: {
      name: '',
      subtitle: '',
      site: '',
      tools: [],
      human: press,
      emergency: { label: '', fire: '', police: '', talk: '', onPress: nothing },
      end: press,
      banner: null,
    },
    say: nothing,
    // Only what the journey asks for.
  } as unknown as Terminal;
  const left = { revoked: vi.fn(), back: vi.fn() };
  render(
    <TerminalContext value={terminal}>
      <CaseStatus code={code} pin={pin} onRevoked={left.revoked} onBack={left.back} />
    </TerminalContext>,
  );
  return { ...call, ...left, user: userEvent.setup() };
}
const heading = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name });
const row = (text: string) => screen.getByText(text).closest('li');

describe('the number of a reminder', () => {
  test('days sent and not, the way, when it is deleted; no address is even asked for', async () => {
    await show({ status: found([await submit(), await accept()]), reminders: active });
    await heading('Erinnerung der Stadt');
    expect(await screen.findByText('Erinnerung mit E-Mail')).toBeVisible();
    expect(row('Dienstag, 24. November 2026')).toHaveTextContent('gesendet');
    expect(row('Donnerstag, 3. Dezember 2026')).toHaveTextContent('noch nicht');
    expect(screen.getByText('Gelöscht nach: Montag, 14. Dezember 2026')).toBeVisible();
    expect(screen.queryByText(/Antrag/)).toBeNull();
  });

  test('a day that passed without being sent is not called open', async () => {
    await show({ status: found([await submit(), await accept()]), reminders: active, today: '2026-12-04' });
    await screen.findByText('Erinnerung mit E-Mail');
    expect(row('Donnerstag, 3. Dezember 2026')).toHaveTextContent('nicht gesendet');
    expect(row('Mittwoch, 9. Dezember 2026')).toHaveTextContent('noch nicht');
  });

  test('still in this terminal: said so', async () => {
    await show({ status: found([]), reminders: { outcome: 'found', reminders: [] } });
    await heading('Erinnerung der Stadt');
    expect(await screen.findByText(/liegt noch verschlossen in diesem Gerät/)).toBeVisible();
    expect(screen.queryByText(/nichts mehr gespeichert/)).toBeNull();
  });

  test('deleted or over: nothing is left, and there is nothing to delete', async () => {
    await show({ status: found([await submit(), await accept()]), reminders: { outcome: 'found', reminders: [] } });
    expect(await screen.findByText(/Die Stadt hat nichts mehr gespeichert/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Erinnerung löschen' })).toBeNull();
  });

  test('without network: what is not known is not claimed', async () => {
    await show({ status: found([await submit(), await accept()], { gatewayReached: false }) });
    expect(await screen.findByText(/Was der Erinnerungsdienst gespeichert hat, wissen wir gerade nicht/)).toBeVisible();
    expect(screen.getByText(/Wir können die Stadt gerade nicht fragen/)).toBeVisible();
  });

  test('an application is shown as ever, and the service of reminders is not asked about it', async () => {
    const machine = await show({
      status: found([await submit(), await accept()], { destinationIds: ['6c1f9f0e-52d4-4f0a-9a53-0f8f7d2c4b11'] }),
    });
    await heading(/^Eingegangen am/);
    expect(machine.reminderStatus).not.toHaveBeenCalled();
  });

  test('a wrong PIN is one question and not two', async () => {
    const machine = await show({ status: { outcome: 'unknown', gatewayReached: true } });
    await heading('Wir finden diesen Vorgang nicht');
    expect(machine.caseStatus).toHaveBeenCalledOnce();
    expect(machine.reminderStatus).not.toHaveBeenCalled();
  });
});

describe('deleting it', () => {
  async function ask(revoked: readonly Revoked[]) {
    const machine = await show({ status: found([await submit(), await accept()]), reminders: active, revoked });
    await machine.user.click(await screen.findByRole('button', { name: 'Erinnerung löschen' }));
    await heading('Die Erinnerung wirklich löschen?');
    return machine;
  }

  test('asks once more; back deletes nothing', async () => {
    const machine = await ask([]);
    await machine.user.click(screen.getByRole('button', { name: 'Zurück' }));
    await heading('Erinnerung der Stadt');
    expect(machine.revokeReminders).not.toHaveBeenCalled();
  });

  test('"gelöscht" by the answer of the gateway, and the visit is told when the page is left', async () => {
    const machine = await ask([{ outcome: 'revoked', deleted: 1 }]);
    await machine.user.click(screen.getByRole('button', { name: 'Ja, löschen' }));
    await heading('Gelöscht.');
    expect(screen.getByText(/Ihre Anschrift und die Tage sind gelöscht/)).toBeVisible();
    expect(machine.revoked).not.toHaveBeenCalled();
    await machine.user.click(screen.getByRole('button', { name: 'Fertig' }));
    expect(machine.revoked).toHaveBeenCalledOnce();
    expect(machine.back).toHaveBeenCalledOnce();
  });

  test('no answer: not deleted, what to do, and another try', async () => {
    const machine = await ask([{ outcome: 'no-answer' }, { outcome: 'revoked', deleted: 0 }]);
    await machine.user.click(screen.getByRole('button', { name: 'Ja, löschen' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Die Erinnerung gibt es vielleicht noch.');
    expect(screen.queryByText('Gelöscht.')).toBeNull();
    await machine.user.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));
    await heading('Gelöscht.');
    expect(screen.getByText(/Es war nichts mehr gespeichert/)).toBeVisible();
  });

  test('locked meanwhile: says for how long', async () => {
    const machine = await ask([{ outcome: 'locked', retryAfterSeconds: 30 }]);
    await machine.user.click(screen.getByRole('button', { name: 'Ja, löschen' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('In 30 Sekunden geht es wieder.');
  });

  test('while it is deleted the state of the case is not asked for: a deleted number would look like a wrong one', async () => {
    const machine = await ask([{ outcome: 'revoked', deleted: 1 }]);
    const before = machine.caseStatus.mock.calls.length;
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await vi.advanceTimersByTimeAsync(20_000);
    vi.useRealTimers();
    expect(machine.caseStatus.mock.calls.length).toBe(before);
  });
});
