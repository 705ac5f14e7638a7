import { expect, test } from 'vitest';
import { offersAhead } from './offers-ahead.ts';
import { openShares, shareOfDay } from './opening-bar.ts';
import { placesToday } from './places-today.ts';

// 24 November 2026 is a Tuesday.
const now = { day: '2026-11-24', time: '10:30' };
const tuesday = [{ day: 2, from: '09:00', to: '12:00' }];
const thursday = [{ day: 4, from: '09:00', to: '12:00' }];

test('open first, then the next opening, then what has to be asked for', () => {
  const places = [
    { key: 'unknown', hours: null },
    { key: 'appointment', hours: 'nach Termin' as const },
    { key: 'thursday', hours: thursday },
    { key: 'open', hours: tuesday },
  ];
  expect(placesToday(places, now).map(({ place, opening }) => [place.key, opening.state])).toEqual([
    ['open', 'open'],
    ['thursday', 'closed'],
    ['unknown', 'unknown'],
    ['appointment', 'appointment'],
  ]);
});

test('a place whose funding has ended is not shown; on its last day it is', () => {
  const places = [
    { key: 'ended', hours: tuesday, fundedUntil: '2026-11-23' },
    { key: 'last day', hours: tuesday, fundedUntil: '2026-11-24' },
    { key: 'open end', hours: tuesday, fundedUntil: null },
  ];
  expect(placesToday(places, now).map(({ place }) => place.key)).toEqual(['last day', 'open end']);
});

test('the bar shows 8 to 20 Uhr and cuts what lies outside', () => {
  expect(shareOfDay('08:00')).toBe(0);
  expect(shareOfDay('14:00')).toBe(0.5);
  expect(shareOfDay('20:00')).toBe(1);
  expect(shareOfDay('07:59')).toBeNull();
  expect(shareOfDay('21:00')).toBeNull();
  const wide = [
    { day: 2, from: '06:00', to: '11:00' },
    { day: 2, from: '20:00', to: '23:00' },
  ];
  expect(openShares(wide, now.day)).toEqual([{ from: 0, to: 0.25 }]);
  expect(openShares(tuesday, '2026-11-25')).toEqual([]);
});

test('events by day: weekly ones, ones on named days, nothing past its date and nothing on a holiday', () => {
  const offer = (key: string, more: object) => ({
    key,
    slots: tuesday,
    validFrom: '2026-01-01',
    validTo: null,
    ...more,
  });
  const offers = [
    offer('weekly', {}),
    offer('once', { slots: [{ day: 2, from: '08:00', to: '09:00' }], dates: ['2026-12-01'] }),
    offer('ended', { validTo: '2026-11-23' }),
  ];
  expect(offersAhead(offers, now.day, 8).map((entry) => [entry.offer.key, entry.day])).toEqual([
    ['weekly', '2026-11-24'],
    ['once', '2026-12-01'],
    ['weekly', '2026-12-01'],
  ]);
  // Christmas Day 2029 is a Tuesday.
  expect(offersAhead(offers, '2029-12-25', 1)).toEqual([]);
});
