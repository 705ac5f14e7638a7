import { type ReactNode, useState } from 'react';
import { Icon, Kiosk, Note, Pictogram, Tag } from '#renderer/ui';
import { type Moment, type PlaceToday, placesToday } from '#shared/places';
import { openingInWords, timeInWords } from '../app/place-words.ts';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import { OpeningBar } from './opening-bar.tsx';
import { addressOf, isOfKind, kinds, momentOf, type Place, type PlaceKind, pictureOf, placesOf } from './place.ts';
import { printPlaces } from './print-places.ts';
import { SourceLine } from './source-line.tsx';

/** Page 31: places and offices, open ones first; the bar shows the day, the words say when. */
export function PlacesPage(props: {
  readonly onPlace: (key: string) => void;
  readonly onEvents: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const terminal = useTerminal();
  const { constants, words, pack, language, say } = terminal;
  const [kind, setKind] = useState<PlaceKind>('all');
  const [printed, setPrinted] = useState<WordKey | null>(null);
  const now = momentOf(terminal);
  const shown = placesToday(
    placesOf(pack).filter((place) => isOfKind(place, kind)),
    now,
  );
  const title = words('places.title');
  const print = async () => {
    setPrinted('orientation.printing');
    setPrinted(await printPlaces(terminal, shown, now));
  };
  const spoken = shown
    .slice(0, 3)
    .map(({ place, opening }) => `${place.name}: ${openingInWords(opening, now, language, words)}`);
  return (
    <Kiosk
      constants={constants}
      page="places"
      title={title}
      lead={words('places.lead', { day: dayInWords(now.day, language), time: timeInWords(now.time, language) })}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say([title, ...spoken].join('. ')) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      second={{ label: words('places.events'), icon: 'cal', onPress: props.onEvents }}
      third={{ label: words('act.print'), icon: 'print', onPress: () => void print() }}
    >
      {printed === null ? null : (
        <div role="status">
          <Note tone={printed === 'result.print.printed' ? 'leaf' : 'silk'} icon="print">
            <p>{words(printed)}</p>
          </Note>
        </div>
      )}
      <fieldset className="places-filter" aria-label={words('places.filter')}>
        {kinds.map((entry) => (
          <button
            key={entry}
            type="button"
            className="button button-second button-small"
            aria-pressed={entry === kind}
            onClick={() => setKind(entry)}
          >
            {entry === kind ? <Icon name="check" /> : null}
            <span>{words(`places.${entry}`)}</span>
          </button>
        ))}
      </fieldset>
      <div className="places">
        {shown.map((entry) => (
          <PlaceRow key={entry.place.key} entry={entry} now={now} onPlace={() => props.onPlace(entry.place.key)} />
        ))}
      </div>
    </Kiosk>
  );
}

function PlaceRow(props: {
  readonly entry: PlaceToday<Place>;
  readonly now: Moment;
  readonly onPlace: () => void;
}): ReactNode {
  const { words, language } = useTerminal();
  const { place, opening } = props.entry;
  const open = opening.state === 'open';
  return (
    <section className="card place" data-place={place.key} data-keep="together">
      <Pictogram name={pictureOf(place)} />
      <div className="place-words">
        <h2>
          <bdi lang="de">{place.name}</bdi>
        </h2>
        <p className="quiet">
          <bdi lang="de">{addressOf(place) ?? words('places.noStreet')}</bdi>
        </p>
        {Array.isArray(place.hours) ? <OpeningBar hours={place.hours} now={props.now} /> : null}
        <SourceLine place={place} />
      </div>
      <div className="place-acts">
        <Tag
          tone={open ? 'leaf' : 'velvet'}
          icon={open ? 'check' : 'clock'}
          label={openingInWords(opening, props.now, language, words)}
        />
        <button
          type="button"
          className="button button-second button-small"
          aria-label={words('places.detailsOf', { name: place.name })}
          onClick={props.onPlace}
        >
          <Icon name="walk" />
          <span>{words('places.wayThere')}</span>
        </button>
      </div>
    </section>
  );
}
