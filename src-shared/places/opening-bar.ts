import type { IsoDay } from '#shared/basics';
import { type Slot, slotsOn } from './opening.ts';

/** The bar of a day shows 8 to 20 Uhr (look.md 5). */
const [FIRST, LAST] = [8 * 60, 20 * 60];

/** Where a time lies on the bar, 0 to 1; null outside of it. */
export function shareOfDay(time: string): number | null {
  const share = (minutesOf(time) - FIRST) / (LAST - FIRST);
  return share < 0 || share > 1 ? null : share;
}

/** The open parts of a day as shares of the bar, cut to it. */
export function openShares(
  hours: readonly Slot[],
  day: IsoDay,
): readonly { readonly from: number; readonly to: number }[] {
  const cut = (time: string) => (Math.min(LAST, Math.max(FIRST, minutesOf(time))) - FIRST) / (LAST - FIRST);
  return slotsOn(hours, day)
    .map((slot) => ({ from: cut(slot.from), to: cut(slot.to) }))
    .filter(({ from, to }) => from < to);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
