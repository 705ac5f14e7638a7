import { timeInBerlin } from '#shared/basics';
import type { ContentPack, Office, Site } from '#shared/content';
import type { Moment } from '#shared/places';
import type { Terminal } from '../app/terminal.ts';

/** A place of the neighbourhood, an office, or a counselling place: all of them have an address and perhaps hours. */
export type Place = Office | Site;

/**
 * Places one can go to. What has no street (a telephone number, a shelter whose address protects people, a post box) is no
 * place of this list and is never printed with it; a card that names it still leads to its page.
 */
export function placesOf(pack: ContentPack): readonly Place[] {
  return [...pack.sites, ...pack.offices.filter((office) => office.street !== null)];
}

export function placeOf(pack: ContentPack, key: string): Place | null {
  return [...pack.sites, ...pack.offices].find((place) => place.key === key) ?? null;
}

export const kinds = ['all', 'meeting', 'counselling', 'sleeping', 'office'] as const;
export type PlaceKind = (typeof kinds)[number];

export function isOfKind(place: Place, kind: PlaceKind): boolean {
  if (kind === 'all') return true;
  if ('operator' in place) return kind === 'meeting';
  const topics = place.topics ?? [];
  if (kind === 'sleeping') return topics.includes('schlafen') || topics.includes('wohnen');
  return kind === (topics.length > 0 ? 'counselling' : 'office');
}

export function pictureOf(place: Place) {
  if ('operator' in place) return 'place';
  if (place.topics?.includes('schlafen') === true) return 'sleep';
  return place.topics === undefined ? 'office' : 'talk';
}

/** null where no street is known: then the address has to be asked for. */
export function addressOf(place: Place): string | null {
  if (place.street === null) return null;
  return [place.street, [place.zip, place.city].filter(Boolean).join(' ')].join(', ');
}

export function momentOf({ clock }: Pick<Terminal, 'clock'>): Moment {
  return { day: clock.today(), time: timeInBerlin(clock.instant()) };
}
