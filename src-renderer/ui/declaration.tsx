import type { ReactNode } from 'react';

/** One declaration the person makes with their own tap: never ticked beforehand, never by a helper (look.md 5). */
export function Declaration(props: {
  readonly title: string;
  readonly detail: string;
  readonly ticked: boolean;
  /** The one to be read now. */
  readonly inWork?: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  return (
    <label className={props.inWork === true && !props.ticked ? 'declaration declaration-work' : 'declaration'}>
      <input type="checkbox" checked={props.ticked} onChange={props.onToggle} />
      <span>
        <b>{props.title}</b>
        <small>{props.detail}</small>
      </span>
    </label>
  );
}
