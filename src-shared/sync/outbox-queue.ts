import type { OutboxRecord } from './outbox-record.ts';
import { isDue, retryDelay } from './retry.ts';

/** Counts for the staff page: no persons, no ids. `oldest`: ISO instant of sealing of the oldest undelivered item. */
export type OutboxCounts = {
  readonly waiting: number;
  readonly sending: number;
  readonly blocked: number;
  readonly setAside: number;
  readonly oldest: string | null;
};

/**
 * Whose turn it is. What still has to be sent goes before questions about what is already there; among these whoever has
 * failed least, so that an old stuck item never stands before a new one; among equals the oldest.
 */
export function nextItem(records: readonly OutboxRecord[], now: number): OutboxRecord | null {
  const due = records.filter((record) => isLive(record) && isDue(record.until, now));
  return due.toSorted(byTurn)[0] ?? null;
}

/** When somebody's turn comes (ms since 1970), or null when nobody waits for a time. */
export function nextTime(records: readonly OutboxRecord[]): number | null {
  const times = records.filter(isLive).map((record) => record.until ?? 0);
  return times.length === 0 ? null : Math.min(...times);
}

export function countOutbox(records: readonly OutboxRecord[], sending: string | null): OutboxCounts {
  const open = records.filter((record) => record.state !== 'purged');
  const undelivered = open.filter((record) => record.state !== 'submitted' && record.state !== 'accepted');
  const within = (state: OutboxRecord['state']) => undelivered.filter((record) => record.state === state).length;
  const inWork = undelivered.filter((record) => record.id === sending).length;
  return {
    waiting: undelivered.length - within('blocked') - within('set-aside') - inWork,
    sending: inWork,
    blocked: within('blocked'),
    setAside: within('set-aside'),
    oldest: undelivered.map((record) => record.sealedAt).toSorted(byInstant)[0] ?? null,
  };
}

/** An item as staff may see it: when it was sealed, where it stands and why. */
export type OutboxItem = {
  readonly id: string;
  readonly sealedAt: string;
  readonly state: 'waiting' | 'sending' | 'blocked' | 'set-aside' | 'at-gateway';
  readonly reason: string | null;
};

/** All items the office does not have yet, oldest first. */
export function listOutbox(records: readonly OutboxRecord[], sending: string | null): OutboxItem[] {
  return records
    .filter((record) => record.state !== 'purged')
    .map(({ id, sealedAt, state, reason }) => ({ id, sealedAt, state: shownState(state, id === sending), reason }))
    .toSorted((a, b) => byInstant(a.sealedAt, b.sealedAt));
}

function shownState(state: OutboxRecord['state'], inWork: boolean): OutboxItem['state'] {
  if (state === 'submitted' || state === 'accepted') return 'at-gateway';
  if (inWork) return 'sending';
  return state === 'blocked' || state === 'set-aside' ? state : 'waiting';
}

/** One gate for all items: while it is shut nobody tries. `open`: the last thing heard of the gateway was good. */
export type Gate = { readonly open: boolean; readonly attempts: number; readonly until: number };

export const newGate: Gate = { open: false, attempts: 0, until: 0 };
export const openGate: Gate = { open: true, attempts: 0, until: 0 };

/** A failed probe: nothing else is tried before `until`. */
export function shutGate(gate: Gate, now: number, random: () => number): Gate {
  return { open: false, attempts: gate.attempts + 1, until: now + retryDelay(gate.attempts, random) };
}

function isLive(record: OutboxRecord): boolean {
  return ['queued', 'waiting', 'blocked', 'submitted'].includes(record.state);
}

function byTurn(a: OutboxRecord, b: OutboxRecord): number {
  return (
    Number(a.state === 'submitted') - Number(b.state === 'submitted') ||
    a.failures + a.attempts - (b.failures + b.attempts) ||
    byInstant(a.sealedAt, b.sealedAt)
  );
}

function byInstant(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}
