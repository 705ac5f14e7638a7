/**
 * The few things every room stands on: results instead of exceptions, the one clock, plain calendar days, bytes and ids.
 * Nothing here knows the domain.
 */
export { bytesFromBase64Url, bytesFromText, bytesToHex, textFromBytes } from './bytes.ts';
export { type Clock, clockFromOffset, fixedClock, systemClock } from './clock.ts';
export { randomId, uuidV7 } from './ids.ts';
export {
  addDays,
  addMonths,
  compareDays,
  daysBetween,
  type IsoDay,
  isIsoDay,
  isoDayInBerlin,
  isoDaySchema,
  lastDayOfMonth,
  timeInBerlin,
  weekdayOf,
} from './plain-date.ts';
export { err, ok, type Result } from './result.ts';
