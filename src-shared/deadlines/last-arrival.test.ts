import { expect, test } from 'vitest';
import { lastArrivalForMonth } from './last-arrival.ts';

test('Wohngeld keeps the month until its last day, also when that is a Sunday', () => {
  expect(lastArrivalForMonth('wohngeld', '2026-11-19')).toBe('2026-11-30');
  expect(lastArrivalForMonth('wohngeld', '2027-02-28')).toBe('2027-02-28');
});

test('a benefit that begins with the very day, and one nobody knows, have no month to keep', () => {
  expect(lastArrivalForMonth('gdb', '2026-11-19')).toBeNull();
  expect(lastArrivalForMonth('hundesteuer', '2026-11-19')).toBeNull();
});
