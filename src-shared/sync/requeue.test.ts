import { describe, expect, test } from 'vitest';
import { fakeCity } from './fake-city.fixture.ts';
import { newOutboxRecord, type OutboxRecord } from './outbox-record.ts';
import { envelopeOf, manualTime } from './sync.fixture.ts';
import { createSyncLoop } from './sync-loop.ts';

/** One item in a loop whose gateway gives `answers` first and takes everything then. */
async function terminal(...answers: readonly number[]) {
  const time = manualTime();
  const envelope = envelopeOf(1, 1);
  const city = fakeCity(() => envelope.attachments.map(({ id }) => id));
  const saved = new Map<string, OutboxRecord>();
  for (const status of answers) city.breakNext('announce', status);
  const loop = createSyncLoop([], {
    calls: city.calls,
    probe: city.probe,
    store: {
      save: async (record) => void saved.set(record.id, record),
      purge: async ({ id }) => void saved.delete(id),
    },
    now: time.now,
    random: () => 1,
    timers: time.timers,
    onBroken: () => undefined,
  });
  await loop.add(newOutboxRecord(envelope));
  await time.advance(0);
  return { loop, time, city, saved, id: envelope.id, sealedAt: envelope.sealedAt };
}

describe('what staff see and do', () => {
  test('a blocked item names its reason', async () => {
    const { loop, id, sealedAt } = await terminal(401);
    expect(loop.items()).toEqual([{ id, sealedAt, state: 'blocked', reason: 'not-authorised' }]);
  });

  test('set aside it waits for staff however long; requeued it is sent', async () => {
    const { loop, time, city, id, saved } = await terminal(422);
    await time.advance(90 * 86_400_000);
    loop.sendNow();
    await time.advance(1000);
    expect(loop.items()).toMatchObject([{ state: 'set-aside', reason: 'http-422' }]);
    await loop.requeue(id);
    await time.advance(1000);
    expect(loop.items()).toMatchObject([{ state: 'at-gateway', reason: null }]);
    expect(saved.get(id)?.failures).toBe(0);
    city.accept();
    await time.advance(86_400_000);
    expect(loop.items()).toEqual([]);
  });

  test('a blocked one is tried at once instead of at the end of its wait', async () => {
    const { loop, time, id } = await terminal(401);
    await loop.requeue(id);
    await time.advance(0);
    expect(loop.items()).toMatchObject([{ state: 'at-gateway' }]);
  });

  test('an item nobody knows is no reason to stop', async () => {
    const { loop } = await terminal();
    await loop.requeue('0197f0a0-0000-7000-8000-0000000000ff');
    expect(loop.items()).toHaveLength(1);
  });
});
