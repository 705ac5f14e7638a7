import { type ReactNode, useEffect, useRef } from 'react';
import type { CaptureTools } from './camera-tools.ts';
import { LivePage } from './capture-live.tsx';
import { ProblemPage, ShotPage, TakenPage, WaitPage } from './capture-pages.tsx';
import type { CapturedPage } from './captured-page.ts';
import { useCapture } from './use-capture.ts';

/** Page by page from the camera to pictures and words. `onByHand` null where typing would not help. */
export function Capture(props: {
  readonly tools: CaptureTools;
  readonly onPages: (pages: readonly CapturedPage[]) => void;
  readonly onByHand: (() => void) | null;
  readonly onBack: () => void;
}): ReactNode {
  const { state, send } = useCapture(props.tools);
  const { camera, pages, shot } = state.context;
  const { onPages, onByHand, onBack } = props;
  const { value } = state;
  const told = useRef(false);
  useEffect(() => {
    // Once: a second "back" would leave the journey behind this one too.
    if (told.current || state.status !== 'done') return;
    told.current = true;
    if (value === 'done') onPages(pages);
    if (value === 'left') onBack();
    if (value === 'byHand') onByHand?.();
  }, [state.status, value, pages, onPages, onBack, onByHand]);
  const leave = () => send({ type: 'LEAVE' });
  const byHand = onByHand === null ? null : () => send({ type: 'BY_HAND' });
  const finish = pages.length === 0 ? null : () => send({ type: 'FINISH' });
  const again = () => send({ type: 'AGAIN' });
  if (state.matches('live') && camera !== null) {
    return (
      <LivePage
        camera={camera}
        observation={state.context.observation}
        armed={state.context.armed}
        slow={state.context.slow}
        pageNumber={pages.length + 1}
        onShoot={() => send({ type: 'SHOOT' })}
        onBack={leave}
        onByHand={byHand}
        onFinish={finish}
      />
    );
  }
  if ((state.matches('checking') || state.matches('doubtful')) && shot !== null) {
    return (
      <ShotPage
        shot={shot}
        doubtful={state.matches('doubtful')}
        onAgain={again}
        onTake={() => send({ type: 'TAKE' })}
        onBack={again}
      />
    );
  }
  if (state.matches('preparing'))
    return <WaitPage title="scan.preparing" sentence="scan.preparingLead" onBack={again} />;
  if (state.matches('reading')) return <WaitPage title="scan.reading" sentence="scan.readingLead" onBack={again} />;
  if (state.matches('taken')) {
    return (
      <TakenPage
        pages={pages}
        onMore={() => send({ type: 'MORE' })}
        onFinish={() => send({ type: 'FINISH' })}
        onBack={leave}
      />
    );
  }
  if (state.matches('spoiled') || state.matches('failed')) {
    return (
      <ProblemPage
        problem={state.matches('spoiled') ? 'spoiled' : (state.context.problem ?? 'no-camera')}
        onAgain={again}
        onByHand={byHand}
        onFinish={state.matches('failed') ? finish : null}
        onBack={leave}
      />
    );
  }
  return <WaitPage title="scan.opening" sentence="scan.openingLead" onBack={leave} />;
}
