import type { IsoDay } from '#shared/basics';
import { calendarEvent } from '#shared/calendar';
import type { Words } from '../app/terminal.ts';
import { calendarTitle, type Subject } from './topics.ts';

/**
 * One entry for the phone, without alarms: they cost the room of the QR code, and phones drop them. It holds no name, no
 * office and no reference. `uid`: scanned twice it stays one entry.
 */
export function phoneEvent(subject: Subject, day: IsoDay, words: Words, uid: string, now: number): string {
  return calendarEvent({ uid, day, summary: words(calendarTitle(subject)), reminderDaysBefore: [], now });
}
