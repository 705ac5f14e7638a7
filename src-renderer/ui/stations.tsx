import type { ReactNode } from 'react';
import { Pictogram, type PictogramName } from './picture.tsx';

/** The way of an application as stations with pictures: in this device, sent, received. Never green before it is true. */
export function Stations(props: {
  readonly label: string;
  readonly stations: readonly {
    readonly picture: PictogramName;
    readonly label: string;
    readonly state: 'done' | 'now' | 'open';
  }[];
}): ReactNode {
  return (
    <ol className="stations" aria-label={props.label} data-keep="together">
      {props.stations.map((station) => (
        <li
          key={station.label}
          className={`station station-${station.state}`}
          aria-current={station.state === 'now' ? 'step' : undefined}
        >
          <Pictogram name={station.picture} />
          <span>{station.label}</span>
        </li>
      ))}
    </ol>
  );
}
