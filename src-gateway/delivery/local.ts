import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { type BlobStore, inTransaction } from '#gateway/store';
import { type Clock, err, ok, type Result, randomId } from '#shared/basics';
import { type AuthenticationTags, authenticationTag, type EventState, signEvent } from '#shared/sealing';
import type { Announcement, ProblemKind } from '#shared/wire';
import type { GatewayKeys } from '../keys.ts';
import type { Announced, Delivery } from './port.ts';
import { RefusedStream, sealedStream } from './sealed-stream.ts';
import {
  addEvent,
  attachmentsOf,
  eventsOf,
  findByIdempotencyKey,
  findSubmission,
  type Submission,
} from './submissions.ts';

type Parts = {
  readonly database: DatabaseSync;
  readonly blobs: BlobStore;
  readonly keys: GatewayKeys;
  readonly clock: Clock;
};

/** The `local` adapter: this gateway is the delivery service itself and signs `create` and `submit` with its own key. */
export function localDelivery({ database, blobs, keys, clock }: Parts): Delivery {
  const sign = async (submissionId: string, state: EventState, tags: AuthenticationTags | null) => {
    const id = randomId();
    const at = new Date(clock.instant()).toISOString();
    const event = { id, state, submissionId, issuer: keys.serviceName, at, tags, caseHash: null, caseState: null };
    return { id, submissionId, state, token: await signEvent(event, keys.servicePrivateKey) };
  };

  const owned = (submissionId: string, machine: string): Submission | null => {
    const submission = findSubmission(database, submissionId);
    return submission?.machine === machine ? submission : null;
  };

  return {
    async announce(announcement, idempotencyKey, machine) {
      if (!keys.list.destinations.some((entry) => entry.destinationId === announcement.destinationId)) {
        return err('unknown-destination');
      }
      const announcementHash = sha256(JSON.stringify(announcement));
      const again = () => announcedBefore(database, idempotencyKey, announcementHash, machine);
      const before = again();
      if (before !== null) return before;
      const submissionId = randomId();
      const created = await sign(submissionId, 'create', null);
      return inTransaction(database, () => {
        // The same announcement may have arrived twice at once: the first one counts.
        const meanwhile = again();
        if (meanwhile !== null) return meanwhile;
        const caseId = randomId();
        insertSubmission(database, announcement, {
          submissionId,
          caseId,
          idempotencyKey,
          announcementHash,
          machine,
          announcedAt: clock.instant(),
        });
        addEvent(database, created);
        return ok({ submissionId, caseId, destinationId: announcement.destinationId });
      });
    },

    async upload({ submissionId, attachmentId }, bytes, bodyHash, machine) {
      const submission = owned(submissionId, machine);
      if (submission === null) return err('unknown-submission');
      if (!submission.announcedAttachments.includes(attachmentId)) return err('unknown-attachment');
      const stored = attachmentsOf(database, submissionId).find((attachment) => attachment.id === attachmentId);
      // The reply was lost and the terminal sends again: the same bytes are already here.
      if (stored?.sha256 === bodyHash) return ok(null);
      if (submission.submittedAt !== null) return err('already-submitted');
      // Not destroyed on refusal: the sender must still be able to read why (a reset would look like a bad network).
      const stream = sealedStream(bytes.iterator({ destroyOnReturn: false }), bodyHash);
      try {
        await blobs.write(`${submissionId}/${attachmentId}`, stream.bytes);
      } catch (error) {
        if (error instanceof RefusedStream) return err(error.problem);
        throw error;
      }
      const { size, sha256: hash, tag } = stream.measured();
      database
        .prepare(
          `INSERT INTO attachments (submission_id, attachment_id, size, sha256, tag) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (submission_id, attachment_id)
           DO UPDATE SET size = excluded.size, sha256 = excluded.sha256, tag = excluded.tag`,
        )
        .run(submissionId, attachmentId, size, hash, tag);
      return ok(null);
    },

    async submit(submissionId, content, machine) {
      const submission = owned(submissionId, machine);
      if (submission === null) return err('unknown-submission');
      const contentHash = sha256(`${content.encryptedMetadata}\n${content.encryptedData}`);
      if (submission.submittedAt !== null) return submittedBefore(submission, contentHash);
      const stored = attachmentsOf(database, submissionId);
      if (submission.announcedAttachments.some((id) => !stored.some((attachment) => attachment.id === id))) {
        return err('attachments-missing');
      }
      const tags: AuthenticationTags = {
        metadata: authenticationTag(content.encryptedMetadata),
        data: authenticationTag(content.encryptedData),
        attachments: Object.fromEntries(stored.map((attachment) => [attachment.id, attachment.tag])),
      };
      await blobs.write(`${submissionId}/metadata`, onePiece(content.encryptedMetadata));
      await blobs.write(`${submissionId}/data`, onePiece(content.encryptedData));
      const submitted = await sign(submissionId, 'submit', tags);
      return inTransaction(database, () => {
        // Two submits at once: only one of them finds it unsubmitted, so it arrives once.
        const { changes } = database
          .prepare(
            'UPDATE submissions SET submitted_at = ?, content_hash = ?, tags = ? WHERE submission_id = ? AND submitted_at IS NULL',
          )
          .run(clock.instant(), contentHash, JSON.stringify(tags), submissionId);
        if (Number(changes) === 1) addEvent(database, submitted);
        const now = findSubmission(database, submissionId);
        return now === null ? err('unknown-submission') : submittedBefore(now, contentHash);
      });
    },

    events(submissionId, machine) {
      if (owned(submissionId, machine) === null) return err('unknown-submission');
      return ok(eventsOf(database, submissionId).map((event) => event.token));
    },
  };
}

/** Same key and announcement: the same submission, now owned by the machine that asks (it may have been enrolled anew). */
function announcedBefore(
  database: DatabaseSync,
  key: string,
  announcementHash: string,
  machine: string,
): Result<Announced, ProblemKind> | null {
  const before = findByIdempotencyKey(database, key);
  if (before === null) return null;
  if (before.announcementHash !== announcementHash) return err('key-used-otherwise');
  database.prepare('UPDATE submissions SET machine = ? WHERE submission_id = ?').run(machine, before.submissionId);
  return ok(announcedFrom(before));
}

function submittedBefore(submission: Submission, contentHash: string): Result<Announced, ProblemKind> {
  return submission.contentHash === contentHash ? ok(announcedFrom(submission)) : err('already-submitted');
}

function announcedFrom({ submissionId, caseId, destinationId }: Submission): Announced {
  return { submissionId, caseId, destinationId };
}

function insertSubmission(
  database: DatabaseSync,
  announcement: Announcement,
  names: {
    readonly submissionId: string;
    readonly caseId: string;
    readonly idempotencyKey: string;
    readonly announcementHash: string;
    readonly machine: string;
    readonly announcedAt: number;
  },
): void {
  database
    .prepare(
      `INSERT INTO submissions (submission_id, case_id, idempotency_key, announcement_hash, machine, destination_id,
         case_hash, pin_hash, signature_required, public_service, announced_attachments, announced_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      names.submissionId,
      names.caseId,
      names.idempotencyKey,
      names.announcementHash,
      names.machine,
      announcement.destinationId,
      announcement.ersthilfe.caseHash,
      announcement.ersthilfe.pinHash,
      announcement.ersthilfe.signatureRequired ? 1 : 0,
      JSON.stringify(announcement.publicService),
      JSON.stringify(announcement.announcedAttachments),
      names.announcedAt,
    );
}

async function* onePiece(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'latin1');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
