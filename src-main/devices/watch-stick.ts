import type { Stick, StickState } from './stick.ts';

/** The kernel tells nobody without a program of its own that a stick is there; a look costs one small read. */
const EVERY = 1_500;

/** Tells every stick that is put in or pulled out. `stop` ends it. */
export function watchStick(
  stick: Stick,
  tell: (state: StickState) => void,
  every = EVERY,
): { readonly stop: () => void } {
  let last: StickState | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    const state = await stick.state();
    if (stopped) return;
    if (last !== null && state !== last) tell(state);
    last = state;
    timer = setTimeout(() => void look(), every);
    timer.unref();
  };
  void look();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
