import type { ReactNode } from 'react';
import { useTerminal } from '../app/terminal.ts';
import { EventsPage } from './events-page.tsx';
import { placeOf } from './place.ts';
import { PlacePage } from './place-page.tsx';
import { PlacesPage } from './places-page.tsx';
import './places.css';

/** "Orte und Termine": which page is open is the visit's, so that a change of language keeps it. */
export function Places(props: {
  readonly shown: 'all' | 'events' | { readonly place: string };
  readonly onPlace: (key: string) => void;
  readonly onEvents: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { pack } = useTerminal();
  const place = typeof props.shown === 'object' ? placeOf(pack, props.shown.place) : null;
  if (place !== null) return <PlacePage place={place} onBack={props.onBack} />;
  if (props.shown === 'events') return <EventsPage onBack={props.onBack} />;
  return <PlacesPage onPlace={props.onPlace} onEvents={props.onEvents} onBack={props.onBack} />;
}
