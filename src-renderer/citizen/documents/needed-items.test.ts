import { describe, expect, test } from 'vitest';
import type { DocumentKind } from '#shared/documents';
import { allItems, neededItems, neededValues } from './needed-items.ts';
import type { Offers, Settled } from './reading-list.ts';

const month = { rule: 'relative', n: 1, unit: 'month', from: 'bekanntgabe' } as const;
const weeks = { rule: 'relative', n: 2, unit: 'week', from: 'zugang' } as const;
const dated = { rule: 'relative', n: 2, unit: 'week', from: 'datum' } as const;
const day = { rule: 'fixed', date: '2026-12-01' } as const;
const termin = { rule: 'appointment', date: '2026-12-03' } as const;
const place = { page: 0, box: { x: 0, y: 0, width: 10, height: 10 } };

describe('asked is only what can change the result', () => {
  test.each<[string, DocumentKind, Settled, string]>([
    ['nothing known yet: a letter counts as a decision', 'unknown', {}, 'letterDate way postedOn receivedOn'],
    ['a decision by post', 'jobcenterBescheid', { way: 'post_inland' }, 'letterDate way postedOn receivedOn'],
    ['way not known', 'jobcenterBescheid', { way: null }, 'letterDate way postedOn receivedOn'],
    ['from a portal', 'jobcenterBescheid', { way: 'portal' }, 'letterDate way postedOn receivedOn'],
    [
      'in a yellow envelope: its day, no posting',
      'jobcenterBescheid',
      { way: 'zustellung_pzu' },
      'letterDate way receivedOn',
    ],
    ['handed over', 'jobcenterBescheid', { way: 'hand' }, 'letterDate way receivedOn'],
    ['papers by post', 'mitwirkung', { deadline: weeks, remedy: 'none' }, 'letterDate way postedOn receivedOn'],
    ['papers handed over', 'mitwirkung', { deadline: weeks, remedy: 'none', way: 'hand' }, 'way receivedOn'],
    ['papers, counted from the date of the letter', 'mitwirkung', { deadline: dated, remedy: 'none' }, 'letterDate'],
    ['papers by a printed day', 'mitwirkung', { deadline: day, remedy: 'none' }, ''],
    ['a private reminder', 'mahnung', { deadline: weeks, remedy: 'none' }, 'letterDate'],
    ['a Termin', 'unknown', { deadline: termin, remedy: 'none' }, ''],
    [
      'a Termin that may be objected to',
      'unknown',
      { deadline: termin, remedy: 'widerspruch' },
      'letterDate way postedOn receivedOn',
    ],
  ])('%s', (_, kind, settled, days) => {
    const { deciding, reply } = neededItems(kind, settled, {});
    expect(deciding.join(' ')).toBe(`deadline remedy ${days}`.trim());
    expect(reply).toEqual(['sender', 'reference']);
  });

  test('a paper that sets nothing asks for nobody to write to', () =>
    expect(allItems(neededItems('mitwirkung', { deadline: 'none', remedy: null }, {}))).toEqual([
      'deadline',
      'remedy',
    ]));

  test('before the person has said anything the list goes by what was read', () => {
    const read: Offers = { deadline: { value: termin, place, needsCare: false } };
    expect(neededItems('unknown', {}, read).deciding).toEqual(['deadline', 'remedy']);
    expect(neededItems('unknown', { deadline: month }, read).deciding).toHaveLength(6);
  });

  test('what was said about posting says nothing about a yellow envelope', () => {
    const told: Settled = { deadline: month, remedy: 'widerspruch', way: 'zustellung_pzu', postedOn: '2026-11-12' };
    expect(neededValues('unknown', { ...told, receivedOn: '2026-11-11' }, {})).not.toHaveProperty('postedOn');
  });
});
