import type { ReactNode } from 'react';
import { localize, type Offer } from '#shared/content';
import type { OfferOnDay } from '#shared/places';
import { timeInWords } from '../app/place-words.ts';
import { dayInWords, useTerminal } from '../app/terminal.ts';

/** Events day by day: when, what, where, whether it costs something. */
export function EventRows({ events }: { readonly events: readonly OfferOnDay<Offer>[] }): ReactNode {
  const { words, pack, language } = useTerminal();
  return (
    <ul className="rows events">
      {events.map(({ offer, day, from, to }) => (
        <li key={`${offer.key} ${day} ${from}`}>
          <b>{localize(offer.title, language).text}</b>
          <br />
          {words('places.hoursOf', {
            day: dayInWords(day, language),
            from: timeInWords(from, language),
            to: timeInWords(to, language),
          })}
          <br />
          <span className="quiet">
            {[
              pack.sites.find((site) => site.key === offer.siteKey)?.name,
              offer.cost === 'frei' ? words('places.free') : offer.cost,
              offer.needsRegistration ? words('places.registration') : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
