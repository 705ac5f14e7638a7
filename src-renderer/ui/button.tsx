import type { ReactNode } from 'react';
import { Icon, type IconName } from './picture.tsx';

export type Act = {
  readonly label: string;
  readonly onPress: () => void;
  readonly icon?: IconName;
  /** While something is open the main button stays, linen and dashed, with the reason beside it (look.md 1). */
  readonly openReason?: string;
};

type Look = 'main' | 'second' | 'back' | 'stop' | 'plain' | 'small';

/** `iconAtEnd`: arrows forward stand behind the word. */
export function Button({
  act,
  look,
  iconAtEnd = false,
}: {
  readonly act: Act;
  readonly look: Look;
  readonly iconAtEnd?: boolean;
}): ReactNode {
  const blocked = act.openReason !== undefined;
  const sign = act.icon === undefined ? null : <Icon name={act.icon} />;
  const classes = look === 'small' ? 'button button-second button-small' : `button button-${look}`;
  return (
    <button
      type="button"
      className={classes}
      aria-disabled={blocked || undefined}
      onClick={() => (blocked ? undefined : act.onPress())}
    >
      {iconAtEnd ? null : sign}
      <span>{act.label}</span>
      {iconAtEnd ? sign : null}
    </button>
  );
}
