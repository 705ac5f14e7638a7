import { type ReactNode, useEffect, useId, useRef } from 'react';
import { type Act, Button } from './button.tsx';
import { SayIt } from './say-it.tsx';

/** Circumference of the ring in its own units: radius 92. */
const RING = 2 * Math.PI * 92;

/**
 * Lies over everything but the help and emergency strip. One large button gives more time, as often as wanted. `secondsOf`
 * is the length of the whole warning. The number is the message; the ring only shows it.
 */
export function IdleWarning(props: {
  readonly title: string;
  readonly sentence: string;
  readonly secondsLeft: number;
  readonly secondsOf?: number;
  readonly more: { readonly label: string; readonly onPress: () => void };
  /** Further ways: print the slip and go on later, more time always, end now. */
  readonly acts?: readonly Act[];
  readonly sayIt?: { readonly label: string; readonly onPress: () => void };
}): ReactNode {
  const id = useId();
  const button = useRef<HTMLDivElement>(null);
  useEffect(() => button.current?.querySelector<HTMLButtonElement>('.button-main')?.focus(), []);
  const share = Math.max(0, Math.min(1, props.secondsLeft / (props.secondsOf ?? 60)));
  return (
    <div className="veil">
      <div className="warning" role="alertdialog" aria-labelledby={id} aria-describedby={`${id}s`} ref={button}>
        <div className="warning-top">
          <div className="countdown" aria-hidden="true">
            <svg viewBox="0 0 220 220" aria-hidden="true">
              <circle className="countdown-whole" cx="110" cy="110" r="92" />
              <circle
                className="countdown-left"
                cx="110"
                cy="110"
                r="92"
                transform="rotate(-90 110 110)"
                strokeDasharray={`${RING * share} ${RING}`}
              />
            </svg>
            <b>{props.secondsLeft}</b>
          </div>
          <div className="warning-words">
            <h2 id={id}>{props.title}</h2>
            <p className="lead" id={`${id}s`}>
              {props.sentence}
            </p>
          </div>
          {props.sayIt === undefined ? null : <SayIt {...props.sayIt} />}
        </div>
        <Button act={props.more} look="main" />
        {props.acts === undefined || props.acts.length === 0 ? null : (
          <div className="warning-acts">
            {props.acts.map((act) => (
              <Button key={act.label} act={act} look="second" />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
