import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { CameraStream, LiveHint, Observation } from '#renderer/imaging';
import { Kiosk, Note, Pictogram } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';

const HINTS: Readonly<Record<LiveHint, WordKey>> = {
  'no-page': 'scan.hint.noPage',
  dark: 'scan.hint.dark',
  'two-sheets': 'scan.hint.twoSheets',
  'cut-off': 'scan.hint.cutOff',
  glare: 'scan.hint.glare',
  closer: 'scan.hint.closer',
  'hold-still': 'scan.hint.holdStill',
  ready: 'scan.hint.ready',
};

/** The live picture with the outline of the page that was found, and the one instruction that helps most now. */
export function LivePage(props: {
  readonly camera: CameraStream;
  readonly observation: Observation | null;
  /** False while the page that was just taken still lies there. */
  readonly armed: boolean;
  readonly slow: boolean;
  readonly pageNumber: number;
  readonly onShoot: () => void;
  readonly onBack: () => void;
  readonly onByHand: (() => void) | null;
  readonly onFinish: (() => void) | null;
}): ReactNode {
  const { constants, words } = useTerminal();
  const { camera, observation } = props;
  const hint = observation?.hint ?? 'no-page';
  const ready = hint === 'ready';
  const instruction = words(ready && !props.armed ? 'scan.hint.turnPage' : HINTS[hint]);
  const byHand =
    props.onByHand === null
      ? {}
      : { second: { label: words('scan.byHand'), icon: 'pen' as const, onPress: props.onByHand } };
  return (
    <Kiosk
      constants={constants}
      page="scan"
      title={props.pageNumber === 1 ? words('scan.title') : words('scan.titlePage', { number: props.pageNumber })}
      back={{ label: words('act.back'), onPress: props.onBack }}
      {...(props.onFinish === null
        ? byHand
        : { second: { label: words('act.done'), icon: 'check' as const, onPress: props.onFinish } })}
      main={{ label: words('scan.shoot'), icon: 'cam', onPress: props.onShoot }}
    >
      <LivePicture camera={camera} observation={observation} />
      <div className={ready ? 'scan-hint scan-hint-ready' : 'scan-hint'} aria-live="polite">
        <Pictogram name="scan" />
        <p className="lead">{instruction}</p>
      </div>
      {props.slow ? (
        <Note tone="velvet" icon="info">
          <p>{words('scan.slow')}</p>
        </Note>
      ) : null}
    </Kiosk>
  );
}

/** Outline dark and wide below, light and narrow above: seen on white paper and on a dark table alike. */
function LivePicture(props: { readonly camera: CameraStream; readonly observation: Observation | null }): ReactNode {
  const { words } = useTerminal();
  const { video, width, height } = props.camera;
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The element belongs to the camera and comes back from page to page.
    frame.current?.prepend(video);
    // A browser pauses a video that leaves the page: after a photo it would come back as a still.
    void Promise.resolve(video.play()).catch(() => undefined);
    return () => video.remove();
  }, [video]);
  const corners = props.observation?.corners ?? null;
  const points = corners?.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join(' ');
  return (
    <div className="scan-live" ref={frame} role="img" aria-label={words('scan.live')}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {points === undefined ? null : (
          <>
            <polygon className="scan-outline-dark" points={points} />
            <polygon className="scan-outline" points={points} />
          </>
        )}
      </svg>
    </div>
  );
}
