import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { inTransaction } from '#gateway/store';
import type { IsoDay } from '#shared/basics';
import type { ReminderRequest } from '#shared/reminders';

/**
 * The table of days: all this service keeps in the clear. No address, no language, no text.
 * `open` not sent, `sending` on its way, `listed` for the printing office, `sent`, `given-up`, `passed` a later day came first.
 */
type DayState = 'open' | 'sending' | 'listed' | 'sent' | 'given-up' | 'passed';
type Way = ReminderRequest['channel']['by'];

const reminderRow = z
  .object({ submission_id: z.string(), sent_by: z.enum(['email', 'letter']).nullable(), ends: z.string() })
  .transform((row) => ({ submissionId: row.submission_id, by: row.sent_by, ends: row.ends }));
/** `by` null: refused, kept only until the terminal had time to learn it. Everything goes after `ends`. */
export type ReminderRow = z.output<typeof reminderRow>;

const dayRow = z
  .object({ submission_id: z.string(), day: z.string(), state: z.string(), tries: z.number(), doubtful: z.number() })
  .transform((row) => ({
    submissionId: row.submission_id,
    day: row.day,
    state: row.state,
    tries: row.tries,
    /** True once it may have been sent although nobody said so. */
    doubtful: row.doubtful === 1,
  }));
export type DayRow = z.output<typeof dayRow>;

const idRows = z.array(z.object({ submission_id: z.string() }));
const DAY_COLUMNS = 'd.submission_id, d.day, d.state, d.tries, d.doubtful';

/** Arrived and not answered yet, oldest first; also those a crash left half taken up. */
export function unanswered(database: DatabaseSync, destinationId: string): string[] {
  const sql = `SELECT submission_id FROM submissions s WHERE destination_id = ? AND submitted_at IS NOT NULL AND (
      NOT EXISTS (SELECT 1 FROM reminders r WHERE r.submission_id = s.submission_id) OR
      NOT EXISTS (SELECT 1 FROM events e WHERE e.submission_id = s.submission_id AND e.state IN ('accept', 'reject')))
    ORDER BY submitted_at, submission_id`;
  return idRows.parse(database.prepare(sql).all(destinationId)).map((row) => row.submission_id);
}

export function reminderOf(database: DatabaseSync, submissionId: string): ReminderRow | null {
  const row = database.prepare('SELECT * FROM reminders WHERE submission_id = ?').get(submissionId);
  return row === undefined ? null : reminderRow.parse(row);
}

/** Takes it into the table; false where the submission went meanwhile (consent taken back). */
export function keepReminder(database: DatabaseSync, row: ReminderRow, days: readonly IsoDay[]): boolean {
  return inTransaction(database, () => {
    const there = database.prepare('SELECT 1 FROM submissions WHERE submission_id = ?').get(row.submissionId);
    if (there === undefined) return false;
    database
      .prepare('INSERT INTO reminders (submission_id, sent_by, ends) VALUES (?, ?, ?)')
      .run(row.submissionId, row.by, row.ends);
    for (const day of days) {
      database
        .prepare(
          `INSERT INTO reminder_days (submission_id, day, state, tries, not_before, doubtful) VALUES (?, ?, 'open', 0, 0, 0)`,
        )
        .run(row.submissionId, day);
    }
    return true;
  });
}

export function endedBefore(database: DatabaseSync, today: IsoDay): string[] {
  const rows = database.prepare('SELECT submission_id FROM reminders WHERE ends < ?').all(today);
  return idRows.parse(rows).map((row) => row.submission_id);
}

export function daysOf(database: DatabaseSync, submissionId: string): DayRow[] {
  const sql = `SELECT ${DAY_COLUMNS} FROM reminder_days d WHERE d.submission_id = ? ORDER BY d.day`;
  return z.array(dayRow).parse(database.prepare(sql).all(submissionId));
}

/** Whoever was switched off for a week sends the newest day that is due, not four at once. */
export function passOverOlder(database: DatabaseSync, today: IsoDay): void {
  database
    .prepare(
      `UPDATE reminder_days SET state = 'passed' WHERE state IN ('open', 'listed') AND EXISTS (
         SELECT 1 FROM reminder_days newer WHERE newer.submission_id = reminder_days.submission_id
         AND newer.day > reminder_days.day AND newer.day <= ?)`,
    )
    .run(today);
}

export function dueDays(database: DatabaseSync, today: IsoDay, now: number): (DayRow & { readonly by: Way })[] {
  const sql = `SELECT ${DAY_COLUMNS}, r.sent_by FROM reminder_days d JOIN reminders r ON r.submission_id = d.submission_id
    WHERE d.state = 'open' AND d.day <= ? AND d.not_before <= ? AND r.sent_by IS NOT NULL AND r.ends >= ?
    ORDER BY d.day, d.submission_id`;
  const rows = database.prepare(sql).all(today, now, today);
  return rows.map((row) => ({ ...dayRow.parse(row), by: z.enum(['email', 'letter']).parse(row.sent_by) }));
}

export function listedDays(database: DatabaseSync, limit: number): DayRow[] {
  const sql = `SELECT ${DAY_COLUMNS} FROM reminder_days d WHERE d.state = 'listed' ORDER BY d.day, d.submission_id LIMIT ?`;
  return z.array(dayRow).parse(database.prepare(sql).all(limit));
}

/** On disk before the first byte goes out. False: somebody took the consent back, or it is not open any more. */
export function claim(database: DatabaseSync, { submissionId, day }: DayRow): boolean {
  const { changes } = database
    .prepare(`UPDATE reminder_days SET state = 'sending' WHERE submission_id = ? AND day = ? AND state = 'open'`)
    .run(submissionId, day);
  return Number(changes) === 1;
}

/** `notBefore`: ms, when it may be tried again. */
export function settle(
  database: DatabaseSync,
  row: DayRow,
  to: { readonly state: DayState; readonly tries?: number; readonly notBefore?: number; readonly doubtful?: boolean },
): void {
  const { tries = row.tries, notBefore = 0, doubtful = row.doubtful } = to;
  database
    .prepare(
      `UPDATE reminder_days SET state = ?, tries = ?, not_before = ?, doubtful = ? WHERE submission_id = ? AND day = ? AND state = 'sending'`,
    )
    .run(to.state, tries, notBefore, doubtful ? 1 : 0, row.submissionId, row.day);
}

/** A printed letter is sent, also one a later day had overtaken while it lay in the printer. */
export function markPrinted(database: DatabaseSync, submissionId: string, day: IsoDay): void {
  database
    .prepare(
      `UPDATE reminder_days SET state = 'sent' WHERE submission_id = ? AND day = ? AND state IN ('listed', 'passed')
         AND submission_id IN (SELECT submission_id FROM reminders WHERE sent_by = 'letter')`,
    )
    .run(submissionId, day);
}

/**
 * After a crash in the middle of sending nobody knows whether the mail went out. Missing a day costs a person more than
 * reading it twice: it is sent once more, and after a second crash given up.
 */
export function takeBackInterrupted(database: DatabaseSync): void {
  inTransaction(database, () => {
    database.prepare(`UPDATE reminder_days SET state = 'given-up' WHERE state = 'sending' AND doubtful = 1`).run();
    database.prepare(`UPDATE reminder_days SET state = 'open', doubtful = 1 WHERE state = 'sending'`).run();
  });
}
