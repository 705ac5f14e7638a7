import type { ReactNode } from 'react';
import { Kiosk, Note, Tile } from '#renderer/ui';
import type { PaperDevices } from '#shared/bridge';
import { useTerminal } from '../app/terminal.ts';
import type { Feed } from './page-source.ts';

/** "Wie kommt Ihr Papier herein?": shown only where there is more than the camera. */
export function WaysPage(props: {
  readonly devices: PaperDevices;
  readonly onCamera: () => void;
  readonly onFeed: (feed: Feed) => void;
  readonly onStick: () => void;
  readonly onBoard: (() => void) | null;
  readonly onByHand: (() => void) | null;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words } = useTerminal();
  const { scanners, stick } = props.devices;
  const second =
    props.onBoard !== null
      ? { second: { label: words('papers.toPages'), icon: 'check' as const, onPress: props.onBoard } }
      : props.onByHand !== null
        ? { second: { label: words('scan.byHand'), icon: 'pen' as const, onPress: props.onByHand } }
        : {};
  const unit = (scanner: string, from: 'flatbed' | 'feeder', name: string | null) => (
    <Tile
      key={`${scanner}-${from}`}
      picture={from}
      title={words(from === 'flatbed' ? 'papers.ways.flatbed' : 'papers.ways.feeder')}
      examples={name ?? words(from === 'flatbed' ? 'papers.ways.flatbedHint' : 'papers.ways.feederHint')}
      acute={false}
      onPress={() => props.onFeed({ from: 'scanner', scanner, unit: from })}
    />
  );
  return (
    <Kiosk
      constants={constants}
      page="scan-ways"
      title={words('papers.ways.title')}
      lead={words('papers.stays')}
      back={{ label: words('act.back'), onPress: props.onBack }}
      {...second}
    >
      <div className="tiles scan-ways">
        <Tile
          picture="scan"
          title={words('papers.ways.camera')}
          examples={words('papers.ways.cameraHint')}
          acute={false}
          onPress={props.onCamera}
        />
        {scanners.flatMap(({ id, name, flatbed, feeder }) => {
          // Two of a kind are told apart by their names.
          const told = scanners.length > 1 ? name : null;
          return [...(flatbed ? [unit(id, 'flatbed', told)] : []), ...(feeder ? [unit(id, 'feeder', told)] : [])];
        })}
        {stick === 'ready' ? (
          <Tile
            picture="stick"
            title={words('papers.ways.stick')}
            examples={words('papers.ways.stickHint')}
            acute={false}
            onPress={props.onStick}
          />
        ) : null}
      </div>
      {stick === 'unreadable' ? (
        <Note tone="silk" icon="usb">
          <p>{words('papers.stick.unreadable')}</p>
        </Note>
      ) : null}
    </Kiosk>
  );
}
