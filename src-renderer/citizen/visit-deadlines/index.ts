/**
 * All days of a visit in one list, the nearest first: letters, appointments, renewals, and the month that still counts for
 * an application.
 */
export { DeadlineList } from './deadline-list.tsx';
export { type Delivery, entriesOf, openDays } from './entries.ts';
export { printDays } from './print-days.ts';
export { toldOf } from './told.ts';
