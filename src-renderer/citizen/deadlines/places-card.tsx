import type { ReactNode } from 'react';
import { Button, Card } from '#renderer/ui';
import { timeInBerlin } from '#shared/basics';
import type { Moment } from '#shared/places';
import { FactLine } from '../app/fact-line.tsx';
import { openingInWords } from '../app/place-words.ts';
import { type Terminal, useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import { type PlaceToSee, placesOf, type WhomToSee } from './whom-to-see.ts';

export function momentOf({ clock }: Pick<Terminal, 'clock'>): Moment {
  return { day: clock.today(), time: timeInBerlin(clock.instant()) };
}

/** The office that wrote and where to ask, each leading to its page with hours, way and age of the facts. */
export function PlacesCard(props: {
  readonly whom: WhomToSee;
  readonly wrote: boolean;
  /** The machine doubts its clock: then it does not say what is open today. */
  readonly doubt: boolean;
  readonly onPlace: (key: string) => void;
}): ReactNode {
  const { words } = useTerminal();
  const { whom, doubt, onPlace } = props;
  const row = (entry: PlaceToSee) => <PlaceRow key={entry.place.key} entry={entry} doubt={doubt} onPlace={onPlace} />;
  const caption: WordKey = props.wrote ? 'result.whom.office' : 'result.whom.inCharge';
  return (
    <Card title={words('result.whom')}>
      {whom.office === null ? (
        props.wrote ? (
          <p className="small">{words('result.whom.letterhead')}</p>
        ) : null
      ) : (
        <div className="stack-tight" data-keep="together">
          <p className="small quiet">{words(caption)}</p>
          {row(whom.office)}
        </div>
      )}
      {whom.advice.length === 0 ? null : (
        <div className="stack-tight" data-keep="together">
          <p className="small quiet">{words('result.whom.advice')}</p>
          {whom.advice.map(row)}
        </div>
      )}
      <p className="small">{words('result.whom.house')}</p>
      <FactLine facts={placesOf(whom)} />
    </Card>
  );
}

function PlaceRow(props: {
  readonly entry: PlaceToSee;
  readonly doubt: boolean;
  readonly onPlace: (key: string) => void;
}): ReactNode {
  const terminal = useTerminal();
  const { words, language } = terminal;
  const { place, opening } = props.entry;
  const open = props.doubt ? null : openingInWords(opening, momentOf(terminal), language, words);
  return (
    <div className="deadline-place">
      <Button look="small" act={{ label: place.name, icon: 'walk', onPress: () => props.onPlace(place.key) }} />
      <p className="small">
        <bdi>{place.street ?? words('places.noStreet')}</bdi>
        {open === null ? null : (
          <>
            <br />
            {open}
          </>
        )}
      </p>
    </div>
  );
}
