import { describe, expect, test } from 'vitest';
import { computeDeadline } from '#shared/deadlines';
import { nextQuestion, wayThrough } from './next-question.ts';
import type { Now } from './told.ts';
import type { Answers } from './typed-questions.ts';

const today: Now = { today: '2026-11-24', doubtful: false };
const doubting: Now = { today: '2020-01-01', doubtful: true };

function next(answers: Answers, now = today) {
  return nextQuestion({ answers, sure: [] }, now);
}

/** What the answers become; the test fails where a question is still open. */
function found(answers: Answers, now = today) {
  const reached = next(answers, now);
  if (!('finding' in reached)) throw new Error(JSON.stringify(reached));
  expect(computeDeadline(reached.finding.input)).toMatchObject({ ok: true });
  return reached.finding;
}

const letter = { group: 'letter', letter: 'remedy', remedy: 'widerspruch', remedyTime: 'month1' };

describe('a decision somebody does not agree with', () => {
  test('by post: the date of the letter, and who writes', () =>
    expect(found({ ...letter, way: 'post', letterDate: '2026-11-09', later: 'no', office: 'jobcenter' })).toEqual({
      topic: 'widerspruch',
      office: 'jobcenter',
      input: {
        kind: 'remedy',
        regime: 'SGG',
        trigger: 'post_inland',
        letterDate: '2026-11-09',
        postedOn: null,
        receivedOn: null,
        legalInstruction: 'ok',
        stage: 'objection',
        period: { n: 1, unit: 'month' },
        printedDate: null,
      },
    }));

  test.each([
    ['post', 'post_inland'],
    ['registered', 'einschreiben'],
    ['portal', 'portal'],
    ['electronic', 'electronic'],
    ['unknown', 'unknown'],
  ])('%s counts as %s, from the date of the letter', (way, trigger) =>
    expect(found({ ...letter, way, letterDate: '2026-11-09', later: 'no', office: 'wohngeld' }).input).toMatchObject({
      regime: 'VWGO',
      trigger,
      letterDate: '2026-11-09',
      receivedOn: null,
    }),
  );

  test.each([
    ['yellow', 'envelopeDay', 'zustellung_pzu'],
    ['hand', 'handDay', 'hand'],
    ['abroad', 'abroadDay', 'abroad_actual'],
  ])('%s: only the day itself is asked', (way, question, trigger) => {
    expect(next({ ...letter, way })).toEqual({ question });
    const answers = { ...letter, way, [question]: '2026-11-12', office: 'jobcenter' };
    expect(found(answers).input).toMatchObject({
      trigger,
      letterDate: null,
      postedOn: null,
      receivedOn: '2026-11-12',
    });
    // Nobody remembers: the date of the letter with an unknown way, the earliest safe day.
    expect(next({ ...letter, way, [question]: 'unknown' })).toEqual({ question: 'letterDate' });
    expect(
      found({ ...letter, way, [question]: 'unknown', letterDate: '2026-11-09', office: 'jobcenter' }).input,
    ).toMatchObject({ trigger: 'unknown', letterDate: '2026-11-09', receivedOn: null });
  });

  test('a late letter moves only the latest day: 14 December stays safe, 17 December is the latest', () => {
    const late = { ...letter, way: 'post', letterDate: '2026-11-09', later: 'received', receivedOn: '2026-11-17' };
    const { input } = found({ ...late, office: 'jobcenter' });
    expect(input).toMatchObject({ receivedOn: '2026-11-17' });
    expect(computeDeadline(input)).toMatchObject({ safeLastDay: '2026-12-14', legalLastDay: '2026-12-17' });
    const posted = { ...letter, way: 'post', letterDate: '2026-11-09', later: 'posted', postedOn: '2026-11-12' };
    expect(found({ ...posted, office: 'jobcenter' }).input).toMatchObject({ postedOn: '2026-11-12', receivedOn: null });
  });

  test('whether it came late is not asked before its days of post are over', () => {
    expect(next({ ...letter, way: 'post', letterDate: '2026-11-20' })).toEqual({ question: 'office' });
    expect(next({ ...letter, way: 'post', letterDate: '2026-11-19' })).toEqual({ question: 'later' });
  });

  test('without a paragraph at the end no period is asked, and the year is only the latest day', () => {
    const answers = { group: 'letter', letter: 'remedy', remedy: 'missing' };
    expect(next(answers)).toEqual({ question: 'way' });
    const { input } = found({ ...answers, way: 'yellow', envelopeDay: '2026-11-12', office: 'jobcenter' });
    expect(input).toMatchObject({ legalInstruction: 'missing', period: null });
    expect(computeDeadline(input)).toMatchObject({ safeLastDay: '2026-12-14', legalLastDay: '2027-11-12' });
  });

  test.each([
    ['widerspruch', 'jobcenter', 'widerspruch', 'SGG'],
    ['widerspruch', 'kindergeld', 'widerspruch', 'SGG'],
    ['widerspruch', 'kinderzuschlag', 'widerspruch', 'SGG'],
    ['klage', 'kindergeld', 'klage', 'AO'],
    ['missing', 'kindergeld', 'einspruch', 'AO'],
    ['unknown', 'bafoeg', 'widerspruch', 'VWGO'],
    ['missing', 'rundfunk', 'widerspruch', 'VWGO'],
    ['klage', 'unknown', 'klage', 'VWGO'],
    ['widerspruch', 'other', 'widerspruch', 'VWGO'],
  ])('"%s" from %s is a %s under the %s', (remedy, office, topic, regime) => {
    const time = remedy === 'missing' ? {} : { remedyTime: 'unknown' };
    const base = { group: 'letter', letter: 'remedy', remedy, ...time };
    const finding = found({ ...base, way: 'post', letterDate: '2026-11-09', later: 'unknown', office });
    expect(finding).toMatchObject({ topic, input: { regime, period: null } });
    expect(finding.input).toMatchObject({ stage: topic === 'klage' ? 'suit' : 'objection' });
  });

  test('an Einspruch is one of the AO: who writes is not asked', () =>
    expect(found({ ...letter, remedy: 'einspruch', way: 'post', letterDate: '2026-11-09', later: 'no' })).toMatchObject(
      { topic: 'einspruch', office: null, input: { regime: 'AO' } },
    ));

  test('a period or a day printed in the letter', () => {
    const rest = { way: 'post', letterDate: '2026-11-09', later: 'no', office: 'jobcenter' };
    expect(found({ ...letter, remedyTime: 'week2', ...rest }).input).toMatchObject({ period: { n: 2, unit: 'week' } });
    expect(next({ ...letter, remedyTime: 'other' })).toEqual({ question: 'remedyPeriod' });
    expect(found({ ...letter, remedyTime: 'other', remedyPeriod: '10 day', ...rest }).input).toMatchObject({
      period: { n: 10, unit: 'day' },
    });
    expect(found({ ...letter, remedyTime: 'day', remedyDay: '2026-12-04', ...rest }).input).toMatchObject({
      period: null,
      printedDate: '2026-12-04',
    });
  });

  test('the date of the letter not known: the postmark; neither: it is said, unless a day is printed', () => {
    const unknown = { ...letter, way: 'post', letterDate: 'unknown' };
    expect(next(unknown)).toEqual({ question: 'postmark' });
    expect(found({ ...unknown, postmark: '2026-11-10', office: 'jobcenter' }).input).toMatchObject({
      letterDate: null,
      postedOn: '2026-11-10',
    });
    expect(next({ ...unknown, postmark: 'unknown' })).toEqual({ problem: 'letterDate' });
    const printed = { ...unknown, postmark: 'unknown', remedyTime: 'day', remedyDay: '2026-12-04' };
    expect(found({ ...printed, office: 'jobcenter' })).toEqual({
      topic: 'widerspruch',
      office: 'jobcenter',
      input: { kind: 'fixed_date', date: '2026-12-04', noRollNotice: true },
    });
  });
});

describe('an answer the office wants', () => {
  const reply = { group: 'letter', letter: 'reply' };

  test('a certain day; § 26 (3) SGB X is asked for only on a free day', () => {
    expect(found({ ...reply, replyTime: 'day', replyDay: '2026-12-04' })).toEqual({
      topic: 'reply',
      office: null,
      input: { kind: 'fixed_date', date: '2026-12-04', noRollNotice: false },
    });
    const saturday = { ...reply, replyTime: 'day', replyDay: '2026-12-05' };
    expect(next(saturday)).toEqual({ question: 'noRoll' });
    expect(found({ ...saturday, noRoll: 'no' }).input).toMatchObject({ noRollNotice: false });
    expect(found({ ...saturday, noRoll: 'unknown' }).input).toMatchObject({ noRollNotice: true });
  });

  test('a period from the date of the letter, also where it is not said', () => {
    for (const replyFrom of ['letter', 'unknown'])
      expect(found({ ...reply, replyTime: 'week2', replyFrom, letterDate: '2026-11-20' }).input).toEqual({
        kind: 'authority_period',
        regime: 'SGG',
        trigger: 'letter_date',
        letterDate: '2026-11-20',
        period: { n: 2, unit: 'week' },
      });
  });

  test('a period from the arrival: how it came', () => {
    const received = { ...reply, replyTime: 'other', replyPeriod: '3 week', replyFrom: 'receipt', way: 'yellow' };
    expect(found({ ...received, envelopeDay: '2026-11-20' }).input).toEqual({
      kind: 'authority_period',
      regime: 'SGG',
      trigger: 'zustellung_pzu',
      letterDate: null,
      postedOn: null,
      receivedOn: '2026-11-20',
      period: { n: 3, unit: 'week' },
    });
  });

  test('no day and no period: it is said', () => {
    for (const replyTime of ['none', 'unknown'])
      expect(next({ ...reply, replyTime })).toEqual({ problem: 'replyNone' });
    expect(next({ ...reply, replyTime: 'day', replyDay: 'unknown' })).toEqual({ problem: 'replyNone' });
  });
});

test('a Termin', () => {
  expect(found({ group: 'appointment', appointmentOn: '2026-12-01' })).toEqual({
    topic: 'appointment',
    office: null,
    input: { kind: 'appointment', date: '2026-12-01' },
  });
  expect(next({ group: 'appointment', appointmentOn: 'unknown' })).toEqual({ problem: 'appointment' });
});

describe('waiting for the office', () => {
  test.each([
    ['application', 'jobcenter', 'SGG', 'application'],
    ['application', 'wohngeld', 'VWGO', 'application'],
    ['application', 'unknown', 'SGG', 'application'],
    ['unknown', 'unknown', 'SGG', 'application'],
    ['unknown', 'kindergeld', 'AO', 'objection'],
    ['widerspruch', null, 'SGG', 'objection'],
    ['einspruch', null, 'AO', 'objection'],
  ])('%s, %s: %s, %s', (waitingFor, office, regime, subject) => {
    const asked = office === null ? {} : { office };
    const finding = found({ group: 'waiting', waitingFor, ...asked, filedOn: '2026-05-04' });
    expect(finding).toMatchObject({
      topic: 'waiting',
      input: { kind: 'inactivity', regime, subject, filedOn: '2026-05-04' },
    });
  });

  test('an application for Kindergeld has no such day; no day of arrival, no result', () => {
    const waiting = { group: 'waiting', waitingFor: 'application' };
    expect(next({ ...waiting, office: 'kindergeld' })).toEqual({ problem: 'waitingKindergeld' });
    expect(next({ ...waiting, office: 'soziales', filedOn: 'unknown' })).toEqual({ problem: 'filedOn' });
  });
});

describe('too late', () => {
  const missed = { group: 'late', late: 'missed' };

  test.each([
    [{ missedWhat: 'remedy', office: 'jobcenter' }, 'SGG'],
    [{ missedWhat: 'remedy', office: 'wohngeld' }, 'VWGO'],
    [{ missedWhat: 'remedy', office: 'unknown' }, 'VWGO'],
    [{ missedWhat: 'einspruch' }, 'AO'],
    [{ missedWhat: 'reply' }, 'SGBX'],
    [{ missedWhat: 'unknown' }, 'SGBX'],
  ])('Wiedereinsetzung %j: %s', (what, regime) =>
    expect(found({ ...missed, ...what, obstacleEnd: '2026-11-20', missedOn: '2026-11-02' } as Answers)).toMatchObject({
      topic: 'missed',
      input: { kind: 'reinstatement', regime, obstacleEnd: '2026-11-20', missedLastDay: '2026-11-02' },
    }),
  );

  test('the end of the obstacle not known: the missed day stands for it', () =>
    expect(found({ ...missed, missedWhat: 'reply', obstacleEnd: 'unknown', missedOn: '2026-11-16' }).input).toEqual({
      kind: 'reinstatement',
      regime: 'SGBX',
      obstacleEnd: '2026-11-16',
      missedLastDay: '2026-11-16',
    }));

  test('the missed day not known: only if it cannot be too long ago', () => {
    const answers = { ...missed, missedWhat: 'reply', obstacleEnd: '2026-11-20', missedOn: 'unknown' };
    expect(next(answers)).toEqual({ question: 'missedLongAgo' });
    expect(found({ ...answers, missedLongAgo: 'no' }).input).toMatchObject({ missedLastDay: null });
    for (const missedLongAgo of ['yes', 'unknown'])
      expect(next({ ...answers, missedLongAgo })).toEqual({ problem: 'missed' });
    expect(next({ ...answers, obstacleEnd: 'unknown' })).toEqual({ problem: 'missed' });
  });

  test.each([
    ['sgb2', 'sgb2'],
    ['wohngeld', 'wohngeld'],
    ['elterngeld', 'elterngeld'],
    ['other', 'sgb2'],
    ['unknown', 'sgb2'],
  ])('Überprüfungsantrag for %s: made today', (reviewOf, benefit) =>
    expect(found({ group: 'late', late: 'review', reviewOf })).toEqual({
      topic: 'review',
      office: null,
      input: { kind: 'review', benefit, appliedOn: '2026-11-24' },
    }),
  );

  test.each(['kindergeld', 'rundfunk'])('§ 44 SGB X does not reach %s', (reviewOf) =>
    expect(next({ group: 'late', late: 'review', reviewOf })).toEqual({ problem: 'reviewNot' }),
  );

  test('a machine that doubts its clock asks for today', () => {
    const answers = { group: 'late', late: 'review', reviewOf: 'sgb2' };
    expect(next(answers, doubting)).toEqual({ question: 'today' });
    expect(found({ ...answers, today: '2026-11-24' }, doubting).input).toMatchObject({ appliedOn: '2026-11-24' });
    expect(next({ ...answers, today: 'unknown' }, doubting)).toEqual({ problem: 'today' });
  });
});

describe('money', () => {
  test.each(['wohngeld', 'sgb2', 'kiz', 'grundsicherung', 'rundfunk'])('renewal of %s', (renewalOf) =>
    expect(found({ group: 'money', money: 'renewal', renewalOf, periodEnd: '2026-12-31' })).toEqual({
      topic: 'renewal',
      office: null,
      input: { kind: 'renewal', benefit: renewalOf, periodEnd: '2026-12-31' },
    }),
  );

  test.each(['other', 'unknown'])('renewal of %s: the end itself is the careful day', (renewalOf) =>
    expect(found({ group: 'money', money: 'renewal', renewalOf, periodEnd: '2026-12-31' })).toEqual({
      topic: 'renewal',
      office: null,
      input: { kind: 'fixed_date', date: '2026-12-31', noRollNotice: true },
    }),
  );

  const start = { group: 'money', money: 'start' };

  test.each(['wohngeld', 'sgb2', 'grundsicherung', 'hlu', 'kiz', 'kindergeld', 'uvg', 'gdb'])(
    'start of %s',
    (benefit) => {
      const input = { kind: 'benefit_start', benefit, entitledFrom: null };
      expect(found({ ...start, startOf: benefit, applied: 'no' })).toEqual({
        topic: 'start',
        office: null,
        input: { ...input, appliedOn: '2026-11-24' },
      });
      expect(found({ ...start, startOf: benefit, applied: 'yes', appliedOn: '2026-11-02' }).input).toEqual({
        ...input,
        appliedOn: '2026-11-02',
      });
      // Not known whether it is there: as if it came today.
      expect(found({ ...start, startOf: benefit, applied: 'unknown' }).input).toMatchObject({
        appliedOn: '2026-11-24',
      });
    },
  );

  test('Pflege asks since when, Rundfunkbeitrag from when the Bescheid is', () => {
    expect(found({ ...start, startOf: 'pflege', careSince: '2026-09-15', applied: 'no' }).input).toMatchObject({
      benefit: 'pflege',
      entitledFrom: '2026-09-15',
    });
    expect(found({ ...start, startOf: 'rundfunk', noticeFrom: '2026-06-01', applied: 'no' }).input).toMatchObject({
      benefit: 'rundfunk',
      entitledFrom: '2026-06-01',
    });
    expect(found({ ...start, startOf: 'pflege', careSince: 'unknown', applied: 'no' }).input).toMatchObject({
      entitledFrom: null,
    });
  });

  test('for anything else: apply today, and no day', () =>
    expect(next({ ...start, startOf: 'other' })).toEqual({ problem: 'startOther' }));

  test('Wohngeld after a refusal', () => {
    const claim = { group: 'money', money: 'claim' };
    expect(found({ ...claim, knownOn: '2026-11-12', refusedFrom: '2026-10-01' })).toEqual({
      topic: 'claim',
      office: null,
      input: {
        kind: 'claim_after_refusal',
        benefit: 'wohngeld',
        knownOn: '2026-11-12',
        refusedFrom: '2026-10-01',
      },
    });
    const byLetter = { ...claim, knownOn: 'unknown', refusalDate: '2026-11-09', refusedFrom: 'unknown' };
    expect(found(byLetter).input).toMatchObject({ knownOn: '2026-11-09', refusedFrom: null });
    expect(next({ ...byLetter, refusalDate: 'unknown' })).toEqual({ problem: 'claim' });
  });
});

describe('something has happened', () => {
  test('moving: two weeks (§ 17 BMG), only the day is asked', () =>
    expect(found({ group: 'event', event: 'moved', movedOn: '2026-11-15' })).toEqual({
      topic: 'event',
      office: null,
      input: { kind: 'event_period', eventDate: '2026-11-15', period: { n: 2, unit: 'week' } },
    }));

  test('anything else: the period, then the day', () => {
    const other = { group: 'event', event: 'other', eventTime: 'other' };
    expect(next(other)).toEqual({ question: 'eventPeriod' });
    expect(found({ ...other, eventPeriod: '45 day', eventOn: '2026-11-15' }).input).toEqual({
      kind: 'event_period',
      eventDate: '2026-11-15',
      period: { n: 45, unit: 'day' },
    });
    expect(next({ ...other, eventTime: 'unknown' })).toEqual({ problem: 'eventTime' });
    expect(next({ ...other, eventTime: 'week2', eventOn: 'unknown' })).toEqual({ problem: 'event' });
  });
});

describe('who does not know what it is about', () => {
  test.each([
    { group: 'unknown' },
    { group: 'letter', letter: 'unknown' },
    { group: 'late', late: 'unknown' },
    { group: 'money', money: 'unknown' },
    { group: 'event', event: 'unknown' },
  ])('%j: what would help is said', (answers) => expect(next(answers as Answers)).toEqual({ problem: 'about' }));

  test('an answer that no table knows leaves its question open', () => {
    expect(next({ group: 'toString' })).toEqual({ question: 'group' });
    expect(next({ ...letter, way: 'pigeon' })).toEqual({ question: 'way' });
    expect(next({ ...letter, remedyTime: 'other', remedyPeriod: '900 month' })).toEqual({ question: 'remedyPeriod' });
  });
});

test('what was told to a question no longer asked counts for nothing, and is still there', () => {
  const answers = {
    ...letter,
    way: 'yellow',
    envelopeDay: '2026-11-12',
    letterDate: '2026-10-01',
    office: 'jobcenter',
  };
  expect(found(answers).input).toMatchObject({ letterDate: null, receivedOn: '2026-11-12' });
  expect(wayThrough({ answers, sure: [] }, today).asked).not.toContain('letterDate');
  expect(found({ ...answers, way: 'post', later: 'no' }).input).toMatchObject({ letterDate: '2026-10-01' });
});
