import type { DatabaseSync } from 'node:sqlite';
import { addEvent, eventsOf, findSubmission, type Submission } from '#gateway/delivery';
import { inTransaction } from '#gateway/store';
import { err, ok, type Result } from '#shared/basics';
import { type DestinationList, eventKeysOf, verifyEvent } from '#shared/sealing';
import type { ProblemKind } from '#shared/wire';

/**
 * Stores an event of the office after verifying it against the destination list: signature of this office, this
 * submission and case, tags as they arrived. The same token again changes nothing; an arrival is accepted or rejected once.
 */
export async function recordOfficeEvent(
  database: DatabaseSync,
  list: DestinationList,
  submission: Submission,
  token: string,
): Promise<Result<null, ProblemKind>> {
  const keys = eventKeysOf(list, submission.destinationId);
  if (keys === null || submission.tags === null) return err('event-refused');
  const { tags } = submission;
  const expected = [tags.metadata, tags.data, ...Object.values(tags.attachments)];
  const verified = await verifyEvent(token, keys, {
    submissionId: submission.submissionId,
    caseHash: submission.caseHash,
    tags: expected,
  });
  if (!verified.ok || verified.value.signedBy !== 'office') return err('event-refused');
  const { id, state } = verified.value;
  return inTransaction(database, () => {
    // Deleted while the signature was checked (a reminder that was revoked): an event would be left without a submission.
    if (findSubmission(database, submission.submissionId) === null) return err('unknown-submission');
    const before = eventsOf(database, submission.submissionId);
    if (before.some((event) => event.event_id === id)) return ok(null);
    const decided = before.some((event) => event.state === 'accept' || event.state === 'reject');
    if (decided && state !== 'notify') return err('event-refused');
    addEvent(database, { id, submissionId: submission.submissionId, state, token });
    return ok(null);
  });
}
