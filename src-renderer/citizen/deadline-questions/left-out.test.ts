import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, type IsoDay } from '#shared/basics';
import { computeDeadline, type DeadlineInput, holidayInNrw } from '#shared/deadlines';
import { wayThrough } from './next-question.ts';
import { progressOf } from './progress.ts';
import { QUESTIONS, type Question, type QuestionKey } from './questions.ts';
import type { Now } from './told.ts';
import { type Answers, UNKNOWN } from './typed-questions.ts';

/** What is true of one thing: an answer to every question, whether it is asked or not. Nobody lies here. */
type Truth = { readonly now: Now; readonly answers: Answers };

const KEYS = Object.keys(QUESTIONS) as readonly QuestionKey[];
const near = fc.integer({ min: 0, max: 40 });

const truth: fc.Arbitrary<Truth> = fc
  .record({
    today: fc.integer({ min: 0, max: 2500 }).map((offset) => addDays('2026-01-01', offset)),
    picks: fc.array(fc.nat(), { minLength: KEYS.length, maxLength: KEYS.length }),
    age: fc.integer({ min: 0, max: 500 }),
    posted: fc.integer({ min: 0, max: 6 }),
    received: near,
    ahead: near,
    number: fc.integer({ min: 1, max: 10 }),
  })
  .map(({ today, picks, age, posted, received, ahead, number }) => {
    const before = (day: IsoDay) => (day > today ? today : day);
    const letterDate = addDays(today, -age);
    const postedOn = before(addDays(letterDate, posted));
    const receivedOn = before(addDays(postedOn, received));
    const days: Answers = {
      letterDate,
      refusalDate: letterDate,
      missedOn: addDays(letterDate, -1),
      postmark: postedOn,
      postedOn,
      receivedOn,
      envelopeDay: receivedOn,
      handDay: receivedOn,
      abroadDay: receivedOn,
      knownOn: receivedOn,
      obstacleEnd: receivedOn,
      today,
    };
    const answers: Record<string, string> = {};
    KEYS.forEach((key, index) => {
      const question: Question = QUESTIONS[key];
      if (question.kind === 'day')
        answers[key] = days[key] ?? (question.rule === 'past' ? letterDate : addDays(today, ahead));
      else if (question.kind === 'period') answers[key] = `${number} week`;
      else {
        const options = Object.keys(question.options);
        answers[key] = options[(picks[index] ?? 0) % options.length] ?? '';
      }
    });
    // An Einspruch is one of the AO, here the Familienkasse; and what is long ago follows from the day.
    if (answers.remedy === 'einspruch' || answers.waitingFor === 'einspruch') answers.office = 'kindergeld';
    answers.missedLongAgo = addDays(letterDate, -1) < addMonths(today, -10) ? 'yes' : 'no';
    return { now: { today, doubtful: false }, answers };
  });

/** Every unlikely day is meant so. */
const given = (answers: Answers) => ({
  answers,
  sure: Object.entries(answers).map(([key, raw]) => `${key}=${raw}`),
});

function inputOf({ now, answers }: Truth): { input: DeadlineInput; asked: readonly QuestionKey[] } | null {
  const { next, asked } = wayThrough(given(answers), now);
  return 'finding' in next ? { input: next.finding.input, asked } : null;
}

function daysOf(input: DeadlineInput) {
  const result = computeDeadline(input);
  if (!result.ok) throw new Error(JSON.stringify({ input, result }));
  return result;
}

/** Every answer that could still be given to a field nobody was asked for. */
function leftOut(
  { now, answers }: Truth,
  input: DeadlineInput,
  asked: readonly QuestionKey[],
): readonly DeadlineInput[] {
  const isAsked = (...keys: readonly QuestionKey[]) => keys.some((key) => asked.includes(key));
  const others: object[] = [];
  const regimes = [{ regime: 'SGG' }, { regime: 'VWGO' }, { regime: 'AO' }];
  switch (input.kind) {
    case 'remedy':
    case 'authority_period': {
      const { letterDate } = input;
      const isFiction = !isAsked('envelopeDay', 'handDay', 'abroadDay') && input.trigger !== 'letter_date';
      if (letterDate && !input.postedOn && !input.receivedOn)
        for (let day = letterDate; day <= now.today && daysBetween(letterDate, day) < 30; day = addDays(day, 1)) {
          if (input.trigger !== 'letter_date') others.push({ postedOn: day });
          if (isFiction) others.push({ receivedOn: day });
        }
      // The day itself counts: when the letter was written cannot matter.
      if (!letterDate && !isAsked('postmark'))
        others.push({ letterDate: answers.letterDate }, { postedOn: answers.postedOn });
      if (input.kind === 'authority_period') others.push(...regimes);
      else
        others.push(
          ...['ok', 'missing', 'wrong', 'unknown'].map((legalInstruction) => ({ legalInstruction })),
          { stage: 'suit' },
          { stage: 'objection' },
        );
      break;
    }
    case 'event_period':
      others.push(...regimes);
      break;
    case 'fixed_date':
      others.push(...regimes, { noRollNotice: true }, { noRollNotice: false });
      break;
    case 'appointment':
      others.push(...regimes);
      break;
    case 'reinstatement':
      if (!input.missedLastDay)
        for (let day = addMonths(now.today, -10); day <= input.obstacleEnd; day = addDays(day, 5))
          others.push({ missedLastDay: day });
      break;
    case 'inactivity':
      if (!isAsked('office') && input.regime !== 'AO') others.push({ regime: 'SGG' }, { regime: 'VWGO' });
      break;
    case 'benefit_start':
      if (['wohngeld', 'sgb2', 'grundsicherung', 'kiz'].includes(input.benefit))
        for (let grantMonths = 1; grantMonths <= 24; grantMonths += 1) others.push({ grantMonths });
      break;
    default:
  }
  return others.map((other) => ({ ...input, ...other }) as DeadlineInput);
}

describe('a question left out', () => {
  test('could not have changed the safe day, nor the first day of a waiting', () => {
    let tried = 0;
    const kinds = new Set<string>();
    fc.assert(
      fc.property(truth, (told) => {
        const found = inputOf(told);
        if (found === null) return;
        kinds.add(found.input.kind);
        const counted = daysOf(found.input);
        for (const other of leftOut(told, found.input, found.asked)) {
          tried += 1;
          const result = daysOf(other);
          expect([result.safeLastDay, result.earliestDay], JSON.stringify(other)).toEqual([
            counted.safeLastDay,
            counted.earliestDay,
          ]);
        }
      }),
      { numRuns: 1500 },
    );
    expect(tried).toBeGreaterThan(1_000);
    expect(kinds.size).toBe(11);
  });

  /**
   * The one exception: where the authority sits. Not known, the safe day does not roll off Corpus Christi and 1 November,
   * holidays of some states only. It is then earlier than it had to be, never later.
   */
  test('the seat of the authority makes the safe day only later, and only off a holiday of NRW', () =>
    fc.assert(
      fc.property(truth, (told) => {
        const found = inputOf(told);
        const kinds = ['remedy', 'authority_period', 'event_period', 'reinstatement'];
        if (found === null || !kinds.includes(found.input.kind)) return;
        const safe = daysOf(found.input).safeLastDay ?? '';
        const inState = (authorityState: string) =>
          daysOf({ ...found.input, authorityState } as DeadlineInput).safeLastDay ?? '';
        expect(inState('other')).toBe(safe);
        if (inState('NW') === safe) return;
        expect(inState('NW') > safe).toBe(true);
        expect(holidayInNrw(safe)).not.toBeNull();
      }),
      { numRuns: 1500 },
    ));
});

/**
 * Not among them: the period printed in the letter (a shorter one cannot be guessed; the page says that the letter counts),
 * the date of the letter (the postmark then stands for it, and by law the posting decides), and whether an application is
 * there already (then as if it came today, which begins no earlier).
 */
const NOT_CAREFUL: ReadonlySet<QuestionKey> = new Set([
  'remedyTime',
  'remedyPeriod',
  'remedyDay',
  'letterDate',
  'applied',
  'appliedOn',
]);

describe('"Weiß ich nicht"', () => {
  test('never gives a later safe day, nor an earlier first day, than what is true', () => {
    let compared = 0;
    fc.assert(
      fc.property(truth, (told) => {
        const found = inputOf(told);
        if (found === null) return;
        const real = daysOf(found.input);
        for (const key of found.asked) {
          if (NOT_CAREFUL.has(key)) continue;
          const unsure = inputOf({ ...told, answers: { ...told.answers, [key]: UNKNOWN } });
          if (unsure === null) continue;
          compared += 1;
          const careful = daysOf(unsure.input);
          if (real.safeLastDay !== null && careful.safeLastDay !== null)
            expect(careful.safeLastDay <= real.safeLastDay, `${key} ${JSON.stringify(found.input)}`).toBe(true);
          if (real.earliestDay !== null && careful.earliestDay !== null)
            expect(careful.earliestDay >= real.earliestDay, `${key} ${JSON.stringify(found.input)}`).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
    expect(compared).toBeGreaterThan(500);
  });

  test('whether an application is there: it then begins no earlier than it really does', () =>
    fc.assert(
      fc.property(truth, (told) => {
        const start = { ...told, answers: { ...told.answers, group: 'money', money: 'start' } };
        const real = inputOf(start);
        const unsure = inputOf({ ...start, answers: { ...start.answers, applied: UNKNOWN } });
        if (real === null || unsure === null) return;
        expect((daysOf(unsure.input).benefitFrom ?? '') >= (daysOf(real.input).benefitFrom ?? '')).toBe(true);
      }),
    ));
});

describe('"Frage 2 von höchstens 4"', () => {
  test('no way is longer than said, whatever is answered', () =>
    fc.assert(
      fc.property(truth, ({ now, answers }) => {
        const { asked } = wayThrough(given(answers), now);
        const counted = asked.filter((key) => progressOf(given(answers), now, key) !== null);
        for (const [index, key] of counted.entries()) {
          const progress = progressOf(given(answers), now, key);
          expect(progress?.number).toBe(index + 1);
          expect(progress?.most).toBeGreaterThanOrEqual(counted.length);
        }
      }),
      { numRuns: 150 },
    ));

  test.each([
    [{ group: 'appointment' }, 'appointmentOn', 1],
    [{ group: 'letter', letter: 'remedy' }, 'remedy', 8],
    [{ group: 'event', event: 'moved' }, 'movedOn', 1],
    [{ group: 'waiting' }, 'waitingFor', 3],
  ] as const)('%j: question 1 of at most %i', (answers, key, most) =>
    expect(progressOf({ answers, sure: [] }, { today: '2026-11-24', doubtful: false }, key)).toEqual({
      number: 1,
      most,
    }),
  );
});
