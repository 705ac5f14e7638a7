/** What a reminder asked for in this visit is looked up and ended with. */
export type ReminderSlip = { readonly code: string; readonly pin: string };
