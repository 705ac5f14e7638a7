import type { ReactNode } from 'react';
import { Icon } from './picture.tsx';

/** The only round button: it reads the page aloud and, while it speaks, stops. */
export function SayIt({
  label,
  onPress,
  speaking = false,
}: {
  readonly label: string;
  readonly onPress: () => void;
  readonly speaking?: boolean;
}): ReactNode {
  return (
    <button type="button" className="say-it" aria-label={label} aria-pressed={speaking || undefined} onClick={onPress}>
      <Icon name={speaking ? 'pause' : 'ear'} />
    </button>
  );
}
