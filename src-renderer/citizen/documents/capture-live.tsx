import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { CameraStream, Observation } from '#renderer/imaging';
import { type Act, Icon, Kiosk, Note, Pictogram } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import { useSpoken } from './use-spoken.ts';

const HINTS: Readonly<Partial<Record<string, WordKey>>> = {
  'no-page': 'scan.hint.noPage',
  dark: 'scan.hint.dark',
  glare: 'scan.hint.glare',
  closer: 'scan.hint.closer',
  'hold-still': 'scan.hint.holdStill',
  ready: 'scan.hint.ready',
  'two-sheets': 'papers.hint.twoSheets',
  'cut-off': 'papers.hint.cutOff',
};

/** The live picture with the outline of the page that was found, and the one instruction that helps most now. */
export function LivePage(props: {
  readonly camera: CameraStream;
  readonly observation: Observation | null;
  /** False while the page that was just taken still lies there. */
  readonly armed: boolean;
  readonly slow: boolean;
  readonly title: string;
  readonly onShoot: () => void;
  readonly onBack: () => void;
  readonly onByHand: (() => void) | null;
  /** Scanner and stick; null where there are none. */
  readonly onOther: (() => void) | null;
  readonly onBoard: (() => void) | null;
}): ReactNode {
  const { constants, words, readsAloud } = useTerminal();
  const { camera, observation } = props;
  const hint = observation?.hint ?? 'no-page';
  const ready = hint === 'ready';
  const counting = ready && props.armed;
  const instruction = words(ready && !props.armed ? 'scan.hint.turnPage' : (HINTS[hint] ?? 'scan.hint.noPage'));
  useSpoken(instruction);
  const second = wayOf(props, words);
  return (
    <Kiosk
      constants={constants}
      page="scan"
      title={props.title}
      sayIt={{
        label: words('papers.spoken'),
        speaking: readsAloud.on,
        onPress: () => readsAloud.set(!readsAloud.on),
      }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      {...(second === null ? {} : { second })}
      main={{ label: words('scan.shoot'), icon: 'cam', onPress: props.onShoot }}
    >
      <div className="scan-stage">
        <LivePicture camera={camera} observation={observation} ready={ready} />
        <div className="scan-side">
          <div className={ready ? 'scan-hint scan-hint-ready' : 'scan-hint'}>
            <Pictogram name="scan" />
            <div className="scan-hint-words">
              <p className="lead" aria-live="polite">
                {instruction}
              </p>
              <div className="scan-countdown" aria-hidden="true">
                {counting ? <span /> : null}
              </div>
            </div>
          </div>
          <Seen observation={observation} />
          {props.slow ? (
            <Note tone="velvet" icon="info">
              <p>{words('scan.slow')}</p>
            </Note>
          ) : null}
          <p className="small quiet scan-stays">{words('papers.stays')}</p>
        </div>
      </div>
    </Kiosk>
  );
}

/** One way beside the photo, or the row of buttons would not fit: typing stands among the other ways, "Zurück" leads to the pages. */
function wayOf(
  props: Pick<Parameters<typeof LivePage>[0], 'onBoard' | 'onOther' | 'onByHand'>,
  words: ReturnType<typeof useTerminal>['words'],
): Act | null {
  if (props.onOther !== null) return { label: words('papers.otherWays'), icon: 'usb', onPress: props.onOther };
  if (props.onBoard !== null) return { label: words('papers.toPages'), icon: 'check', onPress: props.onBoard };
  return props.onByHand === null ? null : { label: words('scan.byHand'), icon: 'pen', onPress: props.onByHand };
}

/** What is already right, quietly: the one instruction above stays the only thing to do. */
function Seen({ observation }: { readonly observation: Observation | null }): ReactNode {
  const { words } = useTerminal();
  const hint = observation?.hint ?? 'no-page';
  const whole = hint !== 'no-page' && hint !== 'dark' && observation?.corners !== null;
  const marks = [
    { label: words('papers.seen.whole'), right: whole },
    { label: words('papers.seen.bright'), right: observation !== null && hint !== 'dark' && hint !== 'glare' },
    { label: words('papers.seen.readable'), right: hint === 'ready' || hint === 'hold-still' },
  ];
  return (
    <ul className="scan-seen" aria-hidden="true">
      {marks.map(({ label, right }) => (
        <li key={label} className={right ? 'scan-seen-right' : 'quiet'}>
          {right ? <Icon name="check" /> : <span className="scan-seen-open" />}
          {label}
        </li>
      ))}
    </ul>
  );
}

/** Outline dark and wide below, light and narrow above: seen on white paper and on a dark table alike. */
function LivePicture(props: {
  readonly camera: CameraStream;
  readonly observation: Observation | null;
  readonly ready: boolean;
}): ReactNode {
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
            <polygon className={props.ready ? 'scan-outline' : 'scan-outline scan-outline-open'} points={points} />
          </>
        )}
      </svg>
    </div>
  );
}
