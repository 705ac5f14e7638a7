import { describe, expect, test } from 'vitest';
import { doorAfter } from './lockout.ts';

const LAST = 1_000_000;

describe('wrong tries', () => {
  test.each([
    [0, { state: 'open' }],
    [4, { state: 'open' }],
    [5, { state: 'waiting', seconds: 15 }],
    [6, { state: 'waiting', seconds: 30 }],
    [10, { state: 'waiting', seconds: 480 }],
    [14, { state: 'waiting', seconds: 7680 }],
    [15, { state: 'shut' }],
    [99, { state: 'shut' }],
  ])('after %i in a row', (wrong, door) => {
    expect(doorAfter({ wrong, last: LAST }, LAST)).toEqual(door);
  });

  test('the door opens again when the wait is over, not before', () => {
    expect(doorAfter({ wrong: 5, last: LAST }, LAST + 14_001)).toEqual({ state: 'waiting', seconds: 1 });
    expect(doorAfter({ wrong: 5, last: LAST }, LAST + 15_000)).toEqual({ state: 'open' });
  });

  test('a clock set back keeps it shut for the wait and no longer', () => {
    expect(doorAfter({ wrong: 5, last: LAST }, LAST - 86_400_000)).toEqual({ state: 'waiting', seconds: 15 });
  });

  test('waiting never opens the last one', () => {
    expect(doorAfter({ wrong: 15, last: LAST }, LAST + 365 * 86_400_000)).toEqual({ state: 'shut' });
  });
});
