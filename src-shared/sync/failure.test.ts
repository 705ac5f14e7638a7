import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyFailure, FAILURES_BEFORE_STAFF, type GatewayFailure } from './failure.ts';
import { judge, judgeQuestion } from './judge.ts';
import { newOutboxRecord } from './outbox-record.ts';
import { isDue, LONGEST_DELAY, retryDelay } from './retry.ts';
import { envelopeOf, NOW } from './sync.fixture.ts';

const SUBMISSION = '0197f0a0-0000-4000-8000-0000000000aa';
const http = (status: number | null, retryAfter: number | null = null): GatewayFailure => ({
  outcome: 'failed',
  kind: 'http',
  status,
  retryAfter,
});
const record = { ...newOutboxRecord(envelopeOf(1)), state: 'queued' as const, submissionId: SUBMISSION };

describe('what a failure means', () => {
  test.each([
    ['network', 'wait', false, true],
    ['timeout', 'wait', false, true],
    ['captive-portal', 'wait', false, true],
  ] as const)('%s: nothing gets through, nothing is held against the item', (kind, verdict, counted, holdsGate) => {
    const failure: GatewayFailure = { outcome: 'failed', kind, status: null, retryAfter: null };
    expect(classifyFailure(failure, null)).toEqual({ verdict, counted, holdsGate });
  });

  test.each([
    [401, { verdict: 'block', reason: 'not-authorised' }],
    [403, { verdict: 'block', reason: 'not-authorised' }],
    [409, { verdict: 'block', reason: 'conflict' }],
    [413, { verdict: 'block', reason: 'too-large' }],
    [408, { verdict: 'wait', counted: true, holdsGate: false }],
    [425, { verdict: 'wait', counted: true, holdsGate: false }],
    [429, { verdict: 'wait', counted: true, holdsGate: true }],
    [500, { verdict: 'wait', counted: true, holdsGate: false }],
    [503, { verdict: 'wait', counted: true, holdsGate: false }],
    [400, { verdict: 'set-aside', code: 'http-400' }],
    [422, { verdict: 'set-aside', code: 'http-422' }],
    [404, { verdict: 'announce-anew' }],
    [410, { verdict: 'announce-anew' }],
  ])('HTTP %i', (status, verdict) => {
    expect(classifyFailure(http(status), SUBMISSION)).toEqual(verdict);
  });

  test('404 without a submission is no lost submission but an unknown office: for staff', () => {
    expect(classifyFailure(http(404), null)).toEqual({ verdict: 'set-aside', code: 'http-404' });
  });

  test('every other 4xx is set aside at once', () => {
    const special = new Set([401, 403, 404, 408, 409, 410, 413, 425, 429]);
    for (let status = 400; status < 500; status += 1) {
      if (special.has(status)) continue;
      expect(judge(record, http(status), NOW, Math.random).record).toMatchObject({
        state: 'set-aside',
        reason: `http-${status}`,
      });
    }
  });

  test(`after ${FAILURES_BEFORE_STAFF} failures that are not the network's the next one is for staff`, () => {
    const tired = { ...record, failures: FAILURES_BEFORE_STAFF };
    expect(judge({ ...record, failures: FAILURES_BEFORE_STAFF - 1 }, http(500), NOW, Math.random).record.state).toBe(
      'waiting',
    );
    expect(judge(tired, http(500), NOW, Math.random).record.reason).toBe('too-many-failures');
    const offline: GatewayFailure = { outcome: 'failed', kind: 'network', status: null, retryAfter: null };
    expect(judge(tired, offline, NOW, Math.random).record.state).toBe('waiting');
  });

  test('a submission that died is forgotten, the item is not', () => {
    const judged = judge(
      { ...record, uploaded: ['0197f0a0-0000-4000-8000-0000000000bb'] },
      http(404),
      NOW,
      Math.random,
    );
    expect(judged.record).toMatchObject({ state: 'waiting', submissionId: null, uploaded: [] });
  });

  test('asking about what the gateway has: no weather sends it twice, a forgetful gateway is for staff', () => {
    const submitted = { ...record, state: 'submitted' as const, failures: FAILURES_BEFORE_STAFF };
    expect(judgeQuestion(submitted, http(500), NOW, Math.random).record).toMatchObject({
      state: 'submitted',
      failures: FAILURES_BEFORE_STAFF,
    });
    expect(judgeQuestion(submitted, http(404), NOW, Math.random).record).toMatchObject({
      state: 'set-aside',
      submissionId: SUBMISSION,
      reason: 'forgotten-by-gateway',
    });
  });
});

describe('when to try again', () => {
  test('full jitter: between nothing and min(15 min, 2 s · 2^n)', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.double({ min: 0, max: 0.999999, noNaN: true }), (attempt, chance) => {
        const delay = retryDelay(attempt, () => chance);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(Math.min(LONGEST_DELAY, 2_000 * 2 ** attempt));
      }),
    );
  });

  test.each([
    [0, 2_000],
    [1, 4_000],
    [5, 64_000],
    [8, 512_000],
    [9, LONGEST_DELAY],
    [1_000, LONGEST_DELAY],
  ])('attempt %i waits at most %i ms', (attempt, most) => {
    expect(retryDelay(attempt, () => 0.9999999)).toBe(most - 1);
  });

  test('a gateway that names a time is obeyed, even beyond the cap', () => {
    expect(retryDelay(0, () => 0, 30)).toBe(30_000);
    expect(retryDelay(0, () => 0, 3_600)).toBe(3_600_000);
    expect(judge(record, http(429, 120), NOW, () => 0)).toMatchObject({
      record: { until: NOW + 120_000 },
      holdGate: 120_000,
    });
  });

  test('a clock that was put back by a year makes nobody wait for a year', () => {
    expect(isDue(NOW + LONGEST_DELAY, NOW)).toBe(false);
    expect(isDue(NOW + 365 * 24 * 3_600_000, NOW)).toBe(true);
    expect(isDue(NOW, NOW)).toBe(true);
  });
});
