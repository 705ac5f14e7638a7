import { z } from 'zod';
import type { SealedEnvelope } from '#shared/sealing';

const stateSchema = z.enum([
  'sealed',
  'queued',
  'resuming',
  'announcing',
  'uploading',
  'submitting',
  'submitted',
  'accepted',
  'purged',
  'waiting',
  'blocked',
  'set-aside',
]);
export type OutboxState = z.infer<typeof stateSchema>;

/** All that is kept of an item's life: enough to go on after a power cut, and not a word about a person. */
export const outboxRecordSchema = z.strictObject({
  /** The envelope's id. */
  id: z.uuid(),
  /** ISO instant of sealing: the age staff are alarmed by. */
  sealedAt: z.iso.datetime({ offset: true }),
  /** Ids of the attachments in the envelope. */
  attachments: z.array(z.uuid()).max(60),
  state: stateSchema,
  /** Kept before the first upload: after a crash the same submission goes on instead of a second one. */
  submissionId: z.uuid().nullable(),
  /** Attachments the gateway has confirmed for `submissionId`. */
  uploaded: z.array(z.uuid()).max(60),
  /** Exponent of the next delay; starts again with the network or with staff's "jetzt senden". */
  attempts: z.number().int().min(0),
  /** Failures that were not the network's; only staff's requeueing takes them back. */
  failures: z.number().int().min(0),
  /** Not before this instant (ms since 1970). */
  until: z.number().int().nullable(),
  /** Why it is blocked or set aside: a code for staff. */
  reason: z.string().max(60).nullable(),
});
export type OutboxRecord = z.infer<typeof outboxRecordSchema>;

/** The first record of an envelope that has just arrived. */
export function newOutboxRecord(envelope: SealedEnvelope): OutboxRecord {
  return {
    id: envelope.id,
    sealedAt: envelope.sealedAt,
    attachments: envelope.attachments.map((attachment) => attachment.id),
    state: 'sealed',
    submissionId: null,
    uploaded: [],
    attempts: 0,
    failures: 0,
    until: null,
    reason: null,
  };
}

/** Where an item stands when nobody is working on it: whoever was in the middle of sending waits in the queue again. */
export function atRest(record: OutboxRecord): OutboxRecord {
  switch (record.state) {
    case 'resuming':
    case 'announcing':
    case 'uploading':
    case 'submitting':
      return { ...record, state: 'queued' };
    case 'accepted':
      return { ...record, state: 'submitted', until: null };
    default:
      return record;
  }
}
