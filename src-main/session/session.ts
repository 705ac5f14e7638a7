import { createActor, fromPromise } from 'xstate';
import type { SessionState } from '#shared/bridge';
import { type SessionTimes, sessionMachine, type Wipe } from './session-machine.ts';

export type Session = {
  readonly current: () => SessionState;
  readonly send: (
    event: 'START' | 'ACTIVITY' | 'WORKING' | 'MORE_TIME' | 'MORE_TIME_ALWAYS' | 'HELPER_IN' | 'HELPER_OUT' | 'END',
  ) => void;
  readonly lastWipe: () => { readonly at: number; readonly clean: boolean; readonly milliseconds: number } | null;
  readonly stop: () => void;
};

/** Starts the session of this terminal. `tell` hears every change; `now` is a monotonic clock in milliseconds. */
export function startSession(options: {
  readonly times: SessionTimes;
  readonly wipe: Wipe;
  readonly tell: (session: SessionState) => void;
  readonly now: () => number;
}): Session {
  let current: SessionState = { state: 'attract' };
  let lastWipe: { at: number; clean: boolean; milliseconds: number } | null = null;
  const wipe = fromPromise(async () => {
    const begun = options.now();
    const clean = await options.wipe();
    lastWipe = { at: begun, clean, milliseconds: options.now() - begun };
    return clean;
  });
  const actor = createActor(sessionMachine.provide({ actors: { wipe } }), {
    input: { times: options.times, now: options.now },
  });
  actor.on('SESSION', ({ session }) => {
    current = session;
    options.tell(session);
  });
  actor.start();
  return {
    current: () => current,
    send: (type) => actor.send({ type }),
    lastWipe: () => lastWipe,
    stop: () => actor.stop(),
  };
}
