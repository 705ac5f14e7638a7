/** Key of the office in the content pack to which requests for reminders are sealed. */
export const REMINDER_OFFICE = 'erinnerung';
