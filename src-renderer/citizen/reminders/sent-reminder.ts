import type { ReminderRequest } from '#shared/reminders';

/** A reminder sealed in this visit. `savedAt`: ISO instant at which the journal had it. Plain JSON; no address. */
export type SentReminder = {
  readonly matter: string;
  readonly code: string;
  readonly pin: string;
  readonly savedAt: string;
  readonly by: ReminderRequest['channel']['by'];
  readonly days: readonly string[];
  readonly lastDay: string;
};
