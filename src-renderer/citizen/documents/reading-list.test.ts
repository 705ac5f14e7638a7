import { describe, expect, test } from 'vitest';
import type { ReadLetter } from '#shared/documents';
import type { DeadlineValue } from './confirmed-letter.ts';
import { dayFrom, dayTyped, isNoSuchDay } from './day-entry.ts';
import { allItems, neededItems } from './needed-items.ts';
import { confirmedLetter, currentItem, offersOf, openCount, type Settled, settledFrom } from './reading-list.ts';

const place = { page: 0, box: { x: 0, y: 0, width: 10, height: 10 } };
const refusal: ReadLetter = {
  kind: 'jobcenterBescheid',
  meanConfidence: 90,
  values: [
    { kind: 'date', value: '2026-11-09', role: 'letter', confidence: 96, place },
    { kind: 'date', value: '2026-09-14', role: 'unknown', confidence: 96, place },
    { kind: 'sender', value: 'Jobcenter Krefeld', confidence: 95, place },
    { kind: 'reference', value: 'JC-2026-004711', label: 'Aktenzeichen', confidence: 81, place },
    { kind: 'remedy', value: 'widerspruch', at: 'Jobcenter Krefeld', confidence: 95, place },
    { kind: 'deadline', value: { rule: 'relative', n: 1, unit: 'month', from: 'bekanntgabe' }, confidence: 95, place },
  ],
};
const settled: Settled = {
  letterDate: '2026-11-09',
  way: 'post_inland',
  postedOn: null,
  receivedOn: '2026-11-17',
  remedy: 'widerspruch',
  deadline: { rule: 'relative', n: 1, unit: 'month', from: 'bekanntgabe' },
  sender: 'Jobcenter Krefeld',
  reference: 'JC-2026-004711',
};

describe('the reading list', () => {
  test('offers what was read, the day of the letter by its role, and nothing for what no letter says', () => {
    const offers = offersOf(refusal);
    expect(offers.letterDate).toMatchObject({ value: '2026-11-09', needsCare: false });
    expect(offers.remedy).toMatchObject({ value: 'widerspruch', at: 'Jobcenter Krefeld' });
    expect(offers.postedOn).toBeUndefined();
    expect(offers.receivedOn).toBeUndefined();
    expect(offers.way).toBeUndefined();
  });

  test('asks to look closely below 92 and where the letter names two', () => {
    expect(offersOf(refusal).reference?.needsCare).toBe(true);
    const second = { kind: 'date', value: '2026-11-08', role: 'letter', confidence: 99, place } as const;
    expect(offersOf({ ...refusal, values: [...refusal.values, second] }).letterDate?.needsCare).toBe(true);
  });

  test('a printed day stands before a rule', () => {
    const printed = { kind: 'deadline', value: { rule: 'fixed', date: '2026-12-01' }, confidence: 99, place } as const;
    expect(offersOf({ ...refusal, values: [...refusal.values, printed] }).deadline?.value).toEqual(printed.value);
  });

  test('of two printed days the earlier is offered, with care', () => {
    const read = (value: DeadlineValue) => ({ kind: 'deadline', value, confidence: 99, place }) as const;
    const values = [
      read({ rule: 'appointment', date: '2026-12-03' }),
      read({ rule: 'fixed', date: '2026-12-01', noRoll: true }),
      ...refusal.values,
    ];
    expect(offersOf({ ...refusal, values }).deadline).toMatchObject({
      value: { rule: 'fixed', date: '2026-12-01', noRoll: true },
      needsCare: true,
    });
  });

  test('what was only read is open: an empty list has all values open, in the order that decides', () => {
    const items = allItems(neededItems('jobcenterBescheid', {}, offersOf(refusal)));
    expect(currentItem(items, {})).toBe('deadline');
    expect(openCount(items, {})).toBe(8);
    expect(currentItem(items, { deadline: null })).toBe('remedy');
    expect(currentItem(items, settled)).toBeNull();
  });

  test('gives the letter as it was confirmed, and back', () => {
    const letter = confirmedLetter('jobcenterBescheid', settled, 'd1');
    expect(letter).toMatchObject({ legalInstruction: 'ok', printedDate: null, period: { n: 1, unit: 'month' } });
    expect(settledFrom(letter)).toEqual(settled);
  });

  test.each<DeadlineValue>([
    { rule: 'fixed', date: '2026-12-05' },
    { rule: 'fixed', date: '2026-12-05', noRoll: true },
    { rule: 'appointment', date: '2026-12-05' },
    { rule: 'relative', n: 10, unit: 'day', from: 'datum' },
  ])('%j goes to the letter and comes back as it was', (deadline) => {
    const letter = confirmedLetter('mitwirkung', { ...settled, deadline }, 'd1');
    expect(settledFrom(letter).deadline).toEqual(deadline);
    expect(letter).toMatchObject({
      printedDate: deadline.rule === 'fixed' ? deadline.date : null,
      noRollNotice: deadline.rule === 'fixed' && deadline.noRoll === true,
      appointment: deadline.rule === 'appointment' ? deadline.date : null,
    });
  });

  test.each([
    ['widerspruch', 'ok', 'widerspruch'],
    ['none', 'missing', null],
    [null, 'unknown', null],
  ] as const)('Rechtsbehelfsbelehrung %s counts as %s', (remedy, legalInstruction, value) => {
    expect(confirmedLetter('unknown', { ...settled, remedy }, null)).toMatchObject({ legalInstruction, remedy: value });
  });
});

test.each([
  ['9.11.2026', '2026-11-09'],
  ['09.11.26', '2026-11-09'],
  ['09112026', '2026-11-09'],
  ['31.11.2026', null],
  ['9.11', null],
  ['', null],
])('typed "%s" is the day %s', (text, day) => {
  expect(dayFrom(text)).toBe(day);
});

test.each([
  ['31.02.2026', true],
  ['31.11.26', true],
  ['00.01.2026', true],
  ['29.02.2024', false],
  ['9.11', false],
  ['9.11.226', false],
  ['heute', false],
])('"%s" is written in full, but no calendar has it: %s', (text, noSuchDay) => {
  expect(isNoSuchDay(text)).toBe(noSuchDay);
});

test('a day is shown for typing as letters print it', () => {
  expect(dayTyped('2026-11-09')).toBe('09.11.2026');
});
