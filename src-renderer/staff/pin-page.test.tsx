import '@testing-library/jest-dom/vitest';
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PinPage } from './pin-page.tsx';
import { locked, staffClient } from './staff.fixture.tsx';
import type { LockState } from './staff-client.ts';

/** A machine with one PIN and the real table of waits, as far as these tests go. */
function machine(right: string) {
  const state = { wrong: 0, tried: [] as string[], opened: false };
  const door = (): LockState['doors']['stadt-it'] => {
    if (state.wrong >= 15) return { door: 'shut' };
    return state.wrong >= 5 ? { door: 'waiting', seconds: 15 * 2 ** (state.wrong - 5) } : { door: 'open' };
  };
  const client = staffClient({
    unlock: async ({ pin }) => {
      state.tried.push(pin);
      if (pin === right) {
        state.opened = true;
        return { outcome: 'right' };
      }
      state.wrong += 1;
      const now = door();
      if (now.door === 'open' || now.door === 'not-set') return { outcome: 'wrong' };
      return { outcome: 'locked', seconds: now.door === 'waiting' ? now.seconds : null };
    },
  });
  function Page() {
    const [lock, setLock] = useState(locked);
    const look = async () => setLock({ ...locked, doors: { ...locked.doors, standortleitung: door() } });
    return <PinPage client={client} state={lock} onChanged={look} />;
  }
  render(<Page />);
  return state;
}

const type = (digits: string) => {
  for (const key of digits) fireEvent.keyDown(window, { key });
};
const settle = () => act(() => vi.advanceTimersByTimeAsync(0));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('signing in', () => {
  test('the digits are never drawn, only how many there are', async () => {
    machine('271828');
    type('2718');
    await settle();
    expect(screen.getByRole('img', { name: 'PIN: 4 Ziffern' })).toBeInTheDocument();
    expect(document.querySelectorAll('.staff-dot-full')).toHaveLength(4);
    expect(document.querySelector('.staff-dots')).toHaveTextContent('');
  });

  test('pad and keyboard write into the same PIN; letters and too short ones go nowhere', async () => {
    vi.useRealTimers();
    const state = machine('271828');
    type('27x1');
    await userEvent.click(screen.getByRole('button', { name: '8' }));
    await userEvent.click(screen.getByRole('button', { name: 'Anmelden' }));
    expect(state.tried).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Letzte Ziffer löschen' }));
    type('828');
    await userEvent.click(screen.getByRole('button', { name: 'Anmelden' }));
    expect(state.tried).toEqual(['271828']);
    expect(state.opened).toBe(true);
  });
});

describe('the wrong PIN again and again', () => {
  const tryOnce = async (digits = '000000') => {
    type(digits);
    await settle();
    type('');
    fireEvent.keyDown(window, { key: 'Enter' });
    await settle();
  };

  test('says so each time, empties the field, and counts down after the fifth', async () => {
    const state = machine('271828');
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await tryOnce();
      expect(screen.getByRole('alert')).toHaveTextContent('Diese PIN stimmt nicht');
      expect(screen.getByRole('img', { name: 'PIN: 0 Ziffern' })).toBeInTheDocument();
    }
    await tryOnce();
    expect(screen.getByRole('alert')).toHaveTextContent('Nächster Versuch in 15 Sekunden');
    await act(() => vi.advanceTimersByTimeAsync(5_000));
    expect(screen.getByRole('alert')).toHaveTextContent('Nächster Versuch in 10 Sekunden');
    await tryOnce('271828');
    expect(state.tried).toHaveLength(5);
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(screen.queryByText(/Nächster Versuch/)).toBeNull();
  });

  test('after fifteen it names who can help, and the last way out when nobody can', async () => {
    const shut = { door: 'shut' } as const;
    const page = (doors: LockState['doors']) => (
      <PinPage client={staffClient({})} state={{ ...locked, doors }} onChanged={async () => undefined} />
    );
    const { rerender } = render(page({ ...locked.doors, standortleitung: shut }));
    expect(screen.getByRole('alert')).toHaveTextContent('Melden Sie sich als Stadt-IT an');
    rerender(page({ standortleitung: shut, 'stadt-it': shut }));
    expect(screen.getByRole('alert')).toHaveTextContent('npm run pins:reset');
  });
});

test('a call for help is heard at the locked window', async () => {
  vi.useRealTimers();
  const answered: string[] = [];
  const client = staffClient({
    answerHumanCall: async () => {
      answered.push('answered');
      return null;
    },
  });
  render(<PinPage client={client} state={{ ...locked, humanCalls: 1 }} onChanged={async () => undefined} />);
  await userEvent.click(screen.getByRole('button', { name: 'Ich komme' }));
  expect(answered).toEqual(['answered']);
});
