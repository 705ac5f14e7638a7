import { type ReactNode, useEffect, useRef } from 'react';

/** Over everything but the emergency strip: one large button gives more time, as often as wanted. */
export function IdleWarning(props: {
  readonly title: string;
  readonly sentence: string;
  readonly secondsLeft: number;
  readonly more: { readonly label: string; readonly onPress: () => void };
}): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div className="veil">
      <div className="warning" role="alertdialog" aria-label={props.title}>
        <h2>{props.title}</h2>
        <p className="countdown" aria-live="off">
          {props.secondsLeft}
        </p>
        <p className="lead">{props.sentence}</p>
        <button type="button" ref={button} className="button button-main" onClick={props.more.onPress}>
          {props.more.label}
        </button>
      </div>
    </div>
  );
}
