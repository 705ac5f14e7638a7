import '@testing-library/jest-dom/vitest';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BridgeError } from '#shared/bridge';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { terminalWith } from './human.fixture.tsx';
import { HumanHelp } from './human-help.tsx';
import { useHuman, WAIT_FOR_ANSWER } from './use-human.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Ring = () => Promise<{ outcome: 'called' | 'nobody'; bell: 'rung' | 'no-sound'; since: string }>;
const called: Ring = async () => ({ outcome: 'called', bell: 'rung', since: '2026-11-19T09:00:00Z' });

function Screen({ terminal, onClose }: { readonly terminal: Terminal; readonly onClose: () => void }) {
  const human = useHuman(terminal.client, terminal.clock, terminal.language);
  return (
    <HumanHelp
      human={human}
      callWords="Frau Muster ist im Raum nebenan."
      onHelper={null}
      sent={null}
      onSent={() => undefined}
      onClose={onClose}
    />
  );
}

/** The screen as "Mensch holen" opens it, over a machine that answers so. */
async function show(callHuman: Ring, more: object = {}) {
  const callHumanSpy = vi.fn(callHuman);
  const activity = vi.fn(async () => null);
  const terminal = await terminalWith({ callHuman: callHumanSpy, activity, ...more });
  const onClose = vi.fn();
  render(
    <TerminalContext value={terminal}>
      <Screen terminal={terminal} onClose={onClose} />
    </TerminalContext>,
  );
  await act(() => vi.advanceTimersByTimeAsync(0));
  const tell = (name: string) =>
    act(() => (terminal.client as unknown as { tell: (name: string, event: unknown) => void }).tell(name, { at: '' }));
  return { callHuman: callHumanSpy, activity, onClose, tell };
}
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await act(() => vi.advanceTimersByTimeAsync(0));
};
const title = () => screen.getByRole('heading', { level: 1 }).textContent;

describe('calling a human', () => {
  test('says that somebody was called, in the words of the site, and what happens meanwhile', async () => {
    await show(called);
    expect(title()).toBe('Wir haben Bescheid gesagt');
    expect(screen.getByText('Frau Muster ist im Raum nebenan.')).toBeVisible();
    expect(screen.getByText(/Im Haus klingelt es/)).toBeVisible();
    expect(screen.getByText('Gerade eben gerufen')).toBeVisible();
  });

  test('a device without sound does not claim that it rings', async () => {
    await show(async () => ({ outcome: 'called', bell: 'no-sound', since: '2026-11-19T09:00:00Z' }));
    expect(screen.getByText(/Dieses Gerät hat keinen Ton/)).toBeVisible();
  });

  test('"Ich komme" of the house appears, and the person goes on where they were', async () => {
    const { tell, onClose } = await show(called);
    tell('humanAnswered');
    expect(title()).toBe('Jemand kommt');
    await press('Weitermachen');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('after three minutes without an answer the screen says so and offers other ways', async () => {
    await show(called);
    await act(() => vi.advanceTimersByTimeAsync(WAIT_FOR_ANSWER - 1));
    expect(title()).toBe('Wir haben Bescheid gesagt');
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(title()).toBe('Gerade ist niemand da');
    expect(screen.getByText(/Wir haben drei Minuten lang gerufen/)).toBeVisible();
  });

  test('waiting for a human counts as being there, for as long as somebody is asked to wait', async () => {
    const { activity } = await show(called);
    await act(() => vi.advanceTimersByTimeAsync(WAIT_FOR_ANSWER - 1));
    expect(activity).toHaveBeenCalledTimes(5);
    await act(() => vi.advanceTimersByTimeAsync(1));
    const told = activity.mock.calls.length;
    await act(() => vi.advanceTimersByTimeAsync(WAIT_FOR_ANSWER));
    expect(activity).toHaveBeenCalledTimes(told);
  });

  test('an answer that comes late still appears', async () => {
    const { tell } = await show(called);
    await act(() => vi.advanceTimersByTimeAsync(WAIT_FOR_ANSWER));
    tell('humanAnswered');
    expect(title()).toBe('Jemand kommt');
  });

  test('calling again begins a new wait', async () => {
    const { callHuman } = await show(called);
    await act(() => vi.advanceTimersByTimeAsync(WAIT_FOR_ANSWER - 1_000));
    await press('Noch einmal rufen');
    expect(callHuman).toHaveBeenCalledTimes(2);
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(title()).toBe('Wir haben Bescheid gesagt');
  });

  test('a machine that does not answer is no dead end', async () => {
    await show(async () => {
      throw new BridgeError({ kind: 'timeout', detail: 'callHuman' });
    });
    expect(title()).toBe('Gerade ist niemand da');
    expect(screen.getByText(/konnte niemanden rufen/)).toBeVisible();
  });
});

describe('nobody is here', () => {
  const nobody: Ring = async () => ({ outcome: 'nobody', bell: 'no-sound', since: '2026-11-19T09:00:00Z' });

  test('no office can take a request: said before a key is touched', async () => {
    await show(nobody, { destinations: async () => ({ signedList: null }) });
    await press('Rückruf bestellen');
    expect(screen.getByRole('alert')).toHaveTextContent('Ein Rückruf geht hier gerade nicht');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('without known hours no place is claimed to be open', async () => {
    await show(nobody);
    expect(screen.getByText('Öffnungszeiten bitte erfragen')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Weg drucken/ })).toBeNull();
  });
});
