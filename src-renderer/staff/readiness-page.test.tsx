import '@testing-library/jest-dom/vitest';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BridgeError, type Client, type ReadinessCheck, type staffContract } from '#shared/bridge';
import { ReadinessPage } from './readiness-page.tsx';
import type { Readiness } from './use-readiness.ts';

const check = (key: ReadinessCheck['key'], state: ReadinessCheck['state'], message: string): ReadinessCheck => ({
  key,
  state,
  message,
  params: { gibibytes: 12 },
});

const calm: Readiness = {
  host: 'chromium',
  version: '0.1.0',
  profile: 'demo',
  checkedAt: '2026-11-19T09:00:00Z',
  checks: [check('gateway', 'good', 'gateway.online'), check('disk', 'good', 'disk.free')],
  outbox: { waiting: 0, sending: 0, blocked: 0, setAside: 0, oldest: null },
  humanCalls: 0,
  humanCallSince: null,
};

/** A machine whose state the test sets; it remembers what it was told to do. */
function machine(readiness: Readiness) {
  const told: string[] = [];
  let ring = () => {};
  const state = { readiness, answers: true, told, ring: () => ring() };
  const call = {
    readiness: async () => {
      if (!state.answers) throw new BridgeError({ kind: 'unreachable', detail: 'readiness' });
      return state.readiness;
    },
    sendNow: async () => {
      told.push('sendNow');
      return null;
    },
    answerHumanCall: async () => {
      told.push('answerHumanCall');
      state.readiness = { ...state.readiness, humanCalls: 0 };
      return null;
    },
  };
  const on = (_: string, listener: (event: { at: string }) => void) => {
    ring = () => listener({ at: '2026-11-19T09:00:00Z' });
    return () => {};
  };
  // The contract has one event only; the generic signature cannot be met by a plain function.
  render(<ReadinessPage client={{ call, on: on as Client<typeof staffContract>['on'] }} />);
  return state;
}

afterEach(() => void vi.useRealTimers());

describe('readiness', () => {
  test('everything is good: says so, with version, profile and host', async () => {
    machine(calm);
    expect(await screen.findByRole('heading', { level: 1, name: 'Bereit' })).toBeInTheDocument();
    expect(screen.getByText('Version 0.1.0 · Vorführung · Chromium')).toBeInTheDocument();
    expect(screen.getByText('12 GB frei')).toBeInTheDocument();
  });

  test('the worst state is the headline and the first card', async () => {
    const checks = [
      ...calm.checks,
      check('demo-office', 'attention', 'demo.here'),
      check('printer', 'bad', 'printer.missing'),
    ];
    machine({ ...calm, checks });
    await screen.findByRole('heading', { level: 1, name: 'Nicht bereit: Drucker' });
    const cards = within(screen.getByRole('list', { name: 'Prüfungen' })).getAllByRole('listitem');
    expect(cards.map((card) => card.querySelector('b')?.textContent)).toEqual([
      'Drucker',
      'Amt zur Vorführung',
      'Gateway der Stadt',
      'Speicher',
    ]);
  });

  test('a clock nobody should count days with is the headline, and says what to look at', async () => {
    const clock = { ...check('clock', 'bad', 'clock.skewed'), params: { minutes: 61 } };
    machine({ ...calm, checks: [...calm.checks, clock] });
    await screen.findByRole('heading', { level: 1, name: 'Nicht bereit: Uhr' });
    expect(screen.getByText(/^Datum bitte prüfen: 61 Minuten anders als das Gateway/)).toBeInTheDocument();
  });

  test('nothing checked is not called ready, and an unknown message still shows its state', async () => {
    machine({ ...calm, checks: [] });
    await screen.findByRole('heading', { level: 1, name: 'Noch nicht geprüft' });
    machine({ ...calm, checks: [check('vault', 'bad', 'vault.something-new')] });
    expect(await screen.findByText('nicht bereit')).toBeInTheDocument();
  });

  test('what waits is counted, and "Jetzt senden" tells the machine', async () => {
    const outbox = { waiting: 3, sending: 1, blocked: 2, setAside: 4, oldest: '2026-11-19T05:00:00Z' };
    const { told } = machine({ ...calm, outbox });
    expect((await screen.findByText('wartet')).parentElement).toHaveTextContent('3');
    expect(screen.getByText('beiseitegelegt').parentElement).toHaveTextContent('4');
    expect(screen.getByText('ältester Vorgang').parentElement).toHaveTextContent('4 h');
    await userEvent.click(screen.getByRole('button', { name: 'Jetzt senden' }));
    expect(told).toEqual(['sendNow']);
  });

  test('the questions for the Rechtsamt are counted, one number a sentence', async () => {
    const legal = (open: number, message: string) => ({
      ...check('legal-points', 'attention', message),
      params: { open, changed: 0 },
    });
    machine({ ...calm, checks: [...calm.checks, legal(11, 'legal.open')] });
    await screen.findByRole('heading', { level: 1, name: 'Bereit. Bald ansehen: Rechtliche Punkte' });
    expect(screen.getByText('11 rechtliche Punkte offen')).toBeInTheDocument();
    machine({ ...calm, checks: [legal(1, 'legal.one')] });
    expect(await screen.findByText('ein rechtlicher Punkt offen')).toBeInTheDocument();
  });

  test('a call for help appears at once and goes when somebody comes', async () => {
    const state = machine(calm);
    await screen.findByRole('heading', { level: 1 });
    state.readiness = { ...calm, humanCalls: 1, humanCallSince: '2026-11-19T08:57:30Z' };
    state.ring();
    expect(await screen.findByText('Jemand braucht Hilfe')).toBeInTheDocument();
    expect(screen.getByText('seit 09:57 Uhr (wartet 2 Minuten)')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Ich komme' }));
    expect(state.told).toEqual(['answerHumanCall']);
    expect(screen.queryByText('Jemand braucht Hilfe')).toBeNull();
  });

  test('looks again every 10 s, and says when the machine is silent', async () => {
    vi.useFakeTimers();
    const state = machine(calm);
    await act(() => vi.advanceTimersByTimeAsync(0));
    state.answers = false;
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(screen.getByRole('alert')).toHaveTextContent('Das Gerät antwortet nicht');
    state.answers = true;
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
