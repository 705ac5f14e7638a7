import type { Clock } from '#shared/basics';
import type { Bell } from './bell.ts';

/**
 * `called`: a staff window heard it. `nobody`: none listens, so that the screen can be honest and name the next place
 * instead of letting somebody wait; the bell may have rung all the same.
 */
export type HelpCallOutcome = {
  readonly outcome: 'called' | 'nobody';
  readonly bell: 'rung' | 'no-sound';
  /** Instant (ms) since when this call waits. */
  readonly since: number;
};

/** "Mensch holen": the bell of the terminal and a signal in the staff window, again and again until somebody answers. */
export type HelpCall = {
  readonly call: () => Promise<HelpCallOutcome>;
  /** "Ich komme": the ringing ends and the person is told. */
  readonly answer: () => void;
  /** The person has gone: nobody is rung for any more, but the house still sees that somebody called. */
  readonly quiet: () => void;
  /** Taps since the last answer. */
  readonly open: () => number;
  readonly since: () => number | null;
  readonly stop: () => void;
};

/** A call nobody answered is repeated every 20 s; after ten minutes the ringing ends, the line in the staff window stays. */
const RING_AGAIN = 20_000;
const RING_FOR = 600_000;

export function helpCall(options: {
  /** Number of staff windows that would see a signal now. */
  readonly listeners: () => number;
  /** Shows the signal in the staff windows; `at`: instant (ms) of the first tap. */
  readonly signal: (at: number) => void;
  readonly bell: Bell;
  readonly clock: Clock;
  readonly onAnswer: (at: number) => void;
}): HelpCall {
  let open = 0;
  let since: number | null = null;
  let again: NodeJS.Timeout | undefined;
  let end: NodeJS.Timeout | undefined;
  const quiet = () => {
    clearInterval(again);
    clearTimeout(end);
  };
  const ring = () => {
    if (since !== null) options.signal(since);
    return options.bell.ring();
  };
  return {
    call: async () => {
      open += 1;
      since ??= options.clock.instant();
      const begun = since;
      quiet();
      again = setInterval(() => void ring(), RING_AGAIN);
      end = setTimeout(quiet, RING_FOR);
      const bell = await ring();
      return { outcome: options.listeners() === 0 ? 'nobody' : 'called', bell, since: begun };
    },
    answer: () => {
      if (open === 0) return;
      open = 0;
      since = null;
      quiet();
      options.onAnswer(options.clock.instant());
    },
    quiet,
    open: () => open,
    since: () => since,
    stop: quiet,
  };
}
