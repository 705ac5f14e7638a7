/**
 * One deadline as a calendar entry for the person's own phone: a text of RFC 5545, small enough for a QR code on a slip.
 * No server, no account: everything is inside the text.
 */
export { type CalendarEvent, calendarEvent } from './calendar-event.ts';
