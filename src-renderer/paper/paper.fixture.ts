/** A small calendar event of an invented deadline, as the calendar room writes it. */
export const calendarEvent = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Ersthilfe//DE',
  'BEGIN:VEVENT',
  'UID:1@ersthilfe',
  'DTSTAMP:20261119T090000Z',
  'DTSTART;VALUE=DATE:20261214',
  'SUMMARY:Widerspruch muss beim Amt sein',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');
