import '@testing-library/jest-dom/vitest';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { fixedClock } from '#shared/basics';
import type { Client, citizenContract, SessionState } from '#shared/bridge';
import { NO_CONTENT } from '#shared/content';
import { App } from './app.tsx';
import { startWords } from './words.ts';

const sessionId = '0192e6c8-7f00-4a00-8000-000000000001';
const visit = (accompanied: boolean): SessionState => ({ state: 'visit', sessionId, accompanied });
const card = {
  page: '*',
  title: { de: 'Diese Seite' },
  purpose: { de: 'Gemeinsam lesen.' },
  mistakes: [],
  ready: [],
};

/** The whole window over a machine in memory that tells what the test wants. */
async function open() {
  const listeners = new Map<string, Set<(event: unknown) => void>>();
  const told: string[] = [];
  const tell = (name: string, event: unknown) =>
    act(() => {
      for (const listener of listeners.get(name) ?? []) listener(event);
    });
  const call = {
    startVisit: async () => {
      told.push('startVisit');
      return visit(false);
    },
    activity: async () => null,
    callHuman: async () => ({ outcome: 'called', bell: 'no-sound', since: '2026-11-19T09:00:00Z' }),
    sendHelperAway: async () => {
      told.push('sendHelperAway');
      return null;
    },
  };
  const client = {
    call,
    on: (name: string, listener: (event: unknown) => void) => {
      const entries = listeners.get(name) ?? new Set();
      listeners.set(name, entries.add(listener));
      return () => entries.delete(listener);
    },
  } as unknown as Client<typeof citizenContract>;
  render(
    <App
      camera={null}
      client={client}
      pack={{ ...NO_CONTENT, helperCards: [card] }}
      contentVersion="1"
      cityKey=""
      demonstration={false}
      site="Stadtteilzentrum Probe"
      callWords={null}
      session={{ state: 'attract' }}
      clock={fixedClock('2026-11-19T10:00:00+01:00')}
      i18n={await startWords()}
      keeper={{ save: vi.fn(), clear: vi.fn() }}
      kept={null}
    />,
  );
  const user = userEvent.setup();
  const press = async (name: string | RegExp) => {
    const [button] = screen.getAllByRole('button', { name });
    if (button === undefined) throw new Error('no button');
    await user.click(button);
  };
  return { tell, told, press };
}
const title = () => screen.getByRole('heading', { level: 1 }).textContent;

describe('calling a human from anywhere', () => {
  test('also from the screen at rest: a visit begins, so that it ends and wipes like any other', async () => {
    const { told, tell, press } = await open();
    await press('Mensch holen');
    expect(told).toEqual(['startVisit']);
    expect(title()).toBe('Wir haben Bescheid gesagt');
    tell('session', visit(false));
    tell('session', { state: 'wiping' });
    tell('session', { state: 'attract' });
    expect(title()).toBe('Guten Tag.');
  });

  test('a change of language on the way keeps the call, and "Zurück" leads where the person was', async () => {
    const { tell, press } = await open();
    await press('Auf Deutsch beginnen');
    tell('session', visit(false));
    await press('Mensch holen');
    await press(/Sprache/);
    await press(/English/);
    expect(title()).toBe('We have told someone');
    await press('Back');
    expect(document.querySelector('[data-page]')).toHaveAttribute('data-page', 'situations');
  });

  test('"Ich komme" reaches the person also when they have gone on', async () => {
    const { tell, press } = await open();
    await press('Auf Deutsch beginnen');
    tell('session', visit(false));
    await press('Mensch holen');
    await press('Zurück');
    tell('humanAnswered', { at: '2026-11-19T09:01:00Z' });
    expect(screen.getByText('Jemand kommt')).toBeVisible();
    expect(document.querySelector('[data-page]')).toHaveAttribute('data-page', 'situations');
  });
});

describe('accompanied', () => {
  test('the machine says it, every screen shows it, and one tap of the person ends it', async () => {
    const { tell, told, press } = await open();
    await press('Auf Deutsch beginnen');
    tell('session', visit(true));
    expect(screen.getByText('Sie werden begleitet')).toBeVisible();
    expect(screen.getByText('Gemeinsam lesen.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Jemand hilft mir' })).toBeNull();
    await press('Hilfe beenden');
    expect(told).toContain('sendHelperAway');
    tell('session', visit(false));
    expect(screen.queryByText('Sie werden begleitet')).toBeNull();
    expect(screen.getByRole('button', { name: 'Jemand hilft mir' })).toBeVisible();
  });
});
