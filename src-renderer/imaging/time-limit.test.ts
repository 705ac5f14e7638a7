import { expect, test, vi } from 'vitest';
import { withTimeLimit } from './time-limit.ts';

const never = new Promise<never>(() => undefined);

test('what arrives in time is the value', async () => {
  const giveUp = vi.fn();
  expect(await withTimeLimit(Promise.resolve(7), 1000, giveUp)).toEqual({ ok: true, value: 7 });
  expect(giveUp).not.toHaveBeenCalled();
});

test('what hangs is given up', async () => {
  const giveUp = vi.fn();
  expect(await withTimeLimit(never, 5, giveUp)).toEqual({ ok: false, error: 'timeout' });
  expect(giveUp).toHaveBeenCalledOnce();
});

test('what fails or is aborted is given up as failed', async () => {
  const giveUp = vi.fn();
  expect(await withTimeLimit(Promise.reject(new Error('broken')), 1000, giveUp)).toEqual({
    ok: false,
    error: 'failed',
  });
  const controller = new AbortController();
  const waiting = withTimeLimit(never, 1000, giveUp, controller.signal);
  controller.abort();
  expect(await waiting).toEqual({ ok: false, error: 'failed' });
  expect(giveUp).toHaveBeenCalledTimes(2);
});
