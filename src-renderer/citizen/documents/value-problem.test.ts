import { describe, expect, test } from 'vitest';
import type { ItemKey, ItemValue, Settled } from './reading-list.ts';
import { valueProblem } from './value-problem.ts';

const today = { day: '2026-11-19', doubted: false };
const settled: Settled = { letterDate: '2026-11-09', postedOn: '2026-11-10', receivedOn: '2026-11-17' };
const days = (n: number, unit: 'day' | 'week' | 'month' = 'month') =>
  ({ rule: 'relative', n, unit, from: 'bekanntgabe' }) as const;
const fixed = (date: string) => ({ rule: 'fixed', date }) as const;
const termin = (date: string) => ({ rule: 'appointment', date }) as const;

/** `!` marks what the person may insist on. */
const told = (key: ItemKey, value: ItemValue, known: Settled = {}, now = today) => {
  const problem = valueProblem(key, value, known, now);
  return problem === null ? null : `${problem.reason}${problem.insist ? '!' : ''}`;
};

describe('a value that cannot be, or is unlikely', () => {
  test.each<[ItemKey, ItemValue, Settled, string | null]>([
    ['letterDate', '2026-11-19', {}, null],
    ['letterDate', '2026-11-20', {}, 'future'],
    ['letterDate', '2062-11-09', {}, 'future'],
    ['letterDate', '2024-11-19', {}, null],
    ['letterDate', '2024-11-18', {}, 'old!'],
    ['letterDate', '1926-11-09', {}, 'range'],
    ['letterDate', '0226-11-09', {}, 'range'],
    ['letterDate', '2126-11-09', {}, 'range'],
    ['letterDate', '2026-11-11', settled, 'postedBefore!'],
    ['letterDate', '2026-11-18', settled, 'postedBefore!'],
    ['letterDate', '2026-11-18', { receivedOn: '2026-11-17' }, 'order'],
    ['letterDate', '2026-11-18', { deadline: fixed('2026-11-17') }, 'beforeLetter!'],
    ['postedOn', '2026-11-08', settled, 'postedBefore!'],
    ['postedOn', '2026-11-09', settled, null],
    ['postedOn', '2026-11-18', settled, 'order'],
    ['postedOn', '2026-11-20', {}, 'future'],
    ['receivedOn', '2026-11-09', settled, 'order'],
    ['receivedOn', '2026-11-10', settled, null],
    ['receivedOn', '2026-11-08', { letterDate: '2026-11-09' }, 'order'],
    ['receivedOn', '2026-11-20', settled, 'future'],
    ['receivedOn', '2023-11-20', {}, 'old!'],
    ['deadline', fixed('2026-12-01'), settled, null],
    ['deadline', fixed('2026-11-01'), {}, null],
    ['deadline', fixed('2026-11-01'), settled, 'beforeLetter!'],
    ['deadline', fixed('2029-12-01'), settled, 'far!'],
    ['deadline', fixed('1999-12-01'), {}, 'range'],
    ['deadline', termin('2026-12-03'), settled, null],
    ['deadline', termin('2022-12-03'), {}, 'old!'],
    ['deadline', days(1), settled, null],
    ['deadline', days(0), settled, 'period'],
    ['deadline', days(900), settled, 'period'],
    ['deadline', days(60), settled, null],
    ['deadline', days(151, 'week'), settled, 'period'],
    ['deadline', days(1000, 'day'), settled, null],
    ['deadline', 'none', settled, null],
    ['way', 'hand', settled, null],
    ['sender', '2062-11-09', settled, null],
  ])('%s %j beside %j: %s', (key, value, known, problem) => expect(told(key, value, known)).toBe(problem));

  test('a machine that doubts its own clock forbids no day for lying ahead', () => {
    const doubted = { day: '2020-01-01', doubted: true };
    expect(told('letterDate', '2026-11-09', {}, doubted)).toBe('futureClock!');
    expect(told('receivedOn', '2026-11-17', { letterDate: '2026-11-09' }, doubted)).toBe('futureClock!');
    expect(told('receivedOn', '2026-11-08', { letterDate: '2026-11-09' }, doubted)).toBe('order');
    expect(told('letterDate', '2126-11-09', {}, doubted)).toBe('range');
  });
});
