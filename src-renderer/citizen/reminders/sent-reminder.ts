/** A reminder sealed in this visit. `savedAt`: ISO instant at which the journal had it. Plain JSON. */
export type SentReminder = {
  readonly matter: string;
  readonly code: string;
  readonly pin: string;
  readonly savedAt: string;
  readonly days: readonly string[];
};
