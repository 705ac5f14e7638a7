import { addDays, type IsoDay, weekdayOf } from '#shared/basics';
import { holidayInNrw } from '#shared/deadlines';

/** Opening hours of one weekday, 1 = Monday … 7 = Sunday; times as HH:MM in Krefeld. */
export type Slot = { readonly day: number; readonly from: string; readonly to: string };

/** A moment on the wall clock of Krefeld. */
export type Moment = { readonly day: IsoDay; readonly time: string };

export type Opening =
  | { readonly state: 'open'; readonly until: string }
  | {
      readonly state: 'closed';
      readonly next: { readonly day: IsoDay; readonly from: string; readonly to: string } | null;
    };

/** So far ahead a next opening is looked for: longer than Christmas and New Year with a weekly slot in them. */
const DAYS_AHEAD = 28;

/**
 * Whether a place is open, and when it opens next. On a gesetzlicher Feiertag of Nordrhein-Westfalen it counts as closed:
 * sending somebody to a shut door is worse than naming a later day.
 */
export function openingAt(hours: readonly Slot[], now: Moment): Opening {
  const current = slotsOn(hours, now.day).find((slot) => slot.from <= now.time && now.time < slot.to);
  if (current !== undefined) return { state: 'open', until: current.to };
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = addDays(now.day, ahead);
    const [next] = slotsOn(hours, day).filter((slot) => ahead > 0 || slot.from > now.time);
    if (next !== undefined) return { state: 'closed', next: { day, from: next.from, to: next.to } };
  }
  return { state: 'closed', next: null };
}

/** The slots of a calendar day, earliest first; none on a holiday. */
export function slotsOn(hours: readonly Slot[], day: IsoDay): readonly Slot[] {
  if (holidayInNrw(day) !== null) return [];
  return hours.filter((slot) => slot.day === weekdayOf(day)).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
