import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, compareDays, daysBetween, lastDayOfMonth } from '#shared/basics';
import { isFree, legalCalendar, workingDayBefore } from './calendars.ts';
import { computeDeadline } from './compute-deadline.ts';
import type { ComputedDeadline } from './deadline.ts';
import type { DeadlineInput, LetterInput, Period } from './input.ts';
import { reminderDays } from './reminders.ts';
import { roll } from './roll.ts';
import {
  AUTHORITY_STATES,
  BENEFITS,
  FICTION_TRIGGERS,
  LEGAL_INSTRUCTIONS,
  STAGES,
  SUBJECTS,
  TRIGGERS,
} from './vocabulary.ts';

const day = fc.integer({ min: 0, max: 36_400 }).map((offset) => addDays('2000-01-01', offset));
const near = fc.integer({ min: 0, max: 40 });
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ n: fc.integer({ min: 1, max: 1000 }), unit: fc.constant('day' as const) }),
  fc.record({ n: fc.integer({ min: 1, max: 150 }), unit: fc.constant('week' as const) }),
  fc.record({ n: fc.integer({ min: 1, max: 60 }), unit: fc.constant('month' as const) }),
  fc.record({ n: fc.integer({ min: 1, max: 10 }), unit: fc.constant('year' as const) }),
);
const regime = fc.constantFrom('SGG' as const, 'VWGO' as const, 'AO' as const);
const authorityState = fc.option(fc.constantFrom(...AUTHORITY_STATES), { nil: null });

function orNull<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.option(arbitrary, { nil: null });
}

/** A letter written, posted and received within some weeks. */
const letter = fc
  .tuple(day, orNull(near), orNull(near), orNull(near), fc.constantFrom(...TRIGGERS))
  .map(([letterDate, posted, received, printed, trigger]) => {
    const postedOn = posted === null ? null : addDays(letterDate, posted);
    return {
      trigger,
      letterDate,
      postedOn,
      receivedOn: received === null ? null : addDays(postedOn ?? letterDate, received),
      printedDate: printed === null ? null : addDays(letterDate, printed),
    };
  });

const remedies: fc.Arbitrary<DeadlineInput> = fc
  .tuple(
    letter,
    fc.record({
      kind: fc.constant('remedy' as const),
      regime,
      legalInstruction: orNull(fc.constantFrom(...LEGAL_INSTRUCTIONS)),
      stage: orNull(fc.constantFrom(...STAGES)),
      period: orNull(period),
      authorityState,
    }),
  )
  .map(([sent, rest]) => ({ ...sent, ...rest }));
const authorityPeriods: fc.Arbitrary<DeadlineInput> = fc
  .tuple(letter, fc.record({ kind: fc.constant('authority_period' as const), regime, period, authorityState }))
  .map(([sent, rest]) => ({ ...sent, ...rest }));
const others: fc.Arbitrary<DeadlineInput> = fc.oneof(
  fc.record({ kind: fc.constant('event_period' as const), eventDate: day, period, authorityState }),
  fc.record({ kind: fc.constant('fixed_date' as const), date: day, noRollNotice: fc.boolean(), authorityState }),
  fc.record({ kind: fc.constant('appointment' as const), date: day }),
  fc
    .tuple(day, fc.integer({ min: 0, max: 400 }), authorityState, fc.constantFrom('SGG', 'AO', 'VWGO', 'SGBX'))
    .map(([missedLastDay, after, state, ofRegime]) => ({
      kind: 'reinstatement' as const,
      regime: ofRegime,
      missedLastDay,
      obstacleEnd: addDays(missedLastDay, after),
      authorityState: state,
    })),
  fc.record({ kind: fc.constant('inactivity' as const), regime, subject: fc.constantFrom(...SUBJECTS), filedOn: day }),
  fc.record({
    kind: fc.constant('benefit_start' as const),
    benefit: fc.constantFrom(...BENEFITS),
    appliedOn: day,
    entitledFrom: orNull(day),
    grantMonths: orNull(fc.integer({ min: 1, max: 24 })),
  }),
  fc.record({ kind: fc.constant('renewal' as const), benefit: fc.constantFrom(...BENEFITS), periodEnd: day }),
  fc.record({
    kind: fc.constant('claim_after_refusal' as const),
    benefit: fc.constant('wohngeld' as const),
    knownOn: day,
  }),
  fc.record({ kind: fc.constant('review' as const), benefit: fc.constantFrom(...BENEFITS), appliedOn: day }),
);
const anyInput = fc.oneof(remedies, authorityPeriods, others);

function computed(input: DeadlineInput): ComputedDeadline | null {
  const result = computeDeadline(input);
  return result.ok ? result : null;
}

describe('properties of every computation', () => {
  test('the safe day is never later than the legal day', () =>
    fc.assert(
      fc.property(anyInput, (input) => {
        const result = computed(input);
        if (!result?.safeLastDay || !result.legalLastDay) return;
        expect(compareDays(result.safeLastDay, result.legalLastDay)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    ));

  test('a rolled day is never free, and a roll is at most four days', () =>
    fc.assert(
      fc.property(anyInput, (input) => {
        const result = computed(input);
        if (!result?.rawEnd || !result.legalLastDay) return;
        const moved = daysBetween(result.rawEnd, result.legalLastDay);
        expect(moved).toBeGreaterThanOrEqual(0);
        expect(moved).toBeLessThanOrEqual(4);
        expect(result.rollReason === null).toBe(moved === 0);
        const state = 'authorityState' in input ? input.authorityState : null;
        if (moved > 0) expect(isFree(result.legalLastDay, legalCalendar(state))).toBe(false);
      }),
      { numRuns: 2000 },
    ));

  test('no roll in a hundred years takes more than four days', () => {
    for (let date = '2000-01-01'; date < '2100-01-01'; date = addDays(date, 1)) {
      if (daysBetween(date, roll(date, 'nrw')) > 4) expect.fail(`${date} rolls too far`);
    }
  });

  test('a later posting never gives an earlier day', () =>
    fc.assert(
      fc.property(
        fc.oneof(remedies, authorityPeriods),
        fc.constantFrom(...FICTION_TRIGGERS),
        day,
        near,
        (input, trigger, postedOn, later) => {
          const fixed = { ...(input as LetterInput), trigger, receivedOn: null };
          const first = computed({ ...fixed, postedOn });
          const second = computed({ ...fixed, postedOn: addDays(postedOn, later) });
          if (!first || !second) return;
          for (const name of ['bekanntgabe', 'rawEnd', 'legalLastDay', 'safeLastDay'] as const) {
            expect(compareDays(first[name] ?? '', second[name] ?? '')).toBeLessThanOrEqual(0);
          }
        },
      ),
      { numRuns: 2000 },
    ));

  test('one month more never skips a month (§ 188 (3) BGB)', () =>
    fc.assert(
      fc.property(day, (eventDate) => {
        const result = computed({ kind: 'event_period', eventDate, period: { n: 1, unit: 'month' } });
        expect(result?.rawEnd?.slice(0, 7)).toBe(addMonths(`${eventDate.slice(0, 7)}-01`, 1).slice(0, 7));
        expect(daysBetween(lastDayOfMonth(eventDate), result?.rawEnd ?? '')).toBeLessThanOrEqual(31);
      }),
    ));

  test('every result is explained, has a paragraph, and advises a working day', () =>
    fc.assert(
      fc.property(anyInput, (input) => {
        const result = computed(input);
        if (!result) return;
        expect(result.explain.length).toBeGreaterThan(0);
        expect(result.basis.length).toBeGreaterThan(0);
        expect(result.adviseBy === null).toBe(result.safeLastDay === null);
        if (result.adviseBy) expect(isFree(result.adviseBy, 'nrw')).toBe(false);
        if (result.adviseBy) expect(workingDayBefore(addDays(result.safeLastDay ?? '', 1))).toBe(result.adviseBy);
      }),
    ));
});

describe('reminders', () => {
  test('the 14th, 7th, 3rd and 1st working day strictly before the safe day', () => {
    const deadline = computeDeadline({ kind: 'appointment', date: '2026-12-29' });
    // Before it: Mon 28; then over Christmas Thu 24, Wed 23 …
    expect(reminderDays(deadline)).toEqual(['2026-12-08', '2026-12-17', '2026-12-23', '2026-12-28']);
  });

  test('one reminder on the first day of an Untätigkeitsklage, none for errors and where nothing is to be done', () => {
    const waiting = computeDeadline({
      kind: 'inactivity',
      regime: 'SGG',
      subject: 'application',
      filedOn: '2026-03-10',
    });
    expect(reminderDays(waiting)).toEqual(['2026-09-11']);
    expect(reminderDays(computeDeadline({ kind: 'appointment', date: 'soon' }))).toEqual([]);
    expect(
      reminderDays(computeDeadline({ kind: 'renewal', benefit: 'grundsicherung', periodEnd: '2027-02-28' })),
    ).toEqual([]);
  });

  test('always four ascending working days before the safe day', () =>
    fc.assert(
      fc.property(anyInput, (input) => {
        const result = computed(input);
        if (!result?.safeLastDay) return;
        const days = reminderDays(result);
        expect(days).toHaveLength(4);
        expect(days).toEqual([...days].sort());
        for (const reminder of days) expect(isFree(reminder, 'nrw')).toBe(false);
        expect(compareDays(days[3] ?? '', result.safeLastDay)).toBeLessThan(0);
      }),
    ));
});

describe('time zones', () => {
  const room = new URL('index.ts', import.meta.url).href;
  const cases = new URL('worked-cases.jsonl', import.meta.url).pathname;
  const program = `
    import { readFileSync } from 'node:fs';
    import { computeDeadline, reminderDays } from ${JSON.stringify(room)};
    const lines = readFileSync(process.argv[1], 'utf8').split('\\n').filter(Boolean);
    const results = lines.map((line) => {
      const { id, why, expect, ...input } = JSON.parse(line);
      const result = computeDeadline(input);
      return [result, reminderDays(result)];
    });
    process.stdout.write(JSON.stringify({ offset: new Date(2026, 0, 1).getTimezoneOffset(), results }));
  `;
  function runIn(zone: string): { offset: number; results: unknown } {
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program, cases], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    return JSON.parse(output);
  }

  test('equal input gives equal output everywhere', () => {
    const berlin = runIn('Europe/Berlin');
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu']) {
      const there = runIn(zone);
      expect(there.offset).not.toBe(berlin.offset);
      expect(there.results).toEqual(berlin.results);
    }
  });
});
