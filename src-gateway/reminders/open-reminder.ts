import { decodeProtectedHeader } from 'jose';
import type { Submission } from '#gateway/delivery';
import type { BlobStore } from '#gateway/store';
import { err, ok, type Result } from '#shared/basics';
import { type ReminderRequest, reminderRequestSchema } from '#shared/reminders';
import { openEnvelope } from '#shared/sealing';
import type { ReminderKeys } from '../keys.ts';

/** Characters of one sealed part: a request has some hundred, a whole application would be no request. */
const LARGEST_PART = 40_000;

/** `gone`: deleted meanwhile. `no-key`: sealed to a key this gateway does not hold. `not-a-reminder`: anything else wrong. */
export type NotOpened = 'gone' | 'no-key' | 'not-a-reminder';

/**
 * Opens a request in memory and checks that it is one: sealed for this service, for this case, under this envelope's id,
 * without attachments. What comes back must not outlive the call it is opened for.
 */
export async function openReminder(
  { blobs, keys }: { readonly blobs: BlobStore; readonly keys: ReminderKeys },
  submission: Submission,
): Promise<Result<ReminderRequest, NotOpened>> {
  const metadata = await partOf(blobs, `${submission.submissionId}/metadata`);
  const data = await partOf(blobs, `${submission.submissionId}/data`);
  if (metadata === null || data === null) return err('gone');
  if (metadata === 'too-long' || data === 'too-long') return err('not-a-reminder');
  if (submission.announcedAttachments.length > 0) return err('not-a-reminder');
  const kid = kidOf(metadata);
  const key = keys.unwrap.find((candidate) => candidate.kid === kid);
  if (key === undefined) return err('no-key');
  const opened = await openEnvelope({ metadata, data, attachments: [] }, key);
  if (!opened.ok) return err('not-a-reminder');
  const { ersthilfe, additionalReferenceInfo } = opened.value.metadata;
  const meant =
    ersthilfe.destinationId === keys.destinationId &&
    ersthilfe.caseHash === submission.caseHash &&
    additionalReferenceInfo.senderReference === submission.idempotencyKey;
  const request = reminderRequestSchema.safeParse(opened.value.data);
  return meant && request.success ? ok(request.data) : err('not-a-reminder');
}

async function partOf(blobs: BlobStore, name: string): Promise<string | null> {
  const stream = await blobs.read(name);
  if (stream === null) return null;
  let text = '';
  for await (const chunk of stream) {
    text += (chunk as Buffer).toString('latin1');
    if (text.length > LARGEST_PART) return 'too-long';
  }
  return text;
}

function kidOf(jwe: string): string | null {
  try {
    return decodeProtectedHeader(jwe).kid ?? null;
  } catch {
    return null;
  }
}
