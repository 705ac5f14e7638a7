import type { IsoDay } from '#shared/basics';
import { nextOpen } from './next-open.ts';
import type { Moment, Opening, Slot } from './opening.ts';

type Place = {
  readonly hours: readonly Slot[] | 'nach Termin' | null;
  readonly fundedUntil?: IsoDay | null;
};

/** `appointment`: only by appointment. `unknown`: nobody here knows the hours, they have to be asked for. */
export type PlaceOpening = Opening | { readonly state: 'appointment' | 'unknown' };
export type PlaceToday<Kind> = { readonly place: Kind; readonly opening: PlaceOpening };

/** All places, open ones first, then by their next opening, then those whose hours are not known; ended ones are left out. */
export function placesToday<Kind extends Place>(places: readonly Kind[], now: Moment): readonly PlaceToday<Kind>[] {
  const living = places.filter(({ fundedUntil }) => (fundedUntil ?? now.day) >= now.day);
  const known: readonly PlaceToday<Kind>[] = nextOpen(living, now);
  const rest = living.filter((place) => !known.some((entry) => entry.place === place));
  return [
    ...known,
    ...rest.map((place) => ({
      place,
      opening: { state: place.hours === 'nach Termin' ? ('appointment' as const) : ('unknown' as const) },
    })),
  ];
}
