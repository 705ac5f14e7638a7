import { addDays, type IsoDay } from '#shared/basics';
import { type Deadline, reminderDays } from '#shared/deadlines';

/**
 * So long a letter may take: what the law itself assumes since 2025 (§ 37 (2) SGB X: the fourth day after posting). Later
 * than the last day a reminder only hurts.
 */
const DAYS_OF_POST = 4;

export const REMINDER_WAYS = ['email', 'letter'] as const;
export type ReminderWay = (typeof REMINDER_WAYS)[number];

/** Days on which the city would write, by the way it writes; a way without days is not offered. */
export type ReminderPlan = {
  /** The day the message names; everything is deleted after it. */
  readonly lastDay: IsoDay;
  readonly email: readonly IsoDay[];
  readonly letter: readonly IsoDay[];
};

/**
 * From a computed day to the days of writing. Today is left out: who stands here today has the sheet in the hand, and the
 * request itself has to travel first. Null where there is no day to be reminded of.
 */
export function reminderPlan(
  deadline: Deadline,
  today: IsoDay,
  ways: readonly ReminderWay[] = REMINDER_WAYS,
): ReminderPlan | null {
  if (!deadline.ok) return null;
  const lastDay = deadline.safeLastDay ?? deadline.earliestDay;
  if (lastDay === null) return null;
  const days = reminderDays(deadline).filter((day) => day > today);
  // A waiting time ends on its day and nothing is late after it: there a letter may arrive some days later.
  const waits = deadline.safeLastDay === null;
  const inTime = days.filter((day) => waits || addDays(day, DAYS_OF_POST) <= lastDay);
  return {
    lastDay,
    email: ways.includes('email') ? days : [],
    letter: ways.includes('letter') ? inTime : [],
  };
}

/** So near that a device without network may not have told the city in time (days). */
const NEAR = 3;

export function isNear(day: string | undefined, today: IsoDay): boolean {
  return day !== undefined && day <= addDays(today, NEAR);
}

/** The ways that have a day left. */
export function openWays(plan: ReminderPlan): ReminderWay[] {
  return REMINDER_WAYS.filter((way) => plan[way].length > 0);
}
