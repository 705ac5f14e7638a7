import { useMachine } from '@xstate/react';
import type { i18n } from 'i18next';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { SnapshotFrom } from 'xstate';
import { applyModes, defaultModes, type UiWords, UiWordsContext } from '#renderer/ui';
import type { Clock } from '#shared/basics';
import type { Client, citizenContract, SessionState } from '#shared/bridge';
import type { ContentPack } from '#shared/content';
import { Farewell, StillThere, Wiping } from '../farewell/index.ts';
import { useActivity, useSpeech, useWork } from './effects.ts';
import { Journey } from './journey.tsx';
import { kioskConstants } from './kiosk-constants.tsx';
import { Notice, OutOfOrder } from './notices.tsx';
import { OverlayScreen } from './overlay-screen.tsx';
import type { VisitParts } from './parts.ts';
import { type Terminal, TerminalContext, type Words } from './terminal.ts';
import { type Keeper, type KeptVisit, useVisitData } from './visit-data.ts';
import { type Overlay, visitMachine } from './visit-machine.ts';
import type { WordKey } from './words.ts';

export type AppProps = {
  readonly client: Client<typeof citizenContract>;
  readonly pack: ContentPack;
  readonly contentVersion: string;
  readonly cityKey: string;
  readonly demonstration: boolean;
  readonly site: string;
  readonly session: SessionState;
  readonly clock: Clock;
  readonly i18n: i18n;
  readonly keeper: Keeper<VisitParts>;
  /** What a reload of this window after a crash finds of the visit; null for a fresh window. */
  readonly kept: KeptVisit<VisitParts> | null;
};

/** The citizen window: the session of the machine, the visit of the person, and one screen at a time. */
export function App(props: AppProps): ReactNode {
  const { client, pack, i18n } = props;
  const [visit, send, actor] = useMachine(visitMachine, keptSnapshot(props.kept));
  const [session, setSession] = useState(props.session);
  const [modes, setModes] = useState(defaultModes);
  const [notice, setNotice] = useState<WordKey | null>(null);
  /** "Fertig" on the farewell: the greeting is shown before the machine lets it come by itself. */
  const [parted, setParted] = useState(false);
  const { data, change, forget } = useVisitData<VisitParts>(props.keeper, props.kept, () =>
    actor.getPersistedSnapshot(),
  );
  const { language, overlay } = visit.context;

  useEffect(() => client.on('session', setSession), [client]);
  useEffect(() => {
    if (session.state !== 'attract') return;
    // The machine has wiped: whatever this window still shows or holds goes with it.
    send({ type: 'WIPED' });
    forget();
    setModes(defaultModes);
    setNotice(null);
    setParted(false);
  }, [session.state, send, forget]);
  useEffect(() => applyModes(document.documentElement, modes, language), [modes, language]);
  useActivity(client, session.state === 'visit');
  useWork(client, session.state === 'visit');

  const words = useCallback<Words>(
    (key, parameters) => i18n.getFixedT(language)(key, parameters ?? {}),
    [i18n, language],
  );
  const germanWords = useCallback<Words>((key, parameters) => i18n.getFixedT('de')(key, parameters ?? {}), [i18n]);
  const speak = useSpeech(client, language, () => setNotice('speech.none'));
  const moreTime = (always: boolean) => void client.call[always ? 'moreTimeAlways' : 'moreTime'](null).then(setSession);
  // Help and emergency lie above the warning: who presses them is there, and must see what comes.
  const wake = () => {
    if (session.state === 'warning') moreTime(false);
  };
  const callHuman = () => {
    wake();
    void client.call
      .callHuman(null)
      .then(({ outcome }) => setNotice(outcome === 'called' ? 'safe.humanCalled' : 'safe.humanNobody'));
  };
  const show = (chosen: Overlay) => {
    wake();
    send({ type: 'SHOW', overlay: chosen });
  };
  const constants = kioskConstants({
    words,
    site: props.site,
    demonstration: props.demonstration,
    modes,
    setModes,
    overlay,
    show,
    readPage: () => speak(document.querySelector('main')?.textContent ?? ''),
    callHuman,
    veil:
      session.state === 'warning' ? (
        <StillThere
          words={words}
          secondsLeft={session.secondsLeft}
          onMore={() => moreTime(false)}
          onAlways={() => moreTime(true)}
          onEnd={() => end()}
          say={speak}
        />
      ) : null,
  });
  const terminal: Terminal = {
    client,
    pack,
    contentVersion: props.contentVersion,
    cityKey: props.cityKey,
    clock: props.clock,
    language,
    words,
    germanWords,
    constants,
    say: speak,
  };

  const close = () => send({ type: 'SHOW', overlay: null });
  const begin = (chosen: string) => {
    send({ type: 'BEGIN', language: chosen });
    void client.call.startVisit(null);
  };
  const end = () => {
    close();
    void client.call.endVisit({ reason: data.sent === null ? 'cancelled' : 'finished' });
  };

  const screen = (): ReactNode => {
    if (session.state === 'out-of-order') return <OutOfOrder code={session.code} />;
    if (session.state === 'wiping') return <Wiping />;
    if (notice !== null) return <Notice text={words(notice)} onClose={() => setNotice(null)} />;
    if (overlay !== null)
      return (
        <OverlayScreen
          overlay={overlay}
          onLanguage={(chosen) => send({ type: 'SPEAK', language: chosen })}
          onEnd={end}
          onClose={close}
        />
      );
    if (session.state === 'attract' && session.wipedJustNow === true && !parted && visit.matches('attract'))
      return <Farewell onDone={() => setParted(true)} proved={!props.demonstration} />;
    return <Journey visit={visit} send={send} data={data} change={change} onBegin={begin} onEnd={end} />;
  };
  return (
    <TerminalContext value={terminal}>
      <UiWordsContext value={uiWordsOf(words)}>{screen()}</UiWordsContext>
    </TerminalContext>
  );
}

/** The few words of components that read a long screen in parts. */
function uiWordsOf(words: Words): UiWords {
  return {
    readOn: words('parts.readOn'),
    readUp: words('parts.readUp'),
    part: (part, count) => words('parts.part', { part, count }),
  };
}

/** Where a reload of the page after a crash finds the visit. */
function keptSnapshot(kept: KeptVisit<VisitParts> | null) {
  return kept === null ? {} : { snapshot: kept.visit as SnapshotFrom<typeof visitMachine> };
}
