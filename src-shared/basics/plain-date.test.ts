import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixedClock } from './clock.ts';
import { addDays, addMonths, daysBetween, isIsoDay, lastDayOfMonth, timeInBerlin, weekdayOf } from './plain-date.ts';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((offset) => addDays('1995-01-01', offset));

describe('plain calendar days', () => {
  test.each([
    ['2026-11-24', 2],
    ['2024-02-29', 4],
    ['2000-01-01', 6],
    ['2026-12-13', 7],
  ] as const)('%s is weekday %i', (day, weekday) => expect(weekdayOf(day)).toBe(weekday));

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-1-1', '', null, 20261124])('%s is no day', (value) =>
    expect(isIsoDay(value)).toBe(false),
  );

  test('adding and counting days are inverse', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(isIsoDay(addDays(day, count))).toBe(true);
      }),
    ));

  test('a month more never skips a month (§ 188 BGB)', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-02-28', 1)).toBe('2026-03-28');
    expect(addMonths('2026-01-31', -2)).toBe('2025-11-30');
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = addMonths(day, 1);
        expect(daysBetween(lastDayOfMonth(day), next)).toBeLessThanOrEqual(31);
        expect(daysBetween(lastDayOfMonth(day), next)).toBeGreaterThan(0);
      }),
    );
  });

  test.each([
    ['2026-11-24T22:59:59Z', '2026-11-24'],
    ['2026-11-24T23:00:00Z', '2026-11-25'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
  ])('at %s it is %s in Krefeld', (instant, day) => expect(fixedClock(instant).today()).toBe(day));
});

test.each([
  ['2026-02-19T09:05:00Z', '10:05'],
  ['2026-07-01T22:30:00Z', '00:30'],
  ['2026-12-31T23:30:00Z', '00:30'],
  ['2026-10-25T00:59:59Z', '02:59'],
  ['2026-10-25T01:00:00Z', '02:00'],
])('the wall clock of Krefeld at %s shows %s', (instant, time) => {
  expect(timeInBerlin(Date.parse(instant))).toBe(time);
});
