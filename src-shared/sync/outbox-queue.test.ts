import { describe, expect, test } from 'vitest';
import { countOutbox, newGate, nextItem, nextTime, shutGate } from './outbox-queue.ts';
import { newOutboxRecord, type OutboxRecord } from './outbox-record.ts';
import { envelopeOf, NOW } from './sync.fixture.ts';

const item = (number: number, part: Partial<OutboxRecord> = {}): OutboxRecord => ({
  ...newOutboxRecord(envelopeOf(number)),
  state: 'queued',
  ...part,
});

describe('whose turn it is', () => {
  test('the oldest of those that never failed', () => {
    expect(nextItem([item(3), item(1), item(2)], NOW)?.id).toBe(item(1).id);
  });
  test('a new one before an old one that got stuck', () => {
    expect(nextItem([item(1, { state: 'waiting', attempts: 7, until: NOW }), item(9)], NOW)?.id).toBe(item(9).id);
  });
  test('sending before asking', () => {
    const asked = item(1, { state: 'submitted' });
    const failed = item(2, { state: 'waiting', attempts: 3, until: NOW });
    expect(nextItem([asked, failed], NOW)?.id).toBe(failed.id);
  });
  test('nobody before his time, and never what is set aside or not stored yet', () => {
    const items = [
      item(1, { state: 'waiting', until: NOW + 1 }),
      item(2, { state: 'set-aside' }),
      item(3, { state: 'sealed' }),
    ];
    expect(nextItem(items, NOW)).toBeNull();
    expect(nextTime(items)).toBe(NOW + 1);
    expect(nextTime([item(2, { state: 'set-aside' })])).toBeNull();
  });
});

test('a failed probe shuts the gate for all, for longer each time', () => {
  const once = shutGate(newGate, NOW, () => 0.5);
  const twice = shutGate(once, NOW, () => 0.5);
  expect([once, twice]).toEqual([
    { open: false, attempts: 1, until: NOW + 1_000 },
    { open: false, attempts: 2, until: NOW + 2_000 },
  ]);
});

test('the staff page learns numbers and an age, nothing else', () => {
  const items = [
    item(4, { state: 'waiting' }),
    item(2),
    item(3, { state: 'blocked' }),
    item(5, { state: 'set-aside' }),
    item(1, { state: 'submitted' }),
  ];
  expect(countOutbox(items, item(2).id)).toEqual({
    waiting: 1,
    sending: 1,
    blocked: 1,
    setAside: 1,
    oldest: item(2).sealedAt,
  });
});
