import type { ReactNode } from 'react';
import { Card, Kiosk, Note } from '#renderer/ui';
import { offersAhead, placesToday } from '#shared/places';
import { useTerminal } from '../app/terminal.ts';
import { EventRows } from './event-rows.tsx';
import { momentOf } from './place.ts';
import { EVENT_DAYS } from './place-page.tsx';

/** Events of all living places in the coming days; an honest sentence where none is known. */
export function EventsPage({ onBack }: { readonly onBack: () => void }): ReactNode {
  const terminal = useTerminal();
  const { constants, words, pack, say } = terminal;
  const now = momentOf(terminal);
  const living = new Set(placesToday(pack.sites, now).map(({ place }) => place.key));
  const events = offersAhead(
    pack.offers.filter((offer) => living.has(offer.siteKey)),
    now.day,
    EVENT_DAYS,
  );
  const title = words('places.eventsTitle');
  return (
    <Kiosk
      constants={constants}
      page="events"
      title={title}
      sayIt={{
        label: words('tool.readAloud'),
        onPress: () => say(events.length === 0 ? `${title}. ${words('places.noEventsAtAll')}` : title),
      }}
      back={{ label: words('act.back'), onPress: onBack }}
    >
      {events.length === 0 ? (
        <Note tone="velvet" icon="cal">
          <p className="lead">{words('places.noEventsAtAll')}</p>
        </Note>
      ) : (
        <Card>
          <EventRows events={events} />
        </Card>
      )}
    </Kiosk>
  );
}
