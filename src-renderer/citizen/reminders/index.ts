/**
 * The city reminds, only with consent: what is sent and when it is deleted is said first, and it is sealed to the reminder
 * service in this window. With Vorgangsnummer and PIN it can be looked up and taken back.
 */
import './reminders.css';

export { Reminder } from './reminder.tsx';
export type { ReminderDraft } from './reminder-draft.ts';
export { ReminderSavedPage } from './saved-page.tsx';
export type { SentReminder } from './sent-reminder.ts';
