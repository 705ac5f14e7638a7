import fc from 'fast-check';
import ICAL from 'ical.js';
import QRCode from 'qrcode';
import { describe, expect, test } from 'vitest';
import { bytesFromText, fixedClock } from '#shared/basics';
import { type CalendarEvent, calendarEvent } from './calendar-event.ts';

const now = fixedClock('2026-11-19T10:00:00+01:00').instant();
const widerspruch: CalendarEvent = {
  uid: 'KR7M4Q2F',
  day: '2026-12-15',
  summary: 'Widerspruch: sicher bis 15.12.',
  reminderDaysBefore: [],
  now,
};

/** ical.js knows nothing of this room. */
function parsed(text: string): ICAL.Component {
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  if (event === null) throw new Error('no VEVENT');
  return event;
}

describe('the calendar entry of a deadline', () => {
  test('is this text', () =>
    expect(calendarEvent({ ...widerspruch, reminderDaysBefore: [7] }).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//EHT',
      'BEGIN:VEVENT',
      'UID:KR7M4Q2F',
      'DTSTAMP:20261119T090000Z',
      'DTSTART;VALUE=DATE:20261215',
      'SUMMARY:Widerspruch: sicher bis 15.12.',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:.',
      'TRIGGER:-PT159H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]));

  test('an independent parser reads a whole day and each reminder at 9 o’clock', () => {
    const event = parsed(
      calendarEvent({ ...widerspruch, description: 'An: Wohngeldstelle', reminderDaysBefore: [7, 1, 0] }),
    );
    const start = event.getFirstPropertyValue('dtstart') as ICAL.Time;
    expect(start.isDate).toBe(true);
    expect(start.toString()).toBe('2026-12-15');
    expect(new ICAL.Event(event).endDate.toString()).toBe('2026-12-16');
    expect(event.getFirstPropertyValue('description')).toBe('An: Wohngeldstelle');
    const rings = event.getAllSubcomponents('valarm').map((alarm) => {
      const at = start.clone();
      at.isDate = false;
      at.addDuration(alarm.getFirstPropertyValue('trigger') as ICAL.Duration);
      return at.toString();
    });
    expect(rings).toEqual(['2026-12-08T09:00:00', '2026-12-14T09:00:00', '2026-12-15T09:00:00']);
  });

  test('any text survives escaping and folding', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', minLength: 60, maxLength: 200 }),
      fc.string({ unit: fc.constantFrom('\\', ';', ',', '\n', 'n', 'ä', 'ش', ' ', ':', '"'), maxLength: 200 }),
    );
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const ics = calendarEvent({ ...widerspruch, summary, description });
        const event = parsed(ics);
        expect(event.getFirstPropertyValue('summary')).toBe(plain(summary));
        expect(event.getFirstPropertyValue('description')).toBe(plain(description));
      }),
    );
  });

  test('no line has more than 75 octets, every line ends with CRLF', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (summary) => {
        const ics = calendarEvent({ ...widerspruch, summary });
        expect(ics.endsWith('\r\n')).toBe(true);
        expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of ics.split('\r\n')) expect(bytesFromText(line).length).toBeLessThanOrEqual(75);
      }),
    ));

  test.each([
    'Widerspruch: sicher bis 15.12.',
    'Letzter Tag: Widerspruch Jobcenter',
    'Unterlagen zum Wohngeld abgeben',
    'Termin Ausländerbehörde',
    'آخر يوم للاعتراض',
    'آخر يوم: Widerspruch',
    'موعد في Jobcenter',
  ])('“%s” fits a QR code that a cheap phone reads (version 10, level M)', (summary) => {
    const code = QRCode.create(calendarEvent({ ...widerspruch, summary }), { errorCorrectionLevel: 'M' });
    expect(code.version).toBeLessThanOrEqual(10);
  });

  test('with one reminder it still fits version 13', () => {
    const code = QRCode.create(calendarEvent({ ...widerspruch, reminderDaysBefore: [3] }), {
      errorCorrectionLevel: 'M',
    });
    expect(code.version).toBeLessThanOrEqual(13);
  });
});

/** What a text can keep: no control characters, one kind of line break, whole characters. */
function plain(text: string): string {
  const lines = text.toWellFormed().replace(/\r\n?/g, '\n');
  return Array.from(lines)
    .filter((character) => !/\p{Cc}/u.test(character) || character === '\n' || character === '\t')
    .join('');
}
