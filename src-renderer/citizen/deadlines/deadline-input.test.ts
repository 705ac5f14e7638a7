import { describe, expect, test } from 'vitest';
import { computeDeadline } from '#shared/deadlines';
import { deadlineInputOf } from './deadline-input.ts';
import type { Letter } from './letter.ts';
import { problemOf } from './problem.ts';
import { refusal } from './refusal.fixture.ts';
import { regimeOf } from './regime.ts';

const computed = (letter: Letter) => {
  const input = deadlineInputOf(letter, regimeOf(letter) ?? 'SGG');
  return input === null ? null : computeDeadline(input);
};

test('the worked story: safe on Monday 14 December, at the latest on Thursday 17 December 2026', () => {
  expect(computed(refusal)).toMatchObject({ ok: true, safeLastDay: '2026-12-14', legalLastDay: '2026-12-17' });
});

describe('from a confirmed letter to days', () => {
  test.each<[string, Partial<Letter>, string, string]>([
    ['nothing but the date of the letter', { postedOn: null, receivedOn: null }, '2026-12-14', '2026-12-14'],
    ['no period confirmed', { period: null }, '2026-12-14', '2026-12-17'],
    [
      'the instruction is missing: the year is only a second chance',
      { remedy: null, legalInstruction: 'missing', receivedOn: null, period: null },
      '2026-12-14',
      '2027-11-15',
    ],
    ['an earlier printed day prevails', { printedDate: '2026-12-10' }, '2026-12-10', '2026-12-17'],
    [
      'a yellow envelope counts on its very day',
      { way: 'zustellung_pzu', receivedOn: '2026-11-10' },
      '2026-12-10',
      '2026-12-10',
    ],
    [
      'unknown way: counted from the letter itself',
      { way: 'unknown', postedOn: null, receivedOn: null },
      '2026-12-09',
      '2026-12-14',
    ],
    [
      'Mitwirkung: a period of the authority',
      {
        kind: 'mitwirkung',
        remedy: null,
        legalInstruction: 'unknown',
        period: { n: 2, unit: 'week', from: 'zugang' },
        receivedOn: null,
      },
      '2026-11-23',
      '2026-11-27',
    ],
    [
      'a printed day and nothing else',
      { kind: 'mitwirkung', remedy: null, legalInstruction: 'unknown', period: null, printedDate: '2026-12-01' },
      '2026-12-01',
      '2026-12-01',
    ],
    [
      'a private reminder counts from its own date',
      { kind: 'mahnung', remedy: null, legalInstruction: 'unknown', period: { n: 10, unit: 'day', from: 'datum' } },
      '2026-11-19',
      '2026-11-19',
    ],
    [
      'unknown letter without any hint: the careful month',
      { kind: 'unknown', remedy: null, legalInstruction: 'unknown', period: null, receivedOn: null },
      '2026-12-14',
      '2026-12-14',
    ],
  ])('%s', (_, change, safeLastDay, legalLastDay) => {
    expect(computed({ ...refusal, ...change })).toMatchObject({ ok: true, safeLastDay, legalLastDay });
  });

  test('a rent contract sets no deadline', () => {
    expect(
      computed({ ...refusal, kind: 'mietvertrag', remedy: null, legalInstruction: 'unknown', period: null }),
    ).toBeNull();
  });

  test.each<[Partial<Letter>, string]>([
    [{ letterDate: null, postedOn: null }, 'result.problem.letterDateMissing'],
    [{ way: 'hand', receivedOn: null }, 'result.problem.receivedMissing'],
    [{ receivedOn: '2026-11-01' }, 'result.problem.order'],
    [{ letterDate: '1926-11-09' }, 'result.problem.date'],
  ])('%o is said as a plain sentence', (change, sentence) => {
    const deadline = computed({ ...refusal, ...change });
    expect(deadline?.ok === false ? problemOf(deadline.error) : deadline).toBe(sentence);
  });
});

describe('the law a letter stands under', () => {
  test.each<[string | null, Letter['kind'], Letter['remedy'], string | null]>([
    ['Jobcenter Krefeld', 'unknown', null, 'SGG'],
    ['Stadt Krefeld, Sozialamt', 'unknown', null, 'SGG'],
    ['Stadt Krefeld, Wohngeldstelle', 'unknown', null, 'VWGO'],
    ['Stadt Krefeld, Jugendamt', 'unknown', null, 'VWGO'],
    ['ARD ZDF Deutschlandradio Beitragsservice', 'unknown', null, 'VWGO'],
    ['Familienkasse Nordrhein-Westfalen West', 'unknown', 'einspruch', 'AO'],
    ['Familienkasse Nordrhein-Westfalen West', 'unknown', 'widerspruch', 'SGG'],
    ['Stadt Krefeld', 'unknown', null, null],
    [null, 'wohngeldBescheid', null, 'VWGO'],
    [null, 'unknown', null, null],
  ])('%s, %s, %s: %s', (sender, kind, remedy, regime) => {
    expect(regimeOf({ sender, kind, remedy })).toBe(regime);
  });
});
