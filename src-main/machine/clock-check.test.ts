import { describe, expect, test } from 'vitest';
import { fixedClock } from '#shared/basics';
import { clockCheck } from './clock-check.ts';

const NOW = '2026-11-19T10:00:00+01:00';
const MINUTE = 60_000;

function checkAt(now: string) {
  return clockCheck({ clock: fixedClock(now), contentFrom: () => '2026-11-01' });
}

describe('is the clock right enough to count days with?', () => {
  test.each([-4, 0, 4])('%i minutes from the gateway are', (minutes) => {
    const check = checkAt(NOW);
    check.hear(Date.parse(NOW) + minutes * MINUTE);
    expect(check.judge()).toMatchObject({ clock: 'plausible', because: 'agrees' });
  });

  test.each([-6, 6, 60 * 24])('%i minutes are not', (minutes) => {
    const check = checkAt(NOW);
    check.hear(Date.parse(NOW) + minutes * MINUTE);
    expect(check.judge()).toEqual({ clock: 'implausible', because: 'skewed', minutes: Math.abs(minutes) });
  });

  test('without a gateway nobody knows, but a day before the content was made is impossible', () => {
    expect(checkAt(NOW).judge().clock).toBe('unknown');
    expect(checkAt('1970-01-01T01:00:00Z').judge()).toMatchObject({ clock: 'implausible', because: 'before-content' });
  });

  test('what was heard last counts: a clock put right is right', () => {
    const check = checkAt(NOW);
    check.hear(Date.parse(NOW) + 60 * MINUTE);
    check.hear(Date.parse(NOW));
    expect(check.judge().clock).toBe('plausible');
  });
});
