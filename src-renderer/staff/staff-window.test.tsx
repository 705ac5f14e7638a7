import '@testing-library/jest-dom/vitest';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BridgeError } from '#shared/bridge';
import { locked, staffClient } from './staff.fixture.tsx';
import { StaffWindow } from './staff-window.tsx';

const type = async (keys: string) => {
  for (const key of keys) fireEvent.keyDown(window, { key });
  await act(() => vi.advanceTimersByTimeAsync(0));
  fireEvent.keyDown(window, { key: 'Enter' });
  await act(() => vi.advanceTimersByTimeAsync(0));
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the window of the house', () => {
  test('nobody has a PIN: says that it is not set up, and asks for both, twice each', async () => {
    const sent: unknown[] = [];
    render(
      <StaffWindow
        client={staffClient({
          lockState: async () => ({ ...locked, phase: 'first-start' }),
          firstPins: async (pins) => {
            sent.push(pins);
            return { outcome: 'set' };
          },
        })}
      />,
    );
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(screen.getByRole('heading', { level: 1, name: 'Noch nicht eingerichtet' })).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Einrichten' }));
    await type('123456');
    expect(screen.getByRole('alert')).toHaveTextContent('zu leicht zu erraten');
    await type('240587');
    expect(screen.getByRole('alert')).toHaveTextContent('Datum');
    await type('271828');
    await type('271829');
    expect(screen.getByRole('alert')).toHaveTextContent('verschieden');
    expect(sent).toEqual([]);
    await type('271828');
    await type('271828');
    await type('314159');
    await type('314159');
    expect(sent).toEqual([{ 'stadt-it': '271828', standortleitung: '314159' }]);
  });

  test('when the machine locks, the page is gone at once, not at the next look', async () => {
    let phase: 'open' | 'locked' = 'open';
    render(
      <StaffWindow
        client={staffClient({
          lockState: async () => ({ ...locked, phase, role: phase === 'open' ? 'stadt-it' : null }),
          readiness: async () => {
            throw new BridgeError({ kind: phase === 'open' ? 'unreachable' : 'locked', detail: 'readiness' });
          },
          touch: async () => null,
        })}
      />,
    );
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(screen.getByText('Stadtteilzentrum Probe · Stadt-IT')).toBeInTheDocument();
    phase = 'locked';
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(screen.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeInTheDocument();
  });

  test('touches are told to the machine, looking by itself is not a touch', async () => {
    let touches = 0;
    render(
      <StaffWindow
        client={staffClient({
          lockState: async () => ({ ...locked, phase: 'open', role: 'standortleitung' }),
          readiness: async () => {
            throw new BridgeError({ kind: 'unreachable', detail: 'readiness' });
          },
          touch: async () => {
            touches += 1;
            return null;
          },
        })}
      />,
    );
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(touches).toBe(0);
    fireEvent.pointerDown(document.body);
    fireEvent.pointerDown(document.body);
    expect(touches).toBe(1);
  });

  test('a call for help stands above every page of the house', async () => {
    let calls = 1;
    render(
      <StaffWindow
        client={staffClient({
          lockState: async () => ({ ...locked, phase: 'open', role: 'standortleitung', humanCalls: calls }),
          readiness: async () => {
            throw new BridgeError({ kind: 'unreachable', detail: 'readiness' });
          },
          touch: async () => null,
          answerHumanCall: async () => {
            calls = 0;
            return null;
          },
        })}
      />,
    );
    await act(() => vi.advanceTimersByTimeAsync(0));
    fireEvent.click(screen.getByRole('button', { name: 'PINs' }));
    fireEvent.click(screen.getByRole('button', { name: 'Ich komme' }));
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(screen.queryByText('Jemand braucht Hilfe')).toBeNull();
  });
});
