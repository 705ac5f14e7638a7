import { render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Client, citizenContract } from '#shared/bridge';
import { useActivity, useWork } from './effects.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function show(shown: 'wait' | 'question') {
  const activity = vi.fn(async () => null);
  const working = vi.fn(async () => null);
  // The hooks ask nothing else of the machine.
  const client = { call: { activity, working } } as unknown as Client<typeof citizenContract>;
  function Screen() {
    useActivity(client, true);
    useWork(client, true);
    return shown === 'wait' ? (
      <div role="progressbar" aria-label="Das Gerät liest die Seite" />
    ) : (
      <p>Wie heißen Sie?</p>
    );
  }
  return { activity, working, ...render(<Screen />) };
}

test('while the person waits for the machine, it is told so every five seconds', async () => {
  const { working, unmount } = show('wait');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(working).toHaveBeenCalledTimes(4);
  unmount();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(working).toHaveBeenCalledTimes(4);
});

test('a question on the screen is no work: only a touch tells that somebody is there', async () => {
  const { activity, working } = show('question');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(working).not.toHaveBeenCalled();
  expect(activity).not.toHaveBeenCalled();
  window.dispatchEvent(new Event('pointerdown'));
  expect(activity).toHaveBeenCalledOnce();
});
