import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { authenticationTagsSchema, eventStateSchema, publicServiceSchema } from '#shared/sealing';

const json = z.string().transform((text): unknown => JSON.parse(text));
const rowSchema = z
  .object({
    submission_id: z.string(),
    case_id: z.string(),
    idempotency_key: z.string(),
    announcement_hash: z.string(),
    machine: z.string(),
    destination_id: z.string(),
    case_hash: z.string(),
    signature_required: z.number(),
    public_service: json.pipe(publicServiceSchema),
    announced_attachments: json.pipe(z.array(z.string())),
    announced_at: z.number(),
    content_hash: z.string().nullable(),
    tags: json.pipe(authenticationTagsSchema).nullable(),
    submitted_at: z.number().nullable(),
  })
  .transform((row) => ({
    submissionId: row.submission_id,
    caseId: row.case_id,
    idempotencyKey: row.idempotency_key,
    announcementHash: row.announcement_hash,
    machine: row.machine,
    destinationId: row.destination_id,
    caseHash: row.case_hash,
    signatureRequired: row.signature_required === 1,
    publicService: row.public_service,
    announcedAttachments: row.announced_attachments,
    announcedAt: row.announced_at,
    contentHash: row.content_hash,
    tags: row.tags,
    submittedAt: row.submitted_at,
  }));
/** A submission as the gateway knows it: ids, hashes and times, nothing of its content. */
export type Submission = z.output<typeof rowSchema>;

const attachmentSchema = z
  .object({ attachment_id: z.string(), size: z.number(), sha256: z.string(), tag: z.string() })
  .transform((row) => ({ id: row.attachment_id, size: row.size, sha256: row.sha256, tag: row.tag }));
export type StoredAttachment = z.output<typeof attachmentSchema>;

const eventSchema = z.object({ event_id: z.string(), state: eventStateSchema, token: z.string() });

export function findSubmission(database: DatabaseSync, submissionId: string): Submission | null {
  return one(database.prepare('SELECT * FROM submissions WHERE submission_id = ?').get(submissionId));
}

export function findByIdempotencyKey(database: DatabaseSync, key: string): Submission | null {
  return one(database.prepare('SELECT * FROM submissions WHERE idempotency_key = ?').get(key));
}

/** Arrived at the destination, newest first. */
export function arrivedAt(database: DatabaseSync, destinationId: string): Submission[] {
  const sql =
    'SELECT * FROM submissions WHERE destination_id = ? AND submitted_at IS NOT NULL ORDER BY submitted_at DESC, submission_id DESC LIMIT 500';
  return z.array(rowSchema).parse(database.prepare(sql).all(destinationId));
}

export function attachmentsOf(database: DatabaseSync, submissionId: string): StoredAttachment[] {
  const sql = 'SELECT * FROM attachments WHERE submission_id = ? ORDER BY attachment_id';
  return z.array(attachmentSchema).parse(database.prepare(sql).all(submissionId));
}

export function eventsOf(database: DatabaseSync, submissionId: string): z.output<typeof eventSchema>[] {
  const sql = 'SELECT event_id, state, token FROM events WHERE submission_id = ? ORDER BY position';
  return z.array(eventSchema).parse(database.prepare(sql).all(submissionId));
}

/** To be called inside a transaction: the position follows the last one. */
export function addEvent(
  database: DatabaseSync,
  event: { readonly id: string; readonly submissionId: string; readonly state: string; readonly token: string },
): void {
  database
    .prepare(
      `INSERT INTO events (event_id, submission_id, position, state, token)
       VALUES (?, ?, (SELECT COALESCE(MAX(position), 0) + 1 FROM events WHERE submission_id = ?), ?, ?)`,
    )
    .run(event.id, event.submissionId, event.submissionId, event.state, event.token);
}

function one(row: unknown): Submission | null {
  return row === undefined ? null : rowSchema.parse(row);
}
