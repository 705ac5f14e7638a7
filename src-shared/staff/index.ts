/**
 * What the house decides on, as rules without a machine: which PINs are good, when something in the outbox is an alarm,
 * and which events may stand in the log. Nothing here can name a person.
 */
export { type StaffEvent, staffEventSchema } from './events.ts';
export { alarmOf, mayPurge, type OutboxAlarm } from './outbox-alarm.ts';
export { type PinProblem, pinProblem } from './pin-rules.ts';
