import type { Deadline } from '#shared/deadlines';
import type { WordKey } from '../app/words.ts';

type Problem = Extract<Deadline, { ok: false }>['error'];

/** What the person can do about values that cannot be counted with; no code is shown. */
export function problemOf({ code, field }: Problem): WordKey {
  if (code === 'missing' && field === 'receivedOn') return 'result.problem.receivedMissing';
  if (code === 'missing' && field === 'letterDate') return 'result.problem.letterDateMissing';
  if (code === 'order') return 'result.problem.order';
  if (code === 'invalid_date' || code === 'out_of_range') return 'result.problem.date';
  return 'result.problem.other';
}
