import { describe, expect, test } from 'vitest';
import { nextOpen } from './next-open.ts';
import { openingAt } from './opening.ts';

/** The Quartiersbüro Schinkenplatz as its source names it: Tuesday 14 to 18, Thursday 9 to 12. */
const schinkenplatz = [
  { day: 4, from: '09:00', to: '12:00' },
  { day: 2, from: '14:00', to: '18:00' },
];

describe('open or not', () => {
  test.each([
    // 24 November 2026 is a Tuesday.
    [
      'before it opens today',
      '2026-11-24',
      '13:59',
      { state: 'closed', next: { day: '2026-11-24', from: '14:00', to: '18:00' } },
    ],
    ['the minute it opens', '2026-11-24', '14:00', { state: 'open', until: '18:00' }],
    [
      'the minute it closes',
      '2026-11-24',
      '18:00',
      { state: 'closed', next: { day: '2026-11-26', from: '09:00', to: '12:00' } },
    ],
    [
      'on a day without hours',
      '2026-11-25',
      '10:00',
      { state: 'closed', next: { day: '2026-11-26', from: '09:00', to: '12:00' } },
    ],
    // Ascension, Thursday 14 May 2026: the sign on the door lies.
    [
      'on a holiday',
      '2026-05-14',
      '10:00',
      { state: 'closed', next: { day: '2026-05-19', from: '14:00', to: '18:00' } },
    ],
  ])('%s', (_, day, time, expected) => {
    expect(openingAt(schinkenplatz, { day, time })).toEqual(expected);
  });

  test('a place without hours never opens', () => {
    expect(openingAt([], { day: '2026-11-24', time: '10:00' })).toEqual({ state: 'closed', next: null });
  });
});

test('the place open now comes first, then the one that opens soonest; unknown hours are left out', () => {
  const places = [
    { key: 'later', hours: [{ day: 5, from: '09:00', to: '12:00' }] },
    { key: 'unknown', hours: null },
    { key: 'soon', hours: [{ day: 3, from: '09:00', to: '12:00' }] },
    { key: 'by appointment', hours: 'nach Termin' as const },
    { key: 'now', hours: [{ day: 2, from: '09:00', to: '18:00' }] },
  ];
  expect(nextOpen(places, { day: '2026-11-24', time: '10:00' }).map(({ place }) => place.key)).toEqual([
    'now',
    'soon',
    'later',
  ]);
});
