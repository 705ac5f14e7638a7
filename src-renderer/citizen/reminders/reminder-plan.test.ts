import { describe, expect, test } from 'vitest';
import { computeDeadline } from '#shared/deadlines';
import { isNear, openWays, reminderPlan } from './reminder-plan.ts';

/** A notice of 9 November 2026 by the Jobcenter: safe until Monday, 14 December. */
const refusal = computeDeadline({
  kind: 'remedy',
  regime: 'SGG',
  trigger: 'post_inland',
  letterDate: '2026-11-09',
  postedOn: '2026-11-09',
  legalInstruction: 'ok',
  authorityState: 'NW',
});

describe('the days on which the city would write', () => {
  test('the 14th, 7th, 3rd and 1st working day before; a letter only where it still arrives', () => {
    expect(reminderPlan(refusal, '2026-11-19')).toEqual({
      lastDay: '2026-12-14',
      email: ['2026-11-24', '2026-12-03', '2026-12-09', '2026-12-11'],
      letter: ['2026-11-24', '2026-12-03', '2026-12-09'],
    });
  });

  test('days that are over are left out, and today as well', () => {
    expect(reminderPlan(refusal, '2026-11-24')?.email).toEqual(['2026-12-03', '2026-12-09', '2026-12-11']);
    expect(reminderPlan(refusal, '2026-12-10')).toMatchObject({ email: ['2026-12-11'], letter: [] });
    expect(reminderPlan(refusal, '2026-12-11')).toMatchObject({ email: [], letter: [] });
  });

  test('no letter is on its way longer than there are days left, whatever today is', () => {
    for (let day = 1; day <= 30; day += 1) {
      const plan = reminderPlan(refusal, `2026-11-${String(day).padStart(2, '0')}`);
      for (const written of plan?.letter ?? [])
        expect(Date.parse('2026-12-14') - Date.parse(written)).toBeGreaterThanOrEqual(4 * 86_400_000);
    }
  });

  test('a waiting time reminds on the first day on which something can be done, by letter too', () => {
    const waiting = computeDeadline({
      kind: 'inactivity',
      regime: 'SGG',
      subject: 'application',
      filedOn: '2026-09-01',
    });
    expect(reminderPlan(waiting, '2026-11-19')).toEqual({
      lastDay: '2027-03-02',
      email: ['2027-03-02'],
      letter: ['2027-03-02'],
    });
    expect(reminderPlan(waiting, '2027-03-02')).toMatchObject({ email: [] });
  });

  test('nothing is planned from what could not be computed', () => {
    expect(reminderPlan(computeDeadline(null as never), '2026-11-19')).toBeNull();
    expect(reminderPlan(computeDeadline({ kind: 'fixed_date', date: '2026-13-40' }), '2026-11-19')).toBeNull();
  });

  test('only ways by which the city can send today', () => {
    const plan = reminderPlan(refusal, '2026-11-19', ['letter']);
    expect(plan?.email).toEqual([]);
    expect(plan === null ? null : openWays(plan)).toEqual(['letter']);
  });
});

test.each([
  ['2026-11-22', true],
  ['2026-11-23', false],
  [undefined, false],
])('is %s near on 19 November? %s', (day, near) => {
  expect(isNear(day, '2026-11-19')).toBe(near);
});
