import { type ReactNode, useState } from 'react';
import { Card, Kiosk, Note, QrCode, Tag } from '#renderer/ui';
import { localize } from '#shared/content';
import { offersAhead, placesToday } from '#shared/places';
import { openingInWords, timeInWords, weekdayName } from '../app/place-words.ts';
import { useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import { EventRows } from './event-rows.tsx';
import { OpeningBar } from './opening-bar.tsx';
import { addressOf, momentOf, type Place } from './place.ts';
import { addressForPhone, printPlaces } from './print-places.ts';
import { SourceLine } from './source-line.tsx';

/** Days ahead for which events are shown. */
export const EVENT_DAYS = 14;

/** One place: where it is, when it is open, how to get in, what takes place there, and all of it for the phone. */
export function PlacePage(props: { readonly place: Place; readonly onBack: () => void }): ReactNode {
  const terminal = useTerminal();
  const { constants, words, pack, language, say } = terminal;
  const { place } = props;
  const [printed, setPrinted] = useState<WordKey | null>(null);
  const now = momentOf(terminal);
  const [today] = placesToday([place], now);
  const opening = openingInWords(today?.opening ?? { state: 'unknown' }, now, language, words);
  const address = addressOf(place);
  const forPhone = addressForPhone(place);
  const events = offersAhead(
    pack.offers.filter((offer) => offer.siteKey === place.key),
    now.day,
    EVENT_DAYS,
  );
  const print = async () => {
    setPrinted('orientation.printing');
    setPrinted(await printPlaces(terminal, today === undefined ? [] : [today], now));
  };
  return (
    <Kiosk
      constants={constants}
      page={`place/${place.key}`}
      title={place.name}
      {...(place.unit === undefined ? {} : { lead: place.unit })}
      sayIt={{
        label: words('tool.readAloud'),
        onPress: () => say([place.name, address ?? words('places.noStreet'), opening].join('. ')),
      }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      // Without a street there is no address to take along, and some numbers must not lie on a table at home.
      {...(address === null
        ? {}
        : { second: { label: words('act.print'), icon: 'print', onPress: () => void print() } })}
    >
      {printed === null ? null : (
        <div role="status">
          <Note tone={printed === 'result.print.printed' ? 'leaf' : 'silk'} icon="print">
            <p>{words(printed)}</p>
          </Note>
        </div>
      )}
      <div className="halves">
        <div className="stack">
          <Card>
            <div className="row">
              <Tag
                tone={today?.opening.state === 'open' ? 'leaf' : 'velvet'}
                icon={today?.opening.state === 'open' ? 'check' : 'clock'}
                label={opening}
              />
            </div>
            {Array.isArray(place.hours) ? <OpeningBar hours={place.hours} now={now} /> : null}
            <Facts place={place} />
            <SourceLine place={place} />
          </Card>
        </div>
        <div className="stack">
          {forPhone === null ? null : (
            <Card look="picture">
              <QrCode content={forPhone} label={words('places.qr')} module={5} />
              <p>{words('places.qrSentence')}</p>
            </Card>
          )}
          <Card title={words('places.events')}>
            {events.length === 0 ? <p>{words('places.noEvents')}</p> : <EventRows events={events} />}
          </Card>
        </div>
      </div>
    </Kiosk>
  );
}

function Facts({ place }: { readonly place: Place }): ReactNode {
  const { words, language } = useTerminal();
  const hours = Array.isArray(place.hours) ? place.hours : [];
  const access = 'accessibility' in place ? place.accessibility : [];
  const facts: readonly (readonly [WordKey, readonly string[]])[] = [
    ['places.address', [addressOf(place) ?? words('places.noStreet')]],
    ['places.phone', place.phone === undefined ? [] : [place.phone]],
    ['places.email', place.email === undefined ? [] : [place.email]],
    [
      'places.hours',
      hours.map(({ day, from, to }) =>
        words('places.hoursOf', {
          day: weekdayName(day, language),
          from: timeInWords(from, language),
          to: timeInWords(to, language),
        }),
      ),
    ],
    ['places.hours', place.note === undefined ? [] : [localize(place.note, language).text]],
    ['places.operator', 'operator' in place && place.operator !== 'unbekannt' ? [place.operator] : []],
    [
      'places.accessibility',
      access.length === 0 ? [words('places.accessibilityUnknown')] : access.map((key) => words(`places.access.${key}`)),
    ],
  ];
  return (
    <dl className="rows">
      {facts
        .filter(([, lines]) => lines.length > 0)
        .map(([label, lines]) => (
          <div className="place-fact" key={`${label} ${lines.join()}`}>
            <dt>{words(label)}</dt>
            {lines.map((line) => (
              <dd key={line}>
                <bdi>{line}</bdi>
              </dd>
            ))}
          </div>
        ))}
    </dl>
  );
}
