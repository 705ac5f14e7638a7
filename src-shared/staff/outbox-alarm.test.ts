import { describe, expect, test } from 'vitest';
import { alarmOf, mayPurge } from './outbox-alarm.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-24T10:00:00+01:00');
const sealed = (hours: number) => NOW - hours * HOUR;

test.each([
  [1, 'none'],
  [24, 'none'],
  [25, 'day'],
  [7 * 24 + 1, 'week'],
  [60 * 24, 'week'],
  [60 * 24 + 1, 'decide'],
])('after %i hours: %s', (hours, alarm) => expect(alarmOf(sealed(hours), NOW)).toBe(alarm));

describe('purging', () => {
  test.each([
    ['waiting', 1, true, 'too-early'],
    ['blocked', 59 * 24, true, 'too-early'],
    ['set-aside', 1, false, 'export-first'],
    ['set-aside', 1, true, 'yes'],
    ['blocked', 61 * 24, false, 'export-first'],
    ['waiting', 61 * 24, true, 'yes'],
    // It is at the gateway: purging here would take away the only one who asks for the receipt.
    ['submitted', 61 * 24, true, 'too-early'],
  ])('%s after %i hours, exported %s: %s', (state, hours, exported, answer) =>
    expect(mayPurge({ state, sealedAt: sealed(hours), exported }, NOW)).toBe(answer),
  );
});
