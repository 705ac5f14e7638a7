import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useVisitData } from './visit-data.ts';

test('answers of the pre-check live with the visit, go with it, and are no answers of a form', () => {
  const keeper = { save: vi.fn(), clear: vi.fn() };
  const { result } = renderHook(() => useVisitData(keeper, null, () => 'here'));
  const form = result.current.data.answers;
  act(() => result.current.change({ precheck: { answers: { wohnen: 'miete', bezieht: ['lohn'] }, at: 2 } }));
  expect(result.current.data.answers).toBe(form);
  // Kept beside React's memory, so that a crash of the page loses no answer.
  expect(keeper.save.mock.lastCall?.[0].data.precheck).toEqual({
    answers: { wohnen: 'miete', bezieht: ['lohn'] },
    at: 2,
  });
  act(() => result.current.forget());
  expect(keeper.clear).toHaveBeenCalledOnce();
  expect(result.current.data.precheck).toEqual({ answers: {}, at: 0 });
});
