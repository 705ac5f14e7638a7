import { type ReactNode, useEffect, useState } from 'react';
import { Kiosk, Note, Way } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';

const MINUTE = 60_000;

/** Somebody was called: the site's own words, since when, and how it goes on. Nothing of the journey below is touched. */
export function CalledPage(props: {
  /** Null while it is being rung. */
  readonly since: number | null;
  readonly bell: boolean;
  /** The site's own sentence, in German; null where it has none. */
  readonly callWords: string | null;
  readonly onAgain: () => void;
  readonly onHelper: (() => void) | null;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words } = useTerminal();
  const minutes = useMinutesSince(props.since);
  const ringing = props.since === null;
  return (
    <Kiosk
      constants={constants}
      page="human"
      title={words(ringing ? 'human.ringing' : 'human.title')}
      lead={words('human.stay')}
      state={{ tone: 'silk', picture: 'bell' }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      second={{ label: words('human.again'), icon: 'sync', onPress: props.onAgain }}
      status={ringing ? words('human.ringing') : words('human.title')}
    >
      {props.callWords === null ? null : (
        <p className="lead" lang="de" dir="ltr">
          <b>{props.callWords}</b>
        </p>
      )}
      {ringing ? null : (
        <>
          <Note tone="velvet" icon="clock">
            {minutes === 0 ? words('human.justNow') : words('human.minutes', { count: minutes })}
          </Note>
          <p className="lead">{words(props.bell ? 'human.signal' : 'human.signalOnly')}</p>
        </>
      )}
      {props.onHelper === null ? null : (
        <div className="ways">
          <Way picture="helper" title={words('helper.entry')} onPress={props.onHelper} />
        </div>
      )}
    </Kiosk>
  );
}

/** "Ich komme": the house has answered. */
export function ComingPage({ onGoOn }: { readonly onGoOn: () => void }): ReactNode {
  const { constants, words } = useTerminal();
  return (
    <Kiosk
      constants={constants}
      page="human-coming"
      title={words('human.comingTitle')}
      lead={words('human.comingLead')}
      state={{ tone: 'leaf', picture: 'human' }}
      status={words('human.comingTitle')}
      main={{ label: words('human.goOn'), onPress: onGoOn }}
    >
      <p className="lead">{words('cards.lead')}</p>
    </Kiosk>
  );
}

/** Whole minutes, moved on every 15 s. */
function useMinutesSince(since: number | null): number {
  const { clock } = useTerminal();
  const [now, setNow] = useState(clock.instant());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.instant()), MINUTE / 4);
    return () => clearInterval(timer);
  }, [clock]);
  return since === null ? 0 : Math.max(0, Math.floor((now - since) / MINUTE));
}
