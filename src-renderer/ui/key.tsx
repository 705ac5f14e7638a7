import type { ReactNode } from 'react';

/** One key of a pad or keyboard. A tap leaves the focus, and with it the writing mark, in the field. */
export function Key(props: {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly look?: 'wide' | 'space' | 'quiet';
  readonly label?: string;
  readonly pressed?: boolean;
}): ReactNode {
  return (
    <button
      type="button"
      className={props.look === undefined ? 'key' : `key key-${props.look}`}
      aria-label={props.label}
      aria-pressed={props.pressed}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  );
}
