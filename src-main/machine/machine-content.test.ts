import { expect, test, vi } from 'vitest';
import type { ContentSource, CurrentContent } from '#main/content';
import { NO_CONTENT } from '#shared/content';
import { shownSession, watchContent } from './machine-content.ts';

const nothing = async () => ({ outcome: 'none' }) as const;
const source: ContentSource = { manifest: nothing, pack: nothing };
const visit = { state: 'visit', sessionId: '7b1f9f0e-52d4-4f0a-9a53-0f8f7d2c4b11', accompanied: false } as const;
const attract = { state: 'attract' } as const;

/** Content that finds a new pack at every fetch. */
function content() {
  let waiting = false;
  const fetch = vi.fn(async (_source: ContentSource, mayGoOn = () => true) => {
    await Promise.resolve();
    if (mayGoOn()) waiting = true;
  });
  const current: CurrentContent = {
    pack: () => NO_CONTENT,
    health: () => ({ version: '2026-11-24', over: false, damaged: 0, refused: null }),
    fetch,
    switchOver: () => {
      const switched = waiting;
      waiting = false;
      return switched;
    },
  };
  return { current, fetch };
}

test('between two people new content is fetched and shown at once', async () => {
  const { current } = content();
  const changed = vi.fn();
  const updates = watchContent({ content: current, source, changed });
  await updates.ask();
  expect(changed).toHaveBeenCalledOnce();
  updates.stop();
});

test('in a visit nothing is fetched; after it the question is asked that was missed', async () => {
  const { current, fetch } = content();
  const changed = vi.fn();
  const updates = watchContent({ content: current, source, changed });
  updates.sessionChanged(visit);
  await updates.ask();
  expect(fetch).not.toHaveBeenCalled();
  updates.sessionChanged({ state: 'wiping' });
  expect(fetch).not.toHaveBeenCalled();
  updates.sessionChanged(attract);
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  updates.stop();
});

test('a visit that begins in the middle of a fetch keeps its content; the fetch is made again after it', async () => {
  const { current, fetch } = content();
  const changed = vi.fn();
  const updates = watchContent({ content: current, source, changed });
  const asking = updates.ask();
  updates.sessionChanged(visit);
  await asking;
  expect(changed).not.toHaveBeenCalled();
  updates.sessionChanged(attract);
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  expect(fetch).toHaveBeenCalledTimes(2);
  updates.stop();
});

test('without content the terminal is out of order with a code of its own, whatever the session is', () => {
  expect(shownSession(false, attract)).toEqual({ state: 'out-of-order', code: 'C1' });
  expect(shownSession(true, visit)).toEqual(visit);
});
