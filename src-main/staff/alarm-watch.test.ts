import { expect, test } from 'vitest';
import { fixedClock } from '#shared/basics';
import type { StaffEvent } from '#shared/staff';
import { watchAlarms } from './alarm-watch.ts';

test('an old item is noted when it becomes old, and again only when it grows older still', () => {
  const noted: StaffEvent[] = [];
  const start = fixedClock('2026-11-24T10:00:00+01:00');
  let later = 0;
  const watch = watchAlarms({
    outbox: {
      items: () => [
        { id: 'a', sealedAt: '2026-11-24T09:00:00.000Z', state: 'blocked', reason: 'not-authorised' },
        { id: 'b', sealedAt: '2026-01-01T09:00:00.000Z', state: 'at-gateway', reason: null },
      ],
    },
    clock: { ...start, instant: () => start.instant() + later },
    log: { note: async (event) => void noted.push(event) },
  });
  for (const hours of [1, 25, 26, 8 * 24, 61 * 24, 62 * 24]) {
    later = hours * 3_600_000;
    watch.look();
  }
  watch.stop();
  expect(noted).toEqual(['day', 'week', 'decide'].map((alarm) => ({ event: 'outbox-alarm', alarm, count: 1 })));
});
