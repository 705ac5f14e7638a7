import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { StaffOutboxItem, StaffRole } from '#shared/bridge';
import { OutboxPage } from './outbox-page.tsx';
import { staffClient } from './staff.fixture.tsx';

const NOW = '2026-11-24T09:00:00.000Z';
const item = (part: Partial<StaffOutboxItem>): StaffOutboxItem => ({
  id: '0192e6c8-7f00-7a00-8000-000000000001',
  sealedAt: '2026-11-22T08:00:00.000Z',
  bytes: 1_340_000,
  state: 'waiting',
  reason: null,
  alarm: 'none',
  exportedAt: null,
  purge: 'too-early',
  ...part,
});

function page(items: readonly StaffOutboxItem[], role: StaffRole = 'stadt-it') {
  const told: unknown[] = [];
  const client = staffClient({
    outbox: async () => ({ checkedAt: NOW, reported: true, items: [...items] }),
    sendNow: async () => null,
    requeue: async (input) => {
      told.push(['requeue', input]);
      return null;
    },
    mediaFolders: async () => ({ folders: ['/media/haus/STICK'] }),
    exportItem: async (input) => {
      told.push(['export', input]);
      return { outcome: 'written', file: `${input.id}.sealed` };
    },
    purgeItem: async ({ confirmation }) => {
      told.push(['purge', confirmation]);
      return { outcome: confirmation === '0192e6c8' ? 'purged' : 'wrong-confirmation' };
    },
  });
  render(<OutboxPage client={client} role={role} />);
  return told;
}

describe('the outbox', () => {
  test('a blocked item says in words why, how old and how large it is, and names nobody', async () => {
    page([item({ state: 'blocked', reason: 'not-authorised', alarm: 'day' })]);
    expect(await screen.findByRole('heading', { name: 'Eine Sendung kommt nicht weiter' })).toBeInTheDocument();
    const row = within(screen.getByRole('list', { name: 'Ausgang' })).getByRole('listitem');
    expect(row).toHaveTextContent('0192e6c8 · gesperrt');
    expect(row).toHaveTextContent('Es ist dort nicht angemeldet');
    expect(row).toHaveTextContent('1,3 MB');
    expect(row).toHaveTextContent('Alter 2 Tage');
    expect(row).toHaveTextContent('älter als ein Tag');
  });

  test('"Wieder einreihen" is for what is stuck', async () => {
    const told = page([item({ state: 'set-aside', reason: 'rejected' })]);
    await userEvent.click(await screen.findByRole('button', { name: 'Wieder einreihen' }));
    expect(told).toEqual([['requeue', { id: item({}).id }]]);
    expect(screen.getByRole('status')).toHaveTextContent('Wieder eingereiht');
  });

  test('onto the stick the machine sees', async () => {
    const told = page([item({ state: 'blocked', reason: 'conflict' })]);
    await userEvent.click(await screen.findByRole('button', { name: 'Auf Stick kopieren' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Hierhin kopieren' }));
    expect(told).toEqual([['export', { id: item({}).id, folder: '/media/haus/STICK' }]]);
    expect(await screen.findByRole('status')).toHaveTextContent('Die Sendung bleibt im Ausgang');
  });

  test('purging asks for eight signs and says what was not deleted', async () => {
    const told = page([item({ state: 'set-aside', reason: 'rejected', purge: 'yes', exportedAt: NOW })]);
    await userEvent.click(await screen.findByRole('button', { name: 'Endgültig löschen' }));
    const card = screen.getByText(/für immer fort/).closest('section') as HTMLElement;
    await userEvent.type(within(card).getByRole('textbox'), 'ja');
    await userEvent.click(within(card).getByRole('button', { name: 'Endgültig löschen' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Es ist nichts gelöscht');
    await userEvent.clear(within(card).getByRole('textbox'));
    await userEvent.type(within(card).getByRole('textbox'), '0192e6c8');
    await userEvent.click(within(card).getByRole('button', { name: 'Endgültig löschen' }));
    expect(told).toEqual([
      ['purge', 'ja'],
      ['purge', '0192e6c8'],
    ]);
  });

  test('the Standortleitung is not offered what only the Stadt-IT may do', async () => {
    page([item({ state: 'set-aside', reason: 'rejected', purge: 'yes', exportedAt: NOW })], 'standortleitung');
    await screen.findByRole('button', { name: 'Wieder einreihen' });
    expect(screen.queryByRole('button', { name: 'Auf Stick kopieren' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Endgültig löschen' })).toBeNull();
  });

  test('empty is called empty', async () => {
    page([]);
    expect(await screen.findByRole('heading', { name: 'Der Ausgang ist leer' })).toBeInTheDocument();
  });
});
