import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { computeDeadline } from './compute-deadline.ts';

type WorkedCase = { id: string; why: string; expect: Record<string, unknown> };

const cases: WorkedCase[] = readFileSync(new URL('worked-cases.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line));

/** Each line is a case computed by hand from the law; every key of `expect` is compared. */
describe('worked cases', () => {
  test('all of them are there', () => expect(cases.length).toBe(57));

  test.each(cases)('$id: $why', ({ id: _id, why: _why, expect: expected, ...input }) => {
    const result = computeDeadline(input as unknown as Parameters<typeof computeDeadline>[0]);
    expect(result).toMatchObject(expected);
    if (result.ok) expect(result.basis.length).toBeGreaterThan(0);
  });
});
