/**
 * When a place is open: now, or next, on the calendar of Nordrhein-Westfalen.
 * Hours are content; here is only the arithmetic that keeps somebody from standing before a shut door.
 */
export { nextOpen } from './next-open.ts';
export { type OfferOnDay, offersAhead } from './offers-ahead.ts';
export type { Moment, Opening, Slot } from './opening.ts';
export { openShares, shareOfDay } from './opening-bar.ts';
export { type PlaceOpening, type PlaceToday, placesToday } from './places-today.ts';
