import type { ReactNode } from 'react';
import { Stations } from '#renderer/ui';
import { useTerminal } from './terminal.ts';

/** What the signed words of delivery service and office have proved of a message; `saved` is the machine's own. */
export type MessageDelivery = {
  readonly state: 'saved' | 'transmitted' | 'received';
  readonly receivedOn: string | null;
};

/** The way of a sealed message as stations: in this device, sent, received. `picture`: whoever it goes to. */
export function MessageWay(props: {
  readonly label: string;
  readonly state: MessageDelivery['state'];
  readonly picture: 'phone' | 'cal';
}): ReactNode {
  const { words } = useTerminal();
  const sent = props.state !== 'saved';
  const received = props.state === 'received';
  return (
    <Stations
      label={props.label}
      stations={[
        { picture: 'save', label: words('saved.stationHere'), state: sent ? 'done' : 'now' },
        {
          picture: 'clock',
          label: words(sent ? 'saved.stationSent' : 'saved.stationNotSent'),
          state: received ? 'done' : sent ? 'now' : 'open',
        },
        {
          picture: props.picture,
          label: words(received ? 'saved.stationReceived' : 'saved.stationNotReceived'),
          state: received ? 'now' : 'open',
        },
      ]}
    />
  );
}
