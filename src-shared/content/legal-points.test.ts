import { describe, expect, test } from 'vitest';
import {
  contentPackSchema,
  contentWarnings,
  type LegalPoint,
  legalPointSchema,
  NO_CONTENT,
  openLegalPoints,
  releaseProblems,
} from './index.ts';

const open: LegalPoint = {
  source: '§ 37 Abs. 2a SGB X',
  sourceDate: null,
  mark: 'verify',
  checkedOn: null,
  checkedBy: null,
  key: 'portalAbruf',
  deadlinePoint: 'a',
  title: 'Bescheid im Online-Portal',
  question: 'Ab wann zählt es?',
  untilThen: 'Ab dem früheren Tag.',
  paragraphs: ['§ 37 Abs. 2a SGB X'],
  shows: ['Fristen'],
  openSince: '2026-11-24',
  status: 'open',
  confirmedOn: null,
  confirmedBy: null,
  answer: null,
};
const signed = { confirmedOn: '2027-02-01', confirmedBy: 'Rechtsamt' };
const confirmed: LegalPoint = { ...open, ...signed, status: 'confirmed' };
const changed: LegalPoint = { ...open, ...signed, status: 'changed', answer: 'Ab dem Tag nach dem Abruf.' };
const pack = (...legalPoints: LegalPoint[]) => ({ ...NO_CONTENT, id: 'krefeld', validTo: null, legalPoints });

describe('an answer of the Rechtsamt is written down whole', () => {
  test.each<[string, object, string | null]>([
    ['open, with nothing filled in', open, null],
    ['confirmed, with day and role; words are not needed', confirmed, null],
    ['confirmed without a day', { ...confirmed, confirmedOn: null }, 'answer-without-date-or-role'],
    ['confirmed without a role', { ...confirmed, confirmedBy: null }, 'answer-without-date-or-role'],
    ['confirmed on a day that does not exist', { ...confirmed, confirmedOn: '2027-02-30' }, ''],
    ['changed, with what is right', changed, null],
    ['changed without saying what is right', { ...changed, answer: null }, 'changed-without-answer'],
    ['open although somebody answered: a forgotten status', { ...open, answer: 'Stimmt.' }, 'open-but-answered'],
    ['a letter the computation does not know', { ...open, deadlinePoint: 'z' }, ''],
    ['without a paragraph nobody can look it up', { ...open, paragraphs: [] }, ''],
  ])('%s', (_name, record, message) => {
    const read = legalPointSchema.safeParse(record);
    expect(read.success).toBe(message === null);
    if (message) expect(read.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  test('one key and one letter are one question', () => {
    const twice = contentPackSchema.safeParse(pack(open, { ...open }));
    expect(twice.error?.issues.map(({ message }) => message)).toEqual([
      'legal point portalAbruf stands there twice',
      'two legal points answer (a)',
    ]);
  });
});

describe('an open question holds no terminal back, but is never quiet', () => {
  test('it warns with the day since when it is open, and refuses nothing', () => {
    expect(contentWarnings(pack(open), '2026-12-01')).toEqual([
      { kind: 'legal-open', where: 'legalPoints.portalAbruf', day: '2026-11-24' },
    ]);
    expect(releaseProblems(pack(open)).map(({ where }) => where)).toEqual(releaseProblems(pack()).map((p) => p.where));
  });

  test('a different answer warns until the code follows; a plain yes is quiet', () => {
    expect(contentWarnings(pack(changed), '2027-03-01')).toEqual([
      { kind: 'legal-changed', where: 'legalPoints.portalAbruf', day: '2027-02-01' },
    ]);
    expect(contentWarnings(pack(confirmed), '2027-03-01')).toEqual([]);
  });
});

describe('which touched points a day has to say a word about', () => {
  test('what is confirmed falls away, each other point stands once', () => {
    expect(openLegalPoints(pack(open), ['a', 'a', 'k'])).toEqual(['a', 'k']);
    expect(openLegalPoints(pack(confirmed), ['a', 'k'])).toEqual(['k']);
  });

  test('answered otherwise counts as open: the code still computes the old reading', () => {
    expect(openLegalPoints(pack(changed), ['a'])).toEqual(['a']);
  });

  test('a pack without the list makes nothing certain', () => {
    expect(openLegalPoints(NO_CONTENT, ['b', 'h'])).toEqual(['b', 'h']);
    expect(openLegalPoints(NO_CONTENT, [])).toEqual([]);
  });
});
