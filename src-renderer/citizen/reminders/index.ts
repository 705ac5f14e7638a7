/**
 * The city reminds, only with consent: what is sent and when it is deleted is said first, and it is sealed to the reminder
 * service in this window. With Vorgangsnummer and PIN it can be looked up and taken back.
 */
export { Reminder } from './reminder.tsx';
export type { SentReminder } from './sent-reminder.ts';
