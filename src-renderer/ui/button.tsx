import type { ReactNode } from 'react';
import { Icon, type IconName } from './picture.tsx';

export type Act = {
  readonly label: string;
  readonly onPress: () => void;
  readonly icon?: IconName;
  /** While something is open the main button stays, linen and dashed, with the reason beside it (look.md 1). */
  readonly openReason?: string;
  /** Being done right now: the sentence stands in the button; `share` 0 to 1 draws how far it is. */
  readonly waiting?: { readonly sentence: string; readonly share?: number };
};

type Look = 'main' | 'second' | 'back' | 'stop' | 'plain' | 'small' | 'chip';

/** `iconAtEnd`: arrows forward stand behind the word. `reasonId`: the element beside the button that says why it rests. */
export function Button({
  act,
  look,
  iconAtEnd = false,
  reasonId,
  expanded,
  spoken,
  onBlocked,
}: {
  readonly act: Act;
  readonly look: Look;
  readonly iconAtEnd?: boolean;
  readonly reasonId?: string | undefined;
  /** Opens and closes what stands below it. */
  readonly expanded?: boolean;
  /** What speech output says, where the same word stands on many buttons. It begins with the word shown. */
  readonly spoken?: string;
  readonly onBlocked?: () => void;
}): ReactNode {
  const waiting = act.waiting;
  const blocked = act.openReason !== undefined || waiting !== undefined;
  const sign = act.icon === undefined || waiting !== undefined ? null : <Icon name={act.icon} />;
  const kind = look === 'small' ? 'button button-second button-small' : `button button-${look}`;
  return (
    <button
      type="button"
      className={waiting === undefined ? kind : `${kind} button-waiting`}
      // Never `disabled`: a button that cannot be reached cannot say why (look.md 5).
      aria-disabled={blocked || undefined}
      aria-busy={waiting !== undefined || undefined}
      aria-expanded={expanded}
      aria-label={waiting === undefined ? spoken : undefined}
      aria-describedby={act.openReason === undefined ? undefined : reasonId}
      onClick={() => (blocked ? onBlocked?.() : act.onPress())}
    >
      {iconAtEnd ? null : sign}
      <span>{waiting?.sentence ?? act.label}</span>
      {iconAtEnd ? sign : null}
      {waiting?.share === undefined ? null : (
        <span className="button-waiting-share" style={{ inlineSize: `${Math.round(waiting.share * 100)}%` }} />
      )}
    </button>
  );
}
