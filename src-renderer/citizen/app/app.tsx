import { useMachine } from '@xstate/react';
import type { i18n } from 'i18next';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { SnapshotFrom } from 'xstate';
import { applyModes, defaultModes, type UiWords, UiWordsContext } from '#renderer/ui';
import { newDialogue } from '#shared/assistant';
import type { Clock } from '#shared/basics';
import type { Client, citizenContract, SessionState } from '#shared/bridge';
import { type ContentPack, packOn } from '#shared/content';
import { Farewell, StillThere, Wiping } from '../farewell/index.ts';
import { accompaniedBy } from '../helper/index.ts';
import { useHuman } from '../human/index.ts';
import { useActivity, useReadingEngine, useSpeech, useWork } from './effects.ts';
import { Journey } from './journey.tsx';
import { kioskConstants } from './kiosk-constants.tsx';
import { Notice, OutOfOrder } from './notices.tsx';
import { OverlayScreen } from './overlay-screen.tsx';
import type { VisitParts } from './parts.ts';
import { startsOf } from './question-starts.ts';
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
  readonly callWords: string | null;
  readonly session: SessionState;
  readonly clock: Clock;
  readonly i18n: i18n;
  readonly keeper: Keeper<VisitParts>;
  /** What a reload of this window after a crash finds of the visit; null for a fresh window. */
  readonly kept: KeptVisit<VisitParts> | null;
};

/** The citizen window: the session of the machine, the visit of the person, and one screen at a time. */
export function App(props: AppProps): ReactNode {
  const { client, i18n } = props;
  const today = props.clock.today();
  const pack = useMemo(() => packOn(props.pack, today), [props.pack, today]);
  const [visit, send, actor] = useMachine(visitMachine, keptSnapshot(props.kept));
  const [session, setSession] = useState(props.session);
  const [modes, setModes] = useState(defaultModes);
  const [notice, setNotice] = useState<WordKey | null>(null);
  // In this memory only, never in the store of the visit: what somebody typed is not for a reload to find.
  const [dialogue, setDialogue] = useState(newDialogue);
  /** "Fertig" on the farewell: the greeting is shown before the machine lets it come by itself. */
  const [parted, setParted] = useState(false);
  const { data, change, forget } = useVisitData<VisitParts>(props.keeper, props.kept, () =>
    actor.getPersistedSnapshot(),
  );
  const { language, overlay } = visit.context;
  const human = useHuman(client, props.clock, language);
  const [folded, setFolded] = useState(false);
  const accompanied = (session.state === 'visit' || session.state === 'warning') && session.accompanied;

  useEffect(() => client.on('session', setSession), [client]);
  useEffect(() => {
    if (session.state !== 'attract') return;
    // The machine has wiped: whatever this window still shows or holds goes with it.
    send({ type: 'WIPED' });
    forget();
    setModes(defaultModes);
    setNotice(null);
    setDialogue(newDialogue);
    setParted(false);
    setFolded(false);
    human.forget();
  }, [session.state, send, forget, human.forget]);
  useEffect(() => applyModes(document.documentElement, modes, language), [modes, language]);
  useActivity(client, session.state === 'visit');
  useWork(client, session.state === 'visit');
  useReadingEngine(session.state);

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
  const begin = (chosen: string) => {
    send({ type: 'BEGIN', language: chosen });
    void client.call.startVisit(null);
  };
  const show = (chosen: Overlay) => {
    wake();
    // Whoever asks is a visitor: without a visit nothing would end it and wipe the question.
    if (chosen === 'questions' && visit.matches('attract')) begin(language);
    send({ type: 'SHOW', overlay: chosen });
  };
  const callHuman = () => {
    // Also from the attract screen: what is typed after this ends like any other visit.
    if (session.state === 'attract') void client.call.startVisit(null);
    if (human.call.state === 'none' || human.call.state === 'nobody') human.ring();
    setNotice(null);
    show('human');
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
    message: newsOfCall(human.call.state, overlay, session.state, words),
    helper: accompanied
      ? accompaniedBy({
          words,
          pack,
          language,
          folded,
          onFold: setFolded,
          onEnd: () => void client.call.sendHelperAway(null),
        })
      : null,
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
  const end = () => {
    close();
    const nothingSent = data.sent === null && data.callback === null && data.reminders.length === 0;
    void client.call.endVisit({ reason: nothingSent ? 'cancelled' : 'finished' });
  };
  const endNow = () => {
    send({ type: 'WIPED' });
    forget();
    setDialogue(newDialogue);
    void client.call.endVisit({ reason: 'cancelled' });
  };
  const starts = startsOf(visit, send);

  const screen = (): ReactNode => {
    // Even then somebody may need the emergency page, in their language.
    const stillThere = overlay === 'emergency' || overlay === 'language';
    if (session.state === 'out-of-order' && !stillThere) return <OutOfOrder code={session.code} />;
    if (session.state === 'wiping') return <Wiping />;
    if (notice !== null) return <Notice text={words(notice)} onClose={() => setNotice(null)} />;
    if (overlay !== null)
      return (
        <OverlayScreen
          overlay={overlay}
          data={data}
          onLanguage={(chosen) => send({ type: 'SPEAK', language: chosen })}
          onEnd={end}
          onEndNow={endNow}
          onClose={close}
          dialogue={dialogue}
          onDialogue={setDialogue}
          starts={starts}
          help={{
            human,
            callWords: props.callWords,
            onHelper: session.state === 'visit' && !accompanied ? () => show('helper') : null,
            sent: data.callback,
            onSent: (callback) => {
              change({ callback });
              human.goTo('saved');
            },
          }}
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

/** "Jemand kommt" wherever the person is; where nothing else can be shown, also that somebody was called. */
function newsOfCall(
  call: ReturnType<typeof useHuman>['call']['state'],
  overlay: Overlay,
  session: SessionState['state'],
  words: Words,
): string | null {
  if (call === 'coming' && overlay !== 'human') return words('human.comingTitle');
  if (session !== 'out-of-order') return null;
  if (call === 'waiting') return words('human.title');
  return call === 'nobody' ? words('human.nobodyTitle') : null;
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
