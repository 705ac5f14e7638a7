import type { ReactNode } from 'react';
import { isChecked } from '#shared/content';
import { formatDay } from '#shared/interview';
import { useTerminal } from '../app/terminal.ts';
import type { Place } from './place.ts';

/** From when a fact is, and whether the city has looked at it. */
export function SourceLine({ place }: { readonly place: Place }): ReactNode {
  const { words, language } = useTerminal();
  const date =
    place.sourceDate === null
      ? words('places.sourceUnknown')
      : words('places.source', { date: formatDay(place.sourceDate, language) });
  return <span className="small quiet">{isChecked(place) ? date : `${date} · ${words('app.unchecked')}`}</span>;
}
