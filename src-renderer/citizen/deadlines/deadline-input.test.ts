import { describe, expect, test } from 'vitest';
import { computeDeadline } from '#shared/deadlines';
import { authorityStateOf } from './authority-state.ts';
import { deadlineInputsOf, dependsOnRegime } from './deadline-input.ts';
import type { Letter } from './letter.ts';
import { mattersOfLetter } from './matter-of-letter.ts';
import { problemOf } from './problem.ts';
import { refusal } from './refusal.fixture.ts';
import { regimeOf } from './regime.ts';

const computed = (letter: Letter) => {
  const [input] = deadlineInputsOf(letter, regimeOf(letter));
  return input === undefined ? null : computeDeadline(input);
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
      'a printed Saturday: "spätestens" is the Monday, safe is the day itself',
      { kind: 'mitwirkung', remedy: null, legalInstruction: 'unknown', period: null, printedDate: '2026-12-05' },
      '2026-12-05',
      '2026-12-07',
    ],
    [
      'the same with a pointer to § 26 (3) SGB X: it stays where it is',
      {
        kind: 'mitwirkung',
        remedy: null,
        legalInstruction: 'unknown',
        period: null,
        printedDate: '2026-12-05',
        noRollNotice: true,
      },
      '2026-12-05',
      '2026-12-05',
    ],
    [
      'papers asked for, no paragraph on remedies in it: a period, no objection of a year',
      {
        kind: 'mitwirkung',
        remedy: null,
        legalInstruction: 'missing',
        period: { n: 2, unit: 'week', from: 'datum' },
        receivedOn: null,
      },
      '2026-11-23',
      '2026-11-23',
    ],
    [
      'a Termin on a Saturday stays there',
      { kind: 'unknown', remedy: null, legalInstruction: 'missing', period: null, appointment: '2026-12-05' },
      '2026-12-05',
      '2026-12-05',
    ],
    [
      'handed over: the very day, whatever the date of the letter',
      { way: 'hand', receivedOn: '2026-11-12', postedOn: null },
      '2026-12-14',
      '2026-12-14',
    ],
    [
      'Corpus Christi moves the safe day of an office in Krefeld',
      { letterDate: '2026-04-30', postedOn: null, receivedOn: null },
      '2026-06-05',
      '2026-06-05',
    ],
    [
      'and not where the seat is not certain by the name',
      { letterDate: '2026-04-30', postedOn: null, receivedOn: null, sender: 'Deutsche Rentenversicherung' },
      '2026-06-04',
      '2026-06-05',
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

describe('one letter, several things with a day', () => {
  const invitation: Letter = { ...refusal, kind: 'unknown', period: null, appointment: '2026-12-05' };

  test('an invitation is a Termin first, and the Widerspruch against it stands in the list', () => {
    const [termin, objection, ...more] = mattersOfLetter('d01', invitation, 'SGG');
    expect(termin).toMatchObject({ id: 'd01', topic: 'appointment', input: { kind: 'appointment' } });
    expect(objection).toMatchObject({ id: 'd01-2', topic: 'widerspruch', input: { kind: 'remedy' }, from: 'letter' });
    expect(more).toEqual([]);
  });

  test('without a remedy it is the Termin alone', () =>
    expect(mattersOfLetter('d01', { ...invitation, remedy: null, legalInstruction: 'missing' }, null)).toMatchObject([
      { topic: 'appointment' },
    ]));

  test.each<[string, Partial<Letter>, boolean]>([
    ['a remedy', {}, true],
    ['a period', { kind: 'mitwirkung', remedy: null, legalInstruction: 'missing' }, true],
    ['a printed day', { kind: 'mitwirkung', remedy: null, period: null, printedDate: '2026-12-01' }, false],
    ['a Termin', { kind: 'unknown', remedy: null, period: null, appointment: '2026-12-01' }, false],
    ['a private reminder', { kind: 'mahnung', remedy: null }, false],
  ])('who writes is asked for %s: %s', (_, change, asked) =>
    expect(dependsOnRegime({ ...refusal, ...change })).toBe(asked),
  );

  test('a Rechtsbehelfsbelehrung is never judged to be wrong', () => {
    const said = (['ok', 'missing', 'unknown'] as const).map(
      (legalInstruction) => deadlineInputsOf({ ...refusal, legalInstruction }, 'SGG')[0],
    );
    expect(said).toMatchObject([
      { legalInstruction: 'ok' },
      { legalInstruction: 'missing' },
      { legalInstruction: 'unknown' },
    ]);
  });
});

describe('the seat of an authority is certain by its name, or unknown', () => {
  test.each([
    'Jobcenter Krefeld',
    'Stadt Krefeld',
    'STADT KREFELD, Fachbereich Soziales',
    'Der Oberbürgermeister der Stadt Krefeld',
    'Sozialgericht Düsseldorf',
    'Verwaltungsgericht Dusseldorf',
    'LVR-Inklusionsamt',
    'Amtsgericht Krefeld',
  ])('%s: NW', (sender) => expect(authorityStateOf(sender)).toBe('NW'));

  test.each([
    null,
    '',
    'Krefeld',
    'Stadt Krefe1d',
    'Familienkasse Nordrhein-Westfalen West',
    'Deutsche Rentenversicherung Rheinland',
    'AOK Rheinland/Hamburg',
    'ARD ZDF Deutschlandradio Beitragsservice',
    'Rechtsanwalt Muster gegen Stadt Krefeld',
    'Jobcenter Musterkreis',
    'Sozialgericht München',
  ])('%s: unknown', (sender) => expect(authorityStateOf(sender)).toBe('unknown'));
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
