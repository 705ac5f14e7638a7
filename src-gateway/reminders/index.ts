/**
 * The reminder service: a receiving office inside the gateway. It opens what is sealed to it when a day is due, in memory, sends it
 * by e-mail or lists it as a letter, and deletes everything once the last day is over or the consent is taken back.
 */
export { type MailSettings, mailSettings } from './mail-settings.ts';
export type { ReminderLimits } from './round.ts';
export { type ReminderService, reminderService } from './service.ts';
export { smtpChannel } from './smtp-channel.ts';
