import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { eventsOf, findSubmission } from '#gateway/delivery';
import { type BlobStore, forgetOldPages, inTransaction } from '#gateway/store';
import { addDays, type IsoDay } from '#shared/basics';

type Stores = { readonly database: DatabaseSync; readonly blobs: BlobStore };

/** Days in which a terminal that was offline can still fetch what was signed about a deleted reminder. */
export const DAYS_TO_LEARN = 30;

/**
 * Deletes a reminder with everything there is of it: sealed parts, rows, events, days, wrong PINs of a case that has
 * nothing else. The sealed parts go first: if the power fails in between, the row leads the next round here again.
 *
 * What stays until `until` is a tombstone of two hashes, so that the same envelope sent again is known, and the signed
 * events, encrypted by the submission's id. That id is nowhere here any more: only the terminal that sent it has it,
 * and can finish with its copy instead of calling staff.
 */
export async function forget(stores: Stores, submissionIds: readonly string[], until: IsoDay): Promise<void> {
  for (const id of submissionIds) {
    await stores.blobs.removeFolder(id);
    inTransaction(stores.database, () => removeRows(stores.database, id, until));
  }
  if (submissionIds.length > 0) forgetOldPages(stores.database);
}

function removeRows(database: DatabaseSync, id: string, until: IsoDay): void {
  const submission = findSubmission(database, id);
  if (submission !== null) {
    const log = eventsOf(database, id).map((event) => event.token);
    database
      .prepare(
        `INSERT INTO forgotten_reminders (key_hash, id_hash, sealed_log, until_day) VALUES (?, ?, ?, ?)
         ON CONFLICT (key_hash) DO UPDATE SET id_hash = excluded.id_hash, sealed_log = excluded.sealed_log,
           until_day = CASE WHEN forgotten_reminders.until_day > excluded.until_day
             THEN forgotten_reminders.until_day ELSE excluded.until_day END`,
      )
      .run(hash(submission.idempotencyKey), hash(id), sealLog(id, log), until);
  }
  for (const table of ['reminder_days', 'reminders', 'events', 'attachments', 'submissions']) {
    database.prepare(`DELETE FROM ${table} WHERE submission_id = ?`).run(id);
  }
  if (submission !== null) {
    database
      .prepare('DELETE FROM wrong_pins WHERE case_hash = ? AND case_hash NOT IN (SELECT case_hash FROM submissions)')
      .run(submission.caseHash);
  }
}

/** True while an envelope of this id was deleted here and must not come back to life. */
export function wasForgotten(database: DatabaseSync, idempotencyKey: string): boolean {
  const row = database.prepare('SELECT 1 FROM forgotten_reminders WHERE key_hash = ?').get(hash(idempotencyKey));
  return row !== undefined;
}

/** The signed events of a deleted reminder for whoever still knows its id; null for any other. */
export function eventsOfForgotten(database: DatabaseSync, submissionId: string): readonly string[] | null {
  const row = database.prepare('SELECT sealed_log FROM forgotten_reminders WHERE id_hash = ?').get(hash(submissionId));
  return row === undefined ? null : openLog(submissionId, z.string().parse(row.sealed_log));
}

/** Tombstones whose time is over. Returns how many. */
export function removeTombstones(database: DatabaseSync, today: IsoDay): number {
  return Number(database.prepare('DELETE FROM forgotten_reminders WHERE until_day < ?').run(today).changes);
}

/** Until the last day nothing sealed before can come back (afterwards it is refused as past), and long enough to learn. */
export function tombstoneUntil(ends: IsoDay, today: IsoDay): IsoDay {
  const learnt = addDays(today, DAYS_TO_LEARN);
  return ends > learnt ? ends : learnt;
}

function hash(text: string): string {
  return createHash('sha256').update(`forgotten ${text}`).digest('hex');
}

/** An id has 122 random bits: as good a key as any. */
function keyOf(submissionId: string): Buffer {
  return createHash('sha256').update(`log of ${submissionId}`).digest();
}

function sealLog(submissionId: string, log: readonly string[]): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(submissionId), iv);
  const sealed = [cipher.update(JSON.stringify(log), 'utf8'), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]).toString('base64url');
}

function openLog(submissionId: string, text: string): readonly string[] {
  const bytes = Buffer.from(text, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(submissionId), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  const log = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  return z.array(z.string()).parse(JSON.parse(log));
}
