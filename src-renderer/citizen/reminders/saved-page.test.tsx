import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { TerminalContext } from '../app/terminal.ts';
import { terminalAt } from './reminder.fixture.tsx';
import { ReminderSavedPage } from './saved-page.tsx';
import type { SentReminder } from './sent-reminder.ts';

const printed = vi.hoisted((): string[] => []);
vi.mock('#renderer/paper', () => ({
  loadPaperFonts: async () => ({}),
  takeAlongPaper: async (_: unknown, content: unknown) => {
    printed.push(JSON.stringify(content));
    return new Uint8Array();
  },
}));

const sent: SentReminder = {
  matter: 'matter-1',
  code: 'KR7M4Q2FX9ABCDEFG',
  pin: '4827',
  savedAt: '2026-11-19T09:00:00Z',
  by: 'email',
  days: ['2026-11-24', '2026-12-03'],
  lastDay: '2026-12-14',
};

async function show(
  state: 'saved' | 'transmitted' | 'received',
  more: { readonly online?: boolean; readonly rejected?: boolean; readonly today?: string } = {},
) {
  const { terminal } = await terminalAt(null, { today: more.today ?? '2026-11-19' });
  const acts = { onLook: vi.fn(), onDone: vi.fn() };
  render(
    <TerminalContext value={terminal}>
      <ReminderSavedPage
        sent={sent}
        delivery={{ state, receivedOn: state === 'received' ? '2026-11-19' : null }}
        online={more.online ?? true}
        rejected={more.rejected ?? false}
        {...acts}
      />
    </TerminalContext>,
  );
  return { ...acts, user: userEvent.setup() };
}
const title = () => screen.getByRole('heading', { level: 1 });

describe('after sealing', () => {
  test.each([
    ['saved', 'Gespeichert. Die Stadt weiß noch nichts davon.'],
    ['transmitted', 'Übertragen. Noch nicht bestätigt.'],
  ] as const)('%s claims no arrival', async (state, said) => {
    await show(state);
    expect(title()).toHaveTextContent(said);
    expect(screen.queryByText(/Eingegangen am/)).toBeNull();
  });

  test('the service has confirmed: the day, number and PIN, and still no reason to rely on it', async () => {
    await show('received');
    expect(title()).toHaveTextContent('Eingegangen am Donnerstag, 19. November 2026');
    expect(screen.getByText('KR7M-4Q2F-X9AB-CDEF-G')).toBeVisible();
    expect(screen.getByText('4827')).toBeVisible();
    expect(screen.getByText(/Nehmen Sie trotzdem Ihr Blatt mit/)).toBeVisible();
  });

  test('the service did not take it: no reminder will come, and nothing looks like one', async () => {
    await show('saved', { rejected: true });
    expect(title()).toHaveTextContent('Es kommt keine Erinnerung');
    expect(screen.queryByText(/wird gesendet, sobald es geht/)).toBeNull();
  });

  test('without network, and the first day is near', async () => {
    await show('saved', { online: false, today: '2026-11-22' });
    expect(screen.getByText(/Erst wenn dieses Gerät wieder Internet hat, weiß die Stadt davon/)).toBeVisible();
    expect(screen.getByText(/Der erste Tag ist schon bald: Dienstag, 24. November 2026/)).toBeVisible();
  });

  test('the slip holds number, PIN and state, and no day and nothing of the matter', async () => {
    const { user } = await show('saved');
    await user.click(screen.getByRole('button', { name: 'Zettel drucken' }));
    expect(await screen.findByText('Gedruckt. Bitte nehmen Sie den Zettel mit.')).toBeVisible();
    expect(printed[0]).toContain('KR7M-4Q2F-X9AB-CDEF-G');
    expect(printed[0]).toContain('Die Stadt weiß noch nichts davon');
    expect(printed[0]).not.toMatch(/Dezember|Jobcenter|matter-1/);
  });

  test('leads to what the city has of it, and to its end', async () => {
    const { user, onLook } = await show('received');
    await user.click(screen.getByRole('button', { name: 'Ansehen oder löschen' }));
    expect(onLook).toHaveBeenCalledOnce();
  });
});
