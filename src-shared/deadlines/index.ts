/**
 * The law of periods (Fristen) of social-law letters: the day of Bekanntgabe, the legal and the safe last day, the start of
 * benefits, reminders, and why. A calculation aid without clock, language, file or network; each rule cites its paragraph.
 */
export { computeDeadline, openPoints } from './compute-deadline.ts';
export type { Deadline, OpenPoint } from './deadline.ts';
export { holidayInNrw } from './holidays.ts';
export type { DeadlineInput } from './input.ts';
export { lastArrivalForMonth } from './last-arrival.ts';
export { reminderDays } from './reminders.ts';
export { DEADLINE_STEP_KEYS, type DeadlineStep, HOLIDAY_KEYS, WEEKDAY_KEYS } from './steps.ts';
