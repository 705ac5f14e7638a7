/**
 * All days of a visit in one list, the nearest first: letters, appointments, renewals, and the month that still counts for
 * an application.
 */
export { DeadlineList } from './deadline-list.tsx';
