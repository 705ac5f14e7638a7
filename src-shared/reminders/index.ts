/**
 * A reminder by the city, asked for with consent: what the terminal seals to the reminder service and nobody else reads,
 * and the few neutral words the service sends. No name of a benefit, an office or a letter stands in either.
 */
export { REMINDER_OFFICE } from './office.ts';
export { type ReminderMessage, reminderMessage } from './reminder-message.ts';
export { type ReminderRequest, reminderLanguages, reminderRequestSchema } from './reminder-request.ts';
