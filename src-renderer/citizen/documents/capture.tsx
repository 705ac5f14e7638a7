import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { randomId } from '#shared/basics';
import { useTerminal } from '../app/terminal.ts';
import { BoardPage } from './board-page.tsx';
import { LivePage } from './capture-live.tsx';
import { FinishingPage, ProblemPage, WaitPage } from './capture-pages.tsx';
import type { CaptureTools } from './capture-tools.ts';
import { type CapturedPage, capturedPages } from './captured-page.ts';
import { CornerPage } from './corner-page.tsx';
import { FedPage, FeedPage } from './feed-pages.tsx';
import {
  type Capturing,
  type HeldPage,
  type ReadOf,
  type ReadPage,
  type Shot,
  shotOf,
  waitingIn,
  withAllRemoved,
  withMoved,
  withPage,
  withPaper,
  withRemoved,
  withRestored,
  withWords,
} from './held-page.ts';
import { HeldPageView } from './held-page-view.tsx';
import { hasOtherWays } from './page-source.ts';
import { PaperLanguagePage } from './paper-language.tsx';
import { ShotPage } from './shot-page.tsx';
import { StickPage } from './stick-page.tsx';
import { useCapture } from './use-capture.ts';
import { useReading } from './use-reading.ts';
import { WaysPage } from './ways-page.tsx';

type CaptureProps = {
  readonly tools: CaptureTools;
  /** The pages as the visit holds them; `onHeld` (the same function throughout) changes what it holds by then. */
  readonly held: Capturing;
  readonly onHeld: (change: (held: Capturing) => Capturing) => void;
  readonly onPages: (pages: readonly CapturedPage[]) => void;
  /** Null where typing would not help. */
  readonly onByHand: (() => void) | null;
  readonly onBack: () => void;
};

/** Page by page from camera, scanner or stick to pictures and words. */
export function Capture(props: CaptureProps): ReactNode {
  const { tools, held, onHeld, onPages, onByHand, onBack } = props;
  const { pages } = held;
  const onShot = useCallback(
    (shot: Shot, replaces: string | null) => onHeld((before) => withPage(before, shot, randomId(), replaces)),
    [onHeld],
  );
  const onRead = useCallback((of: ReadOf, read: ReadPage) => onHeld((before) => withWords(before, of, read)), [onHeld]);
  const capture = useCapture(tools, { count: pages.length, waiting: waitingIn(pages) }, onShot);
  useReading(tools, held, onRead);
  const { status, value } = capture.state;
  const told = useRef(false);
  useEffect(() => {
    // Once: a second "back" would leave the journey behind this one too.
    if (told.current || status !== 'done') return;
    told.current = true;
    if (value === 'done') onPages(capturedPages(pages));
    if (value === 'left') onBack();
    if (value === 'byHand') onByHand?.();
  }, [status, value, pages, onPages, onBack, onByHand]);
  return cameraScreen(props, capture) ?? fileScreen(props, capture) ?? <PagesScreen {...props} capture={capture} />;
}

type Running = ReturnType<typeof useCapture>;

/** The screens of scanner and stick. */
function fileScreen(props: CaptureProps, { state, send }: Running): ReactNode {
  const { context } = state;
  const other = () => send({ type: 'SOURCES' });
  const board = () => send({ type: 'BOARD' });
  if (state.matches('choosing')) {
    return (
      <WaysPage
        devices={context.devices}
        onCamera={() => send({ type: 'CAMERA' })}
        onFeed={(feed) => send({ type: 'FEED', feed })}
        onStick={() => send({ type: 'STICK_FILES' })}
        onBoard={context.count > 0 ? board : null}
        onByHand={byHandOf(props, send)}
        onBack={() => send(context.count > 0 ? { type: 'BOARD' } : { type: 'LEAVE' })}
      />
    );
  }
  if (state.matches('picking') && context.list !== null) {
    return (
      <StickPage
        list={context.list}
        onRead={(files) => send({ type: 'FEED', feed: { from: 'stick', files } })}
        onAgain={() => send({ type: 'AGAIN' })}
        onBack={other}
      />
    );
  }
  if (state.matches('feeding'))
    return <FeedPage context={context} pages={props.held.pages} onStop={() => send({ type: 'STOP' })} />;
  if (state.matches('fed')) {
    return (
      <FedPage
        context={context}
        onAgain={() => send({ type: 'AGAIN' })}
        onBoard={board}
        onCamera={() => send({ type: 'CAMERA' })}
        onOther={other}
      />
    );
  }
  if (state.matches('listing'))
    return <WaitPage title="papers.stick.listing" sentence="scan.openingLead" onBack={other} />;
  return null;
}

function byHandOf({ onByHand }: CaptureProps, send: Running['send']): (() => void) | null {
  return onByHand === null ? null : () => send({ type: 'BY_HAND' });
}

/** The screens of the camera, up to the page just taken. */
function cameraScreen(props: CaptureProps, { state, send }: Running): ReactNode {
  const { context } = state;
  const { camera, shot, count, editing } = context;
  const again = () => send({ type: 'AGAIN' });
  const leave = () => send({ type: 'LEAVE' });
  const board = count > 0 ? () => send({ type: 'BOARD' }) : null;
  const other = hasOtherWays(context.devices) ? () => send({ type: 'SOURCES' }) : null;
  if (state.matches('live') && camera !== null) {
    return <CameraPage props={props} capture={{ state, send }} camera={camera} onOther={other} onBoard={board} />;
  }
  if ((state.matches('checking') || state.matches('doubtful')) && shot !== null) {
    return (
      <ShotPage
        shot={shot}
        paper={props.held.paper}
        doubtful={state.matches('doubtful')}
        failed={context.adjustFailed}
        onAgain={again}
        onTake={() => send({ type: 'TAKE' })}
        onTurn={() => send({ type: 'TURN' })}
        onCorners={shot.original === null ? null : () => send({ type: 'CORNERS' })}
        onLanguage={() => send({ type: 'LANGUAGE' })}
        onBack={again}
      />
    );
  }
  if (state.matches('cornering') && shot?.original !== null && shot !== null) {
    return (
      <CornerPage
        original={shot.original}
        onDone={(corners) => send({ type: 'ADJUST', adjustment: { corners } })}
        onBack={again}
      />
    );
  }
  if (state.matches('preparing') || (state.matches('adjusting') && editing === null))
    return <WaitPage title="scan.preparing" sentence="scan.preparingLead" onBack={again} />;
  if (state.matches('spoiled') || state.matches('failed')) {
    return (
      <ProblemPage
        problem={state.matches('spoiled') ? 'spoiled' : (context.problem ?? 'no-camera')}
        onAgain={again}
        onByHand={byHandOf(props, send)}
        onBoard={state.matches('failed') ? board : null}
        onOther={state.matches('failed') ? other : null}
        onBack={leave}
      />
    );
  }
  if (state.matches('opening') || state.matches('asking'))
    return <WaitPage title="scan.opening" sentence="scan.openingLead" onBack={leave} />;
  return null;
}

function CameraPage(page: {
  readonly props: CaptureProps;
  readonly capture: Running;
  readonly camera: Parameters<typeof LivePage>[0]['camera'];
  readonly onOther: (() => void) | null;
  readonly onBoard: (() => void) | null;
}): ReactNode {
  const { words } = useTerminal();
  const { state, send } = page.capture;
  const { context } = state;
  const { pages, purpose } = page.props.held;
  const replaced = pages.findIndex(({ id }) => id === context.replaces) + 1;
  const number = replaced > 0 ? replaced : pages.length + 1;
  const first = purpose === 'letter' ? words('scan.title') : words('papers.title');
  return (
    <LivePage
      camera={page.camera}
      observation={context.observation}
      armed={context.armed}
      slow={context.slow}
      title={number === 1 ? first : words('scan.titlePage', { number })}
      onShoot={() => send({ type: 'SHOOT' })}
      onBack={page.onBoard ?? (() => send({ type: 'LEAVE' }))}
      onByHand={byHandOf(page.props, send)}
      onOther={page.onOther}
      onBoard={page.onBoard}
    />
  );
}

/** The board of pages, one of them large, their language, and the last wait. */
function PagesScreen({ held, onHeld, capture }: CaptureProps & { readonly capture: Running }): ReactNode {
  const { state, send } = capture;
  const { context } = state;
  const { pages } = held;
  const at = pages.findIndex(({ id }) => id === context.editing);
  const page: HeldPage | undefined = pages[at];
  const lookAt = (one: HeldPage) => send({ type: 'LOOK_AT', id: one.id, shot: shotOf(one) });
  const board = () => send({ type: 'BOARD' });
  if (page !== undefined && (state.matches('viewing') || state.matches('adjusting'))) {
    return (
      <HeldPageView
        page={page}
        number={at + 1}
        count={pages.length}
        failed={context.adjustFailed}
        onTurn={() => {
          lookAt(page);
          send({ type: 'TURN' });
        }}
        onCorners={
          page.original === null
            ? null
            : () => {
                lookAt(page);
                send({ type: 'CORNERS' });
              }
        }
        onMove={(by) => onHeld((before) => withMoved(before, page.id, by))}
        onRetake={() => send({ type: 'RETAKE' })}
        onRemove={() => {
          onHeld((before) => withRemoved(before, page.id));
          board();
        }}
        onBack={board}
      />
    );
  }
  if (state.matches('language')) {
    return (
      <PaperLanguagePage
        paper={held.paper}
        onChoose={(paper) => {
          onHeld((before) => withPaper(before, paper));
          send({ type: 'AGAIN' });
        }}
        onBack={() => send({ type: 'AGAIN' })}
      />
    );
  }
  if (state.matches('finishing')) {
    return (
      <FinishingPage
        read={pages.length - waitingIn(pages)}
        all={pages.length}
        onSkip={() => send({ type: 'SKIP' })}
        onBack={board}
      />
    );
  }
  return (
    <BoardPage
      held={held}
      stickDone={context.feed?.from === 'stick' && context.end === 'end'}
      onOpen={lookAt}
      onLanguage={() => send({ type: 'LANGUAGE' })}
      onMore={() => send({ type: 'MORE' })}
      onFinish={() => send({ type: 'FINISH' })}
      onUndo={() => onHeld(withRestored)}
      onStartOver={() => onHeld(withAllRemoved)}
      onBack={() => send({ type: 'LEAVE' })}
    />
  );
}
