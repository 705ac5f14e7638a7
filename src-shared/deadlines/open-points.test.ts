import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/basics';
import { computeDeadline, openPoints } from './compute-deadline.ts';
import type { DeadlineInput } from './input.ts';
import { BENEFITS, REGIMES, TRIGGERS } from './vocabulary.ts';

const objection = { kind: 'remedy', regime: 'SGG', trigger: 'post_inland', letterDate: '2026-03-10' } as const;
const papers = {
  kind: 'authority_period',
  regime: 'SGG',
  trigger: 'post_inland',
  letterDate: '2026-03-10',
  period: { n: 2, unit: 'week' },
} as const;
const received = { trigger: 'zustellung_pzu', receivedOn: '2026-03-12' } as const;
const corpusChristi = '2026-06-04';
const allSaintsMonday = '2027-11-01';

/** One row an input: what of the design's section 3 it touches. */
const ROWS: readonly (readonly [string, DeadlineInput, string])[] = [
  ['an ordinary Widerspruch by post is certain', objection, ''],
  ['sent electronically: certain too', { ...objection, trigger: 'electronic' }, ''],
  ['a: downloaded from a portal', { ...objection, trigger: 'portal' }, 'a'],
  ['b: registered letter', { ...objection, trigger: 'einschreiben' }, 'b'],
  ['a, b: nobody knows how it came', { ...objection, trigger: 'unknown' }, 'ab'],
  ['b: registered under the AO', { ...objection, regime: 'AO', trigger: 'einschreiben' }, 'b'],
  ['nothing of it with a yellow envelope', { ...objection, ...received }, ''],
  ['b, e: VwGO by post, it may be the Rundfunkbeitrag', { ...objection, regime: 'VWGO' }, 'be'],
  ['e: VwGO in a yellow envelope', { ...objection, ...received, regime: 'VWGO' }, 'e'],
  ['c: papers asked for by post, perhaps no Verwaltungsakt', papers, 'c'],
  ['b, c: the same under the VwGO', { ...papers, regime: 'VWGO' }, 'bc'],
  ['a, c: the same from a portal', { ...papers, trigger: 'portal' }, 'ac'],
  ['papers asked for "ab Datum dieses Schreibens"', { ...papers, trigger: 'letter_date' }, ''],
  ['papers asked for in a yellow envelope', { ...papers, ...received }, ''],
  ['d: written on 30 December 2024', { ...objection, letterDate: '2024-12-30' }, 'd'],
  ['d: posted on 2 January 2025', { ...objection, letterDate: null, postedOn: '2025-01-02' }, 'd'],
  ['d: written long before, posted after', { ...objection, letterDate: '2024-11-04', postedOn: '2025-02-03' }, 'd'],
  ['24 December 2024 is not around it', { ...objection, letterDate: '2024-12-24' }, ''],
  ['8 January 2025 is not around it', { ...objection, letterDate: '2025-01-08' }, ''],
  ['d: not with a day of real receipt', { ...objection, ...received, letterDate: '2024-12-30' }, ''],
  ['k: seat outside NRW', { ...objection, authorityState: 'other' }, 'k'],
  ['k: the seat is unknown, the legal end is Corpus Christi', { ...objection, letterDate: '2026-04-30' }, 'k'],
  ['the same in NRW', { ...objection, letterDate: '2026-04-30', authorityState: 'NW' }, ''],
  [
    'k: the roll of Saturday goes on over All Saints',
    { kind: 'event_period', eventDate: '2027-09-30', period: { n: 1, unit: 'month' } },
    'k',
  ],
  [
    'k: only the fiction of the AO falls on Corpus Christi',
    { ...objection, regime: 'AO', letterDate: '2026-05-31' },
    'k',
  ],
  ['not so in social law, where it does not roll', { ...objection, letterDate: '2026-05-31' }, ''],
  ['k: a fixed day on Corpus Christi', { kind: 'fixed_date', date: corpusChristi }, 'k'],
  ['a fixed day that does not roll', { kind: 'fixed_date', date: corpusChristi, noRollNotice: true }, ''],
  [
    'a fixed day that does not roll, elsewhere',
    { kind: 'fixed_date', date: corpusChristi, noRollNotice: true, authorityState: 'other' },
    '',
  ],
  ['k: a fixed day elsewhere', { kind: 'fixed_date', date: '2026-03-10', authorityState: 'other' }, 'k'],
  ['a Termin stays where it is', { kind: 'appointment', date: corpusChristi }, ''],
  ['Wiedereinsetzung without the missed day', { kind: 'reinstatement', regime: 'SGG', obstacleEnd: '2026-03-10' }, ''],
  [
    'f: the limit of one year is a Sunday',
    { kind: 'reinstatement', regime: 'SGG', obstacleEnd: '2026-03-01', missedLastDay: '2025-03-15' },
    'f',
  ],
  [
    'the limit of one year is a Monday',
    { kind: 'reinstatement', regime: 'SGG', obstacleEnd: '2026-03-01', missedLastDay: '2025-03-16' },
    '',
  ],
  [
    'the limit is a Sunday, but the month ends before',
    { kind: 'reinstatement', regime: 'SGG', obstacleEnd: '2026-01-10', missedLastDay: '2025-03-15' },
    '',
  ],
  [
    'k: Wiedereinsetzung elsewhere',
    { kind: 'reinstatement', regime: 'SGBX', obstacleEnd: '2026-03-10', authorityState: 'other' },
    'k',
  ],
  [
    'k: the limit is All Saints',
    { kind: 'reinstatement', regime: 'SGBX', obstacleEnd: '2027-10-28', missedLastDay: '2026-11-01' },
    'fk',
  ],
  ['Untätigkeitsklage', { kind: 'inactivity', regime: 'VWGO', subject: 'objection', filedOn: '2026-03-10' }, ''],
  ['g: four years for the Kinderzuschlag', { kind: 'review', benefit: 'kiz', appliedOn: '2026-03-10' }, 'g'],
  ['g: four years for Unterhaltsvorschuss', { kind: 'review', benefit: 'uvg', appliedOn: '2026-03-10' }, 'g'],
  ['g: four years for Pflege', { kind: 'review', benefit: 'pflege', appliedOn: '2026-03-10' }, 'g'],
  ['g: four years for Elterngeld', { kind: 'review', benefit: 'elterngeld', appliedOn: '2026-03-10' }, 'g'],
  ['g: four years for BAföG', { kind: 'review', benefit: 'bafoeg', appliedOn: '2026-03-10' }, 'g'],
  ['four years for Wohngeld are certain', { kind: 'review', benefit: 'wohngeld', appliedOn: '2026-03-10' }, ''],
  ['one year for the Bürgergeld is certain', { kind: 'review', benefit: 'sgb2', appliedOn: '2026-03-10' }, ''],
  ['h: 31 December 2028 is a Sunday', { kind: 'review', benefit: 'sgb2', appliedOn: '2028-03-10' }, 'h'],
  ['h: the month ends on Sunday 31 May', { kind: 'benefit_start', benefit: 'wohngeld', appliedOn: '2026-05-20' }, 'h'],
  ['the month ends on a Tuesday', { kind: 'benefit_start', benefit: 'wohngeld', appliedOn: '2026-06-20' }, ''],
  [
    'h: three years after the notice it is a Tuesday, this month ends on a Sunday',
    { kind: 'benefit_start', benefit: 'rundfunk', appliedOn: '2026-05-20', entitledFrom: '2026-06-01' },
    'h',
  ],
  ['h: renewal until a Sunday', { kind: 'renewal', benefit: 'wohngeld', periodEnd: '2026-04-30' }, 'h'],
  [
    'no new application for the Grundsicherung',
    { kind: 'renewal', benefit: 'grundsicherung', periodEnd: '2026-04-30' },
    '',
  ],
  ['h: after a refusal', { kind: 'claim_after_refusal', benefit: 'wohngeld', knownOn: '2026-04-30' }, 'h'],
  ['j: Pflege', { kind: 'benefit_start', benefit: 'pflege', appliedOn: '2026-06-20' }, 'j'],
  [
    'h, j: Pflege from the first of a month that ends on a Sunday',
    { kind: 'benefit_start', benefit: 'pflege', appliedOn: '2026-05-20', entitledFrom: '2026-04-01' },
    'hj',
  ],
  ['GdB from the day', { kind: 'benefit_start', benefit: 'gdb', appliedOn: '2026-05-31' }, ''],
  ['an error touches nothing', { ...objection, letterDate: '2026-02-30', trigger: 'portal' }, ''],
];

describe('what the Rechtsamt must confirm', () => {
  test.each(ROWS)('%s', (_why, input, expected) => expect(openPoints(input).join('')).toBe(expected));

  test('the days of the rows are what they say', () => {
    expect(computeDeadline({ kind: 'fixed_date', date: corpusChristi })).toMatchObject({ rollReason: 'holiday' });
    expect(computeDeadline({ ...objection, letterDate: '2026-04-30' })).toMatchObject({ rawEnd: corpusChristi });
    expect(
      computeDeadline({ kind: 'event_period', eventDate: '2027-09-30', period: { n: 1, unit: 'month' } }),
    ).toMatchObject({ rawEnd: '2027-10-30', legalLastDay: addDays(allSaintsMonday, 1), safeLastDay: allSaintsMonday });
  });

  test('medium exactly when a point is touched, for any input', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...ROWS.map(([, input]) => input)),
        fc.constantFrom(...REGIMES),
        fc.constantFrom(...TRIGGERS),
        fc.constantFrom(...BENEFITS),
        fc.integer({ min: 0, max: 30_000 }).map((offset) => addDays('2000-01-01', offset)),
        (row, regime, trigger, benefit, letterDate) => {
          const own = Object.entries({ regime, trigger, benefit, letterDate }).filter(([key]) => key in row);
          const input = { ...row, ...Object.fromEntries(own) } as DeadlineInput;
          const result = computeDeadline(input);
          const points = openPoints(input);
          if (result.ok) expect(result.confidence).toBe(points.length > 0 ? 'medium' : 'high');
          else expect(points).toEqual([]);
          expect(points).toEqual([...new Set(points)].sort());
        },
      ),
      { numRuns: 2000 },
    ));
});
