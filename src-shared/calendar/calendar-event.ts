import { addDays, type IsoDay } from '#shared/basics';
import { contentLine } from './content-line.ts';
import { escapeText } from './escape-text.ts';

/**
 * `uid` identifies the entry, so that scanning twice makes one entry: 8 to 12 random signs, because each octet costs room in
 * the QR code. `day` is the ISO day of the deadline. `summary` and `description` are plain text in any language.
 * `reminderDaysBefore` are whole calendar days, each rings at 9 o'clock. `now` is an instant in ms since 1970.
 */
export type CalendarEvent = {
  readonly uid: string;
  readonly day: IsoDay;
  readonly summary: string;
  readonly description?: string;
  readonly reminderDaysBefore: readonly number[];
  readonly now: number;
};

/** Reminders of an all-day entry count from midnight; nobody acts at midnight. */
const RINGS_AT_HOUR = 9;

/**
 * The entry as `text/calendar`, lines folded at 75 octets, CRLF. Measured for a QR code of version 10 or lower at level M
 * (213 octets): without reminders there is room for about 50 octets of `uid`, `summary` and `description` together. A reminder
 * costs about 75 octets, so it belongs to a file; phones ring for a scanned all-day entry by their own setting.
 */
export function calendarEvent(event: CalendarEvent): string {
  const { description } = event;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//EHT',
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${utcStamp(event.now)}`,
    // Without DTEND a DATE lasts one whole day (RFC 5545, 3.6.1).
    `DTSTART;VALUE=DATE:${event.day.replaceAll('-', '')}`,
    `SUMMARY:${escapeText(event.summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    ...event.reminderDaysBefore.flatMap(alarm),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map(contentLine)
    .join('');
}

/** The least a DISPLAY alarm may hold (RFC 5545, 3.6.6). Its description is required, but calendars show the summary. */
function alarm(daysBefore: number): string[] {
  const hours = daysBefore * 24 - RINGS_AT_HOUR;
  const trigger = hours < 0 ? `PT${-hours}H` : `-PT${hours}H`;
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:.', `TRIGGER:${trigger}`, 'END:VALARM'];
}

/** YYYYMMDDTHHMMSSZ. */
function utcStamp(instant: number): string {
  const seconds = Math.floor(instant / 1000);
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  const parts = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
  const time = parts.map((part) => String(part).padStart(2, '0')).join('');
  return `${addDays('1970-01-01', days).replaceAll('-', '')}T${time}Z`;
}
