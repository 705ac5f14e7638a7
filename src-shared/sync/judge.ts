import { classifyFailure, FAILURES_BEFORE_STAFF, type GatewayFailure } from './failure.ts';
import type { OutboxRecord } from './outbox-record.ts';
import { retryDelay } from './retry.ts';

export type Judgement = {
  /** The record in its new state: `waiting`, `blocked` or `set-aside`. */
  readonly record: OutboxRecord;
  /** Null, or how long nothing at all should be sent, in ms. */
  readonly holdGate: number | null;
};

/** Applies the table of failures to a record. `failure` null: the call itself broke (a bug, or a database that hangs). */
export function judge(
  record: OutboxRecord,
  failure: GatewayFailure | null,
  now: number,
  random: () => number,
): Judgement {
  const verdict =
    failure === null
      ? ({ verdict: 'wait', counted: true, holdsGate: false } as const)
      : classifyFailure(failure, record.submissionId);
  if (verdict.verdict === 'set-aside') return { record: setAside(record, verdict.code), holdGate: null };
  const counted = verdict.verdict !== 'wait' || verdict.counted;
  const failures = record.failures + (counted ? 1 : 0);
  if (failures > FAILURES_BEFORE_STAFF) {
    return { record: setAside({ ...record, failures }, 'too-many-failures'), holdGate: null };
  }
  const delay = retryDelay(record.attempts, random, failure?.retryAfter ?? null);
  const next = { ...record, failures, attempts: record.attempts + 1, until: now + delay, reason: null };
  if (verdict.verdict === 'block') {
    return { record: { ...next, state: 'blocked', reason: verdict.reason }, holdGate: null };
  }
  if (verdict.verdict === 'announce-anew') {
    return { record: { ...next, state: 'waiting', submissionId: null, uploaded: [] }, holdGate: null };
  }
  return { record: { ...next, state: 'waiting' }, holdGate: verdict.holdsGate ? delay : null };
}

/**
 * The same for an item the gateway already has: it goes on asking, whatever the weather. Only a gateway that does not know
 * the submission any more, or refuses the question for good, is a matter for staff; announcing anew could send it twice.
 */
export function judgeQuestion(
  record: OutboxRecord,
  failure: GatewayFailure | null,
  now: number,
  random: () => number,
): Judgement {
  const judged = judge({ ...record, failures: 0 }, failure, now, random);
  const forgotten = judged.record.submissionId === null;
  if (forgotten) return { record: setAside(record, 'forgotten-by-gateway'), holdGate: null };
  const state = judged.record.state === 'set-aside' ? 'set-aside' : 'submitted';
  return { record: { ...judged.record, state, failures: record.failures }, holdGate: judged.holdGate };
}

export function setAside(record: OutboxRecord, code: string): OutboxRecord {
  return { ...record, state: 'set-aside', until: null, reason: code };
}
