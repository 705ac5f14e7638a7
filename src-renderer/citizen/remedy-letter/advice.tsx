import type { ReactNode } from 'react';
import { Button, Card } from '#renderer/ui';
import { compareDays, timeInBerlin } from '#shared/basics';
import { nextOpen } from '#shared/places';
import { useTerminal } from '../app/terminal.ts';

/** More would be a list to choose from, and the screen has something else to say. */
const MOST = 2;

/** Always shown with a letter: it is no legal advice (RDG), and here is where one gets some. */
export function Advice({ onPlace }: { readonly onPlace: (key: string) => void }): ReactNode {
  const { words, pack, clock } = useTerminal();
  const today = clock.today();
  const funded = pack.sites.filter(({ fundedUntil }) => fundedUntil === null || compareDays(today, fundedUntil) <= 0);
  const open = nextOpen(funded, { day: today, time: timeInBerlin(clock.instant()) }).map(({ place }) => place);
  // Who advises about letters of the Jobcenter and its like; then the next place with people.
  const advising = pack.offices.filter(({ topics }) => topics?.includes('arbeit') === true).slice(0, 1);
  const places = [...advising, ...open, ...funded.filter((site) => !open.includes(site))].slice(0, MOST);
  return (
    <Card title={words('letter.advice.title')}>
      <p>{words('letter.advice.text')}</p>
      <div className="letter-places">
        {places.map((place) => (
          <Button
            key={place.key}
            look="small"
            act={{ label: place.name, icon: 'walk', onPress: () => onPlace(place.key) }}
          />
        ))}
      </div>
    </Card>
  );
}
