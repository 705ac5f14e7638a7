import type { ReactNode } from 'react';

/** A language by its own greeting and name, written and read in itself; one tap goes on. */
export function LanguageButton(props: {
  readonly code: string;
  readonly first: string;
  readonly second: string;
  readonly current?: boolean;
  readonly onPress: () => void;
}): ReactNode {
  return (
    <button
      type="button"
      className="language"
      lang={props.code}
      dir={props.code === 'ar' ? 'rtl' : 'ltr'}
      aria-current={props.current === true ? 'true' : undefined}
      onClick={props.onPress}
    >
      <b>{props.first}</b>
      <span>{props.second}</span>
    </button>
  );
}
