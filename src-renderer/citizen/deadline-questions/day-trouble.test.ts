import { describe, expect, test } from 'vitest';
import { nextQuestion, troubleOf } from './next-question.ts';
import { periodFrom, periodTrouble } from './periods.ts';
import type { QuestionKey } from './questions.ts';
import { type Now, toldOf } from './told.ts';
import type { Answers } from './typed-questions.ts';

const today: Now = { today: '2026-11-24', doubtful: false };
const doubting: Now = { today: '2020-01-01', doubtful: true };

function trouble(key: QuestionKey, answers: Answers, now = today, sure: readonly string[] = []) {
  const above = Object.keys(answers).filter((asked) => asked !== key) as QuestionKey[];
  return troubleOf(key, { answers, sure }, toldOf(answers, above, now));
}

describe('a day that cannot be', () => {
  test.each([
    ['a letter of tomorrow', 'letterDate', { letterDate: '2026-11-25' }, 'future'],
    ['posted before written', 'postedOn', { letterDate: '2026-11-09', postedOn: '2026-11-08' }, 'sentBeforeLetter'],
    [
      'arrived before written',
      'receivedOn',
      { letterDate: '2026-11-09', receivedOn: '2026-11-08' },
      'receivedBeforeSent',
    ],
    ['arrived tomorrow', 'envelopeDay', { envelopeDay: '2026-11-25' }, 'future'],
    ['an application of tomorrow', 'filedOn', { filedOn: '2026-11-25' }, 'future'],
    ['missed, but not over', 'missedOn', { missedOn: '2026-11-24' }, 'notYetMissed'],
    ['year 1999', 'periodEnd', { periodEnd: '1999-12-31' }, 'range'],
    ['year 2100', 'appointmentOn', { appointmentOn: '2100-01-01' }, 'range'],
    ['year 0026', 'letterDate', { letterDate: '0026-11-09' }, 'range'],
    ['31 February', 'letterDate', { letterDate: '2026-02-31' }, 'range'],
  ] as const)('%s', (_, key, answers, why) => expect(trouble(key, answers)).toEqual({ weight: 'error', why }));
});

describe('an unlikely day is asked about once, and the person may stay with it', () => {
  test.each([
    ['a letter three years old', 'letterDate', { letterDate: '2023-11-09' }, 'old'],
    ['a Termin that is over', 'appointmentOn', { appointmentOn: '2026-11-23' }, 'over'],
    ['a Termin in three years', 'appointmentOn', { appointmentOn: '2029-11-25' }, 'far'],
    ['a grant that ended long ago', 'periodEnd', { periodEnd: '2022-03-31' }, 'old'],
    [
      'later than its own last day',
      'letterDate',
      { remedyDay: '2026-11-02', letterDate: '2026-11-09' },
      'printedBeforeLetter',
    ],
    [
      'missed after the obstacle',
      'missedOn',
      { obstacleEnd: '2026-11-02', missedOn: '2026-11-09' },
      'obstacleBeforeMissed',
    ],
  ] as const)('%s', (_, key, answers, why) => {
    expect(trouble(key, answers)).toEqual({ weight: 'doubt', why });
    const day = (answers as Answers)[key] ?? '';
    expect(trouble(key, answers, today, [`${key}=${day}`])).toBeNull();
    // Another day is asked about again.
    expect(trouble(key, answers, today, [`${key}=2022-03-30`])).not.toBeNull();
  });
});

describe('days that are fine', () => {
  test.each([
    ['letterDate', { letterDate: '2026-11-24' }],
    ['letterDate', { letterDate: '2024-11-24' }],
    ['postedOn', { letterDate: '2026-11-09', postedOn: '2026-11-09' }],
    ['receivedOn', { letterDate: '2026-11-09', receivedOn: '2026-11-24' }],
    ['appointmentOn', { appointmentOn: '2026-11-24' }],
    ['movedOn', { movedOn: '2026-12-01' }],
  ] as const)('%s %j', (key, answers) => expect(trouble(key, answers)).toBeNull());
});

describe('a machine with a wrong clock', () => {
  test('a day that only seems to be in the future is asked about, and is no dead end', () => {
    const answers = { letterDate: '2026-11-09' };
    expect(trouble('letterDate', answers, doubting)).toEqual({ weight: 'doubt', why: 'future' });
    expect(trouble('letterDate', answers, doubting, ['letterDate=2026-11-09'])).toBeNull();
    expect(trouble('missedOn', { missedOn: '2026-11-09' }, doubting)).toEqual({ weight: 'doubt', why: 'notYetMissed' });
  });

  test('what cannot be whatever day it is stays an error', () => {
    const answers = { letterDate: '2019-11-09', postedOn: '2019-11-08' };
    expect(trouble('postedOn', answers, doubting)).toEqual({ weight: 'error', why: 'sentBeforeLetter' });
  });

  test('nothing else is judged by that clock', () =>
    expect(trouble('appointmentOn', { appointmentOn: '2026-12-01' }, doubting)).toBeNull());
});

test('a day that became impossible by a later change is asked again', () => {
  const answers = { group: 'letter', letter: 'remedy', remedy: 'widerspruch', remedyTime: 'month1', way: 'post' };
  const late = { ...answers, later: 'received', receivedOn: '2026-11-08', office: 'jobcenter' };
  expect(nextQuestion({ answers: { ...late, letterDate: '2026-11-02' }, sure: [] }, today)).toHaveProperty('finding');
  expect(nextQuestion({ answers: { ...late, letterDate: '2026-11-09' }, sure: [] }, today)).toEqual({
    question: 'receivedOn',
  });
});

describe('a typed period', () => {
  test.each([
    ['14 day', { n: 14, unit: 'day' }],
    ['1000 day', { n: 1000, unit: 'day' }],
    ['10 year', { n: 10, unit: 'year' }],
  ])('%s', (raw, period) => expect(periodFrom(raw)).toEqual(period));

  test.each([
    ['0 month', 'zero'],
    ['900 month', 'tooLong'],
    ['1001 day', 'tooLong'],
    ['151 week', 'tooLong'],
    ['11 year', 'tooLong'],
    ['0', 'zero'],
    ['14', null],
    [' day', null],
    ['1.5 day', null],
    ['', null],
  ])('%s is none', (raw, why) => {
    expect(periodFrom(raw)).toBeNull();
    expect(periodTrouble(raw)).toBe(why);
  });
});
