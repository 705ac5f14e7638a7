import { type ReactNode, useState } from 'react';
import { Covered, Kiosk, Note, PaperCrop, type PaperPlace } from '#renderer/ui';
import { useTerminal } from './terminal.ts';

/**
 * A value large in its surroundings on the page it was read from. Around it stands whatever else the paper says, so before a
 * helper it is covered until the person opens it.
 */
export function PaperPlacePage(props: {
  readonly place: PaperPlace;
  readonly paper: string;
  /** Counted from 1. */
  readonly page: number;
  /** The value as it was read, in words. */
  readonly value: string;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words } = useTerminal();
  const [opened, setOpened] = useState(false);
  const covered = constants.helper !== undefined && !opened;
  return (
    <Kiosk
      constants={constants}
      page="paper-place"
      title={words('offers.asPrinted')}
      {...(covered ? {} : { lead: words('offers.placeLead', { paper: props.paper, page: props.page }) })}
      back={{ label: words('act.back'), onPress: props.onBack }}
    >
      {covered ? (
        <Covered
          sentence={words('offers.placeCovered')}
          detail={words('offers.placeCoveredDetail')}
          open={{ label: words('helper.coveredOpen'), onPress: () => setOpened(true) }}
        />
      ) : props.place.jpeg.length === 0 ? (
        <Note tone="silk" icon="info">
          {words('offers.placeGone')}
        </Note>
      ) : (
        <div className="stack" data-keep="together">
          <p className="lead">
            <b dir="auto">{props.value}</b>
          </p>
          <PaperCrop place={props.place} look="around" label={words('offers.asPrinted')} />
        </div>
      )}
    </Kiosk>
  );
}
