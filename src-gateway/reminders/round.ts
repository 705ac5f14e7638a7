import { createHmac, randomBytes } from 'node:crypto';
import { findSubmission } from '#gateway/delivery';
import { forgetOldPages } from '#gateway/store';
import { rateLimit } from '#gateway/terminal';
import { addDays, timeInBerlin } from '#shared/basics';
import type { ReminderRequest } from '#shared/reminders';
import type { Channel, Outcome } from './channel.ts';
import { DAYS_TO_LEARN, forget, removeTombstones } from './forget.ts';
import { openReminder } from './open-reminder.ts';
import type { Parts } from './parts.ts';
import { claim, type DayRow, dueDays, endedBefore, passOverOlder, settle, unanswered } from './rows.ts';
import { takeUp } from './take-up.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Nobody is written to at night. */
const FROM = '08:00';
/** Waiting times after a "not now", the last one again and again: some tries in the first hour, then one an hour. */
const RETRY_AFTER = [5, 15, 30, 60];
export type ReminderLimits = {
  /** Requests of one terminal in a day: a busy place has some dozen visits. */
  readonly requests: number;
  /** Mails to one address in a day, whoever asked for them: enough for a shared mailbox, useless for flooding a stranger's. */
  readonly mails: number;
};
export const LIMITS: ReminderLimits = { requests: 200, mails: 10 };

type Channels = Readonly<Record<ReminderRequest['channel']['by'], Channel>>;

/**
 * One look at everything: delete what is over, answer what arrived, send what is due. What fails is left as it was and the
 * others go on; the promise then rejects with a number and nothing else.
 */
export function reminderRounds(parts: Parts, channels: Channels, limits: ReminderLimits, stopping: () => boolean) {
  const { database, clock } = parts;
  const requests = rateLimit(limits.requests, DAY);
  const mails = rateLimit(limits.mails, DAY);
  // Addresses are counted under a key that dies with the process.
  const counting = randomBytes(32);
  const nameOf = (address: string) => createHmac('sha256', counting).update(address.toLowerCase()).digest('hex');
  const mayTake = (machine: string) => requests(machine, clock.instant()) === null;
  const mayMail = (address: string) => mails(nameOf(address), clock.instant()) === null;
  const rest = { until: 0, rounds: 0 };

  const sendOne = async (row: DayRow): Promise<Outcome | null> => {
    const submission = findSubmission(database, row.submissionId);
    const opened = submission === null ? null : await openReminder(parts, submission);
    if (opened === null) return null;
    if (!opened.ok) {
      // Half deleted when the power failed, or the key is gone for good: nothing of it can be sent any more.
      if (opened.error === 'gone') await forget(parts, [row.submissionId], addDays(clock.today(), DAYS_TO_LEARN));
      return null;
    }
    const request = opened.value;
    if (!claim(database, row)) return null;
    const { channel } = request;
    if (channel.by === 'email' && !mayMail(channel.address)) return 'later';
    return channels[channel.by].send({ submissionId: row.submissionId, day: row.day, request });
  };

  const sendDue = async (attempt: Attempt): Promise<void> => {
    if (timeInBerlin(clock.instant()) < FROM) return;
    passOverOlder(database, clock.today());
    for (const row of dueDays(database, clock.today(), clock.instant())) {
      if (stopping()) return;
      if (row.by === 'email' && clock.instant() < rest.until) continue;
      await attempt(async () => {
        const outcome = await sendOne(row);
        if (outcome !== null) settle(database, row, after(outcome, row, clock.instant()));
        if (outcome === 'unreachable') {
          rest.until = clock.instant() + waiting(rest.rounds) * MINUTE;
          rest.rounds += 1;
        } else if (outcome === 'sent') rest.rounds = 0;
      });
    }
  };

  return async (): Promise<void> => {
    let failed = 0;
    const attempt: Attempt = async (work) => {
      await work().catch(() => {
        failed += 1;
      });
    };
    const today = clock.today();
    await attempt(() => forget(parts, endedBefore(database, today), addDays(today, DAYS_TO_LEARN)));
    if (removeTombstones(database, today) > 0) forgetOldPages(database);
    for (const id of unanswered(database, parts.keys.destinationId)) {
      if (stopping()) break;
      await attempt(() => takeUp(parts, id, mayTake));
    }
    await sendDue(attempt);
    if (failed > 0) throw new Error(`${failed} Erinnerungen ließen sich nicht bearbeiten.`);
  };
}

/** Runs one piece of work and counts it where it throws. */
type Attempt = (work: () => Promise<void>) => Promise<void>;

function after(outcome: Outcome, row: DayRow, now: number): Parameters<typeof settle>[2] {
  const later = { state: 'open', tries: row.tries + 1, notBefore: now + waiting(row.tries) * MINUTE } as const;
  switch (outcome) {
    case 'sent':
      return { state: 'sent' };
    case 'listed':
      return { state: 'listed' };
    case 'refused':
      return { state: 'given-up' };
    case 'later':
      return later;
    case 'unreachable':
      return { state: 'open' };
    case 'unclear':
      return row.doubtful ? { state: 'given-up' } : { ...later, doubtful: true };
  }
}

/** Minutes. */
function waiting(before: number): number {
  return RETRY_AFTER[Math.min(before, RETRY_AFTER.length - 1)] ?? 60;
}
