import type { ReactNode } from 'react';
import type { AccompaniedBy } from './helper-banner.tsx';
import type { IconName } from './picture.tsx';

export type Tool = {
  readonly label: string;
  readonly icon: IconName;
  readonly onPress: () => void;
  /** A mode that is on. */
  readonly pressed?: boolean;
  /** The tool's own page is open. */
  readonly current?: boolean;
};

/** Words and acts that stand at the same place on every screen. */
export type KioskConstants = {
  readonly name: string;
  readonly subtitle: string;
  readonly site: string;
  readonly tools: readonly Tool[];
  readonly human: { readonly label: string; readonly onPress: () => void };
  readonly emergency: {
    readonly label: string;
    readonly fire: string;
    readonly police: string;
    readonly talk: string;
    readonly onPress: () => void;
  };
  readonly end: { readonly label: string; readonly onPress: () => void };
  /** "Vorführung": stands over every stage while set. */
  readonly banner: string | null;
  /** Lies over every screen, whichever it is: the idle warning. */
  readonly veil?: ReactNode;
  /** News that must not be missed, wherever the person is: "Jemand kommt". */
  readonly message?: string | null;
  /** "Sie werden begleitet", with its own end and the helper's card. */
  readonly helper?: AccompaniedBy;
};
