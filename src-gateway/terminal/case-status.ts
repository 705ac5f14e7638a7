import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { eventsOf } from '#gateway/delivery';

/** Wrong PINs a case forgives before it locks; then one minute, doubled with each further wrong one, a day at most. */
const FREE_ATTEMPTS = 5;
const FIRST_LOCK = 60_000;
const LONGEST_LOCK = 24 * 3_600_000;

export type CaseStatus =
  | {
      readonly outcome: 'found';
      readonly submissions: {
        submissionId: string;
        destinationId: string;
        signatureRequired: boolean;
        events: string[];
      }[];
    }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'locked'; readonly retryAfterSeconds: number };

const submissionRows = z.array(
  z.object({
    submission_id: z.string(),
    destination_id: z.string(),
    pin_hash: z.string(),
    signature_required: z.number(),
  }),
);
const lockRow = z.object({ failures: z.number(), locked_until: z.number() }).optional();

/**
 * The events of a case for whoever has code and PIN. A wrong PIN looks like an unknown case; 10,000 PINs are few, so a
 * locked case answers nothing, not even to the right PIN. A right PIN forgets the wrong ones.
 */
export function caseStatus(database: DatabaseSync, caseHash: string, pinHash: string, now: number): CaseStatus {
  const lock = lockRow.parse(
    database.prepare('SELECT failures, locked_until FROM wrong_pins WHERE case_hash = ?').get(caseHash),
  );
  if (lock !== undefined && lock.locked_until > now) {
    return { outcome: 'locked', retryAfterSeconds: Math.ceil((lock.locked_until - now) / 1000) };
  }
  const rows = submissionRows.parse(
    database
      .prepare(
        `SELECT submission_id, destination_id, pin_hash, signature_required FROM submissions
         WHERE case_hash = ? AND submitted_at IS NOT NULL ORDER BY submitted_at, submission_id`,
      )
      .all(caseHash),
  );
  if (rows.length === 0) return { outcome: 'unknown' };
  const mine = rows.filter((row) => row.pin_hash === pinHash);
  if (mine.length === 0) return wrongPin(database, caseHash, (lock?.failures ?? 0) + 1, now);
  database.prepare('DELETE FROM wrong_pins WHERE case_hash = ?').run(caseHash);
  return {
    outcome: 'found',
    submissions: mine.map((row) => ({
      submissionId: row.submission_id,
      destinationId: row.destination_id,
      signatureRequired: row.signature_required === 1,
      events: eventsOf(database, row.submission_id).map((event) => event.token),
    })),
  };
}

function wrongPin(database: DatabaseSync, caseHash: string, failures: number, now: number): CaseStatus {
  const lock = failures < FREE_ATTEMPTS ? 0 : Math.min(LONGEST_LOCK, FIRST_LOCK * 2 ** (failures - FREE_ATTEMPTS));
  database
    .prepare(
      `INSERT INTO wrong_pins (case_hash, failures, locked_until) VALUES (?, ?, ?)
       ON CONFLICT (case_hash) DO UPDATE SET failures = excluded.failures, locked_until = excluded.locked_until`,
    )
    .run(caseHash, failures, now + lock);
  return lock === 0 ? { outcome: 'unknown' } : { outcome: 'locked', retryAfterSeconds: lock / 1000 };
}
