import { compareDays, timeInBerlin } from '#shared/basics';
import type { Site } from '#shared/content';
import { nextOpen } from '#shared/places';
import { dayInWords, type Terminal, type Words } from '../app/terminal.ts';

export type NextPlace = {
  readonly site: Site;
  readonly open: boolean;
  /** "offen bis 12:00 Uhr" or "öffnet Dienstag, …, 14:00 Uhr" in one language. */
  readonly when: (words: Words, language: string) => string;
};

/** The place with people that is open now or opens first; null where no hours are known. */
export function nextPlace({ pack, clock }: Pick<Terminal, 'pack' | 'clock'>): NextPlace | null {
  const today = clock.today();
  const funded = pack.sites.filter((site) => site.fundedUntil === null || compareDays(today, site.fundedUntil) <= 0);
  const [first] = nextOpen(funded, { day: today, time: timeInBerlin(clock.instant()) });
  if (first === undefined) return null;
  const { place: site, opening } = first;
  if (opening.state === 'open')
    return { site, open: true, when: (words) => words('human.openUntil', { time: opening.until }) };
  const { next } = opening;
  if (next === null) return null;
  return {
    site,
    open: false,
    when: (words, language) => words('human.opens', { day: dayInWords(next.day, language), time: next.from }),
  };
}

export function addressOf(place: Pick<Site, 'street' | 'zip' | 'city'>): string {
  return [place.street, [place.zip, place.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}
