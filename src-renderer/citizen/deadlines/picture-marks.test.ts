import { expect, test } from 'vitest';
import { computeDeadline, type DeadlineInput } from '#shared/deadlines';
import { monthOnPaper } from './deadline-paper.ts';
import { marksOf, safePathOf } from './picture-marks.ts';

const story: DeadlineInput = {
  kind: 'remedy',
  regime: 'SGG',
  trigger: 'post_inland',
  letterDate: '2026-11-09',
  postedOn: '2026-11-09',
  receivedOn: '2026-11-17',
  legalInstruction: 'ok',
};

function picture(input: DeadlineInput) {
  const deadline = computeDeadline(input);
  if (!deadline.ok) throw new Error('not computed');
  const path = safePathOf(input, deadline);
  return { path, marks: marksOf(deadline, path, '2026-11-19') };
}

test('the worked story as page 08 draws it', () => {
  const { path, marks } = picture(story);
  expect(path).toEqual({ posted: '2026-11-09', known: '2026-11-13', raw: '2026-12-13', rolled: 'sunday' });
  expect(Object.fromEntries([...marks].filter(([, as]) => as.join() !== 'counted'))).toEqual({
    '2026-11-09': ['posted'],
    '2026-11-10': ['post-days'],
    '2026-11-11': ['post-days'],
    '2026-11-12': ['post-days'],
    '2026-11-13': ['known'],
    '2026-11-19': ['counted', 'today'],
    '2026-12-13': ['counted', 'raw'],
    '2026-12-14': ['safe'],
    '2026-12-17': ['legal'],
  });
  expect(marks.get('2026-11-14')).toEqual(['counted']);
});

test('the year of a missing instruction is not drawn as counted', () => {
  const { path, marks } = picture({ ...story, receivedOn: null, legalInstruction: 'missing' });
  expect(path?.raw).toBe('2026-12-13');
  expect(marks.get('2027-01-04')).toBeUndefined();
});

test('where the counting cannot be shown without guessing, only the days stand', () => {
  const { path, marks } = picture({ ...story, trigger: 'unknown' });
  expect(path).toBeNull();
  expect([...marks.values()].flat()).not.toContain('counted');
});

test('the same month on paper: rows from Monday, one mark a day', () => {
  const { marks } = picture(story);
  const month = monthOnPaper('2026-12-01', marks);
  expect(month.title).toBe('Dezember 2026');
  expect(month.weeks[0]?.map((day) => day?.number ?? null)).toEqual([null, 1, 2, 3, 4, 5, 6]);
  expect(month.weeks[2]?.map((day) => day?.mark)).toEqual(['safe', 'none', 'none', 'legal', 'none', 'none', 'none']);
});
