import { describe, expect, test } from 'vitest';
import type { AnswerValue } from './answers.ts';
import { type Condition, evaluate, type Scope, type Truth } from './condition.ts';

const scope = (values: Record<string, AnswerValue>, rows: readonly Record<string, AnswerValue>[] = []): Scope => ({
  today: '2026-11-19',
  person: 'p1',
  read: (field) => values[field],
  rowsOf: () => rows.map((row) => scope(row)),
  applicant: () => scope(rows[0] ?? {}),
  amount: (key) => (key === 'rb.rbs1' ? 56300 : null),
  toggle: (key) => key === 'on',
});

const open = 'unanswered';
const here = scope({
  art: 'lohn',
  arten: ['heizung', 'garage'],
  miete: 56300,
  geboren: '2011-11-19',
  ja: true,
  unklar: { unknown: true },
  wer: ['p1', 'p2'],
});

describe('a condition has three values', () => {
  test.each<[string, Condition, Truth]>([
    ['is', { is: ['art', 'lohn'] }, true],
    ['is not', { is: ['art', 'rente'] }, false],
    ['is, nothing answered', { is: ['fehlt', 'rente'] }, open],
    ['is, "weiß nicht": neither the one', { is: ['unklar', true] }, open],
    ['nor the other', { not: { is: ['unklar', true] } }, open],
    ['known', { known: 'art' }, true],
    ['"weiß nicht" is not known', { known: 'unklar' }, false],
    ['nothing yet', { known: 'fehlt' }, open],
    ['in', { in: ['art', ['rente', 'lohn']] }, true],
    ['has', { has: ['arten', 'garage'] }, true],
    ['has not', { has: ['arten', 'service'] }, false],
    ['at least, on the edge', { atLeast: ['miete', 56300] }, true],
    ['below, on the edge', { below: ['miete', 56300] }, false],
    ['below a dated amount', { below: ['miete', { amount: 'rb.rbs1' }] }, false],
    ['an expired amount decides nothing', { atLeast: ['miete', { amount: 'gone' }] }, open],
    ['fifteen today: not before', { before: ['geboren', { years: -15 }] }, false],
    ['fifteen today: from', { from: ['geboren', { years: -15 }] }, true],
    ['chosen', { chosen: 'wer' }, true],
    ['toggle', { toggle: 'on' }, true],
    ['all: a false part decides', { all: [{ is: ['fehlt', 1] }, { is: ['ja', false] }] }, false],
    ['all: an open part keeps it open', { all: [{ is: ['fehlt', 1] }, { is: ['ja', true] }] }, open],
    ['any: a true part decides', { any: [{ is: ['fehlt', 1] }, { is: ['ja', true] }] }, true],
    ['any: an open part keeps it open', { any: [{ is: ['fehlt', 1] }, { is: ['ja', false] }] }, open],
  ])('%s', (_name, condition, truth) => expect(evaluate(condition, here)).toBe(truth));

  test('over the rows of a list', () => {
    const rows = scope({}, [{ alter: 7 }, { alter: 40 }, {}]);
    const adult: Condition = { atLeast: ['alter', 18] };
    expect(evaluate({ some: 'person', where: adult }, rows)).toBe(true);
    expect(evaluate({ every: 'person', where: adult }, rows)).toBe(false);
    expect(evaluate({ some: 'person', where: { atLeast: ['alter', 90] } }, rows)).toBe(open);
    expect(evaluate({ some: 'person', where: adult }, scope({}))).toBe(false);
    expect(evaluate({ every: 'person', where: adult }, scope({}))).toBe(true);
    expect(evaluate({ rows: ['person', 3] }, rows)).toBe(true);
    expect(evaluate({ applicant: { is: ['alter', 7] } }, rows)).toBe(true);
  });
});
