import { type Moment, type Opening, openingAt, type Slot } from './opening.ts';

type WithHours = { readonly hours: readonly Slot[] | 'nach Termin' | null };

/** Places whose hours are known, the ones open now first, then by the time they open next; others are left out. */
export function nextOpen<Place extends WithHours>(
  places: readonly Place[],
  now: Moment,
): readonly { readonly place: Place; readonly opening: Opening }[] {
  return places
    .flatMap((place) =>
      Array.isArray(place.hours) ? [{ place, opening: openingAt(place.hours as readonly Slot[], now) }] : [],
    )
    .filter(({ opening }) => opening.state === 'open' || opening.next !== null)
    .toSorted((a, b) => (sortKey(a.opening) < sortKey(b.opening) ? -1 : 1));
}

function sortKey(opening: Opening): string {
  if (opening.state === 'open') return '0';
  return opening.next === null ? '9' : `1${opening.next.day}${opening.next.from}`;
}
