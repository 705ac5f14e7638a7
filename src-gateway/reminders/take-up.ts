import { findSubmission, type Submission } from '#gateway/delivery';
import { addDays, randomId } from '#shared/basics';
import type { ReminderRequest } from '#shared/reminders';
import { signEvent } from '#shared/sealing';
import { recordOfficeEvent } from '../inbox-events.ts';
import { DAYS_TO_LEARN, wasForgotten } from './forget.ts';
import { openReminder } from './open-reminder.ts';
import type { Parts } from './parts.ts';
import { keepReminder, reminderOf } from './rows.ts';

/** No Frist the terminal knows is longer than a year (§ 66 (2) SGG); a month for the roll and a late upload. */
export const LONGEST = 400;

/**
 * Answers one arrival as any office does, by a signed event: `accept`, and its days stand in the table; or `reject`, and
 * what was sealed is deleted at once. `mayTake` is asked once for each that would be accepted.
 */
export async function takeUp(parts: Parts, submissionId: string, mayTake: (machine: string) => boolean): Promise<void> {
  const { database, blobs } = parts;
  const submission = findSubmission(database, submissionId);
  if (submission === null) return;
  const before = reminderOf(database, submissionId);
  if (before !== null) return answer(parts, submission, before.by === null ? 'reject' : 'accept');

  const decided = await decide(parts, submission, mayTake);
  if (decided === 'wait') return;
  if (decided === 'refuse') await blobs.removeFolder(submissionId);
  const today = parts.clock.today();
  const kept =
    decided === 'refuse'
      ? keepReminder(database, { submissionId, by: null, ends: addDays(today, DAYS_TO_LEARN) }, [])
      : keepReminder(database, { submissionId, by: decided.channel.by, ends: decided.lastDay }, decided.days);
  if (kept) await answer(parts, submission, decided === 'refuse' ? 'reject' : 'accept');
}

async function decide(
  parts: Parts,
  submission: Submission,
  mayTake: (machine: string) => boolean,
): Promise<ReminderRequest | 'refuse' | 'wait'> {
  if (wasForgotten(parts.database, submission.idempotencyKey)) return 'refuse';
  const opened = await openReminder(parts, submission);
  if (!opened.ok) return opened.error === 'no-key' && isKeyMissing(parts, submission) ? 'wait' : 'refuse';
  const { lastDay } = opened.value;
  const today = parts.clock.today();
  if (lastDay < today || lastDay > addDays(today, LONGEST)) return 'refuse';
  return mayTake(submission.machine) ? opened.value : 'refuse';
}

/**
 * Sealed to a key this gateway lacks: a mistake of the operators that they can mend, so it waits (the status says so) as
 * long as any reminder can live.
 */
function isKeyMissing({ clock }: Parts, { submittedAt }: Submission): boolean {
  return clock.instant() - (submittedAt ?? 0) < LONGEST * 86_400_000;
}

async function answer(
  { database, list, keys, clock }: Parts,
  submission: Submission,
  state: 'accept' | 'reject',
): Promise<void> {
  const token = await signEvent(
    {
      id: randomId(),
      state,
      submissionId: submission.submissionId,
      issuer: keys.destinationId,
      at: new Date(clock.instant()).toISOString(),
      tags: state === 'accept' ? submission.tags : null,
      caseHash: submission.caseHash,
      caseState: null,
    },
    keys.signing,
  );
  await recordOfficeEvent(database, list, submission, token);
}
