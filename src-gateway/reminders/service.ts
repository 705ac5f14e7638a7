import { findSubmission } from '#gateway/delivery';
import { addDays, type IsoDay } from '#shared/basics';
import type { ReminderRequest } from '#shared/reminders';
import type { ReminderState, SealedLetter } from '#shared/wire';
import { type Channel, letterList, noChannel } from './channel.ts';
import { eventsOfForgotten, forget, tombstoneUntil } from './forget.ts';
import { lettersToPrint } from './letters.ts';
import type { Parts } from './parts.ts';
import { LIMITS, reminderRounds } from './round.ts';
import { daysOf, markPrinted, reminderOf, takeBackInterrupted } from './rows.ts';
import { LONGEST } from './take-up.ts';

/** What routes and the start ask of the service. `submissionIds`: of one case, after its PIN was checked. */
export type ReminderService = {
  readonly destinationId: string;
  readonly letterOffice: string | null;
  /** By which ways something can leave today. */
  readonly ways: readonly ReminderRequest['channel']['by'][];
  /** One look at everything. Asked while one is running: another follows it, and the promise is that one's. */
  readonly round: () => Promise<void>;
  /** A round that nobody waits for. What failed is tried again by the next one; no word of it is written anywhere. */
  readonly wake: () => void;
  readonly statusOf: (submissionIds: readonly string[]) => ReminderState[];
  /** Deletes them at once and whole; how many there were. */
  readonly revoke: (submissionIds: readonly string[]) => Promise<number>;
  readonly letters: () => Promise<SealedLetter[]>;
  readonly printed: (submissionId: string, day: IsoDay) => void;
  /** Signed events of a deleted reminder, for the terminal that still asks. */
  readonly eventsOfForgotten: (submissionId: string) => readonly string[] | null;
  /** Ends what is running. */
  readonly close: () => Promise<void>;
};

/** `email` null: no mail server is set. */
export function reminderService(parts: Parts, email: Channel | null, limits = LIMITS): ReminderService {
  const { database, clock, keys } = parts;
  takeBackInterrupted(database);
  let stopped = false;
  const channels = { email: email ?? noChannel, letter: letterList };
  const look = reminderRounds(parts, channels, limits, () => stopped);

  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  const round = (): Promise<void> => {
    if (next !== null) return next;
    next = running
      .catch(() => undefined)
      .then(() => {
        next = null;
        running = stopped ? Promise.resolve() : look();
        return running;
      });
    return next;
  };

  return {
    destinationId: keys.destinationId,
    letterOffice: keys.letterOffice,
    ways: [
      ...(email === null ? [] : (['email'] as const)),
      ...(keys.letterOffice === null ? [] : (['letter'] as const)),
    ],
    round,
    wake: () =>
      void round().catch(() => process.stderr.write('Eine Runde der Erinnerungen ist nicht ganz gelungen.\n')),
    statusOf: (submissionIds) => submissionIds.flatMap((id) => stateOf(parts, id)),
    async revoke(submissionIds) {
      const today = clock.today();
      let deleted = 0;
      for (const id of submissionIds) {
        const row = reminderOf(database, id);
        await forget(parts, [id], tombstoneUntil(row?.ends ?? addDays(today, LONGEST), today));
        deleted += row !== null && row.by === null ? 0 : 1;
      }
      return deleted;
    },
    letters: () => lettersToPrint(parts),
    printed: (submissionId, day) => markPrinted(database, submissionId, day),
    eventsOfForgotten: (submissionId) => eventsOfForgotten(database, submissionId),
    async close() {
      stopped = true;
      channels.email.close();
      await (next ?? running).catch(() => undefined);
    },
  };
}

/** Nothing for one that was refused: it holds nothing any more. */
function stateOf({ database }: Parts, submissionId: string): ReminderState[] {
  if (findSubmission(database, submissionId) === null) return [];
  const row = reminderOf(database, submissionId);
  if (row === null) return [{ state: 'waiting', by: null, days: [], lastDay: null }];
  if (row.by === null) return [];
  const days = daysOf(database, submissionId).map(({ day, state }) => ({ day, sent: state === 'sent' }));
  return [{ state: 'active', by: row.by, days, lastDay: row.ends }];
}
