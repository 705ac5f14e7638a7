import { assign, emit, fromPromise, setup } from 'xstate';
import { randomId } from '#shared/basics';
import type { SessionState } from '#shared/bridge';

/** Milliseconds. people.md: idle 180 s (staff may set 120 to 600), warning 60 s, wipe 1 s with a hard limit of 5 s. */
export type SessionTimes = { readonly idle: number; readonly warning: number; readonly wipeLimit: number };

/** Wipes the citizen window and checks itself; resolves true only when nothing of the visit is left. */
export type Wipe = () => Promise<boolean>;

type Context = {
  sessionId: string;
  secondsLeft: number;
  wipeFailures: number;
  /** A helper was let in by the person and proved the site's PIN. Nobody's name stands behind it. */
  accompanied: boolean;
  readonly times: SessionTimes;
};
type Event =
  | { type: 'START' }
  | { type: 'ACTIVITY' }
  | { type: 'MORE_TIME' }
  | { type: 'END' }
  | { type: 'HELPER_IN' }
  | { type: 'HELPER_OUT' }
  | { type: 'WINDOW_LOST' };

/** After this many failed wipes in a row nobody may use the terminal: "Außer Betrieb" instead of a stranger's data. */
const WIPE_ATTEMPTS = 3;

/**
 * The kiosk session, held by the machine side so that a hung page cannot prevent the wipe. Every way out of a visit goes
 * through `wiping`; the attract screen is reached only after a wipe that proved itself.
 */
export const sessionMachine = setup({
  types: {
    context: {} as Context,
    events: {} as Event,
    input: {} as { times: SessionTimes },
    emitted: {} as { type: 'SESSION'; session: SessionState },
  },
  actors: { wipe: fromPromise<boolean>(async () => false) },
  delays: {
    idle: ({ context }) => context.times.idle,
    second: 1000,
    wipeLimit: ({ context }) => context.times.wipeLimit,
  },
  guards: {
    timeIsUp: ({ context }) => context.secondsLeft <= 1,
    tooManyFailures: ({ context }) => context.wipeFailures + 1 >= WIPE_ATTEMPTS,
  },
  actions: {
    newSession: assign({ sessionId: () => randomId(), accompanied: false }),
    letHelperIn: assign({ accompanied: true }),
    sendHelperAway: assign({ accompanied: false }),
    startCountdown: assign({ secondsLeft: ({ context }) => Math.ceil(context.times.warning / 1000) }),
    countDown: assign({ secondsLeft: ({ context }) => context.secondsLeft - 1 }),
    countFailure: assign({ wipeFailures: ({ context }) => context.wipeFailures + 1 }),
    forgetFailures: assign({ wipeFailures: 0 }),
    tellAttract: emit({ type: 'SESSION', session: { state: 'attract' } }),
    tellVisit: emit(({ context }) => ({
      type: 'SESSION' as const,
      session: { state: 'visit' as const, sessionId: context.sessionId, accompanied: context.accompanied },
    })),
    tellWarning: emit(({ context }) => ({
      type: 'SESSION' as const,
      session: {
        state: 'warning' as const,
        sessionId: context.sessionId,
        secondsLeft: context.secondsLeft,
        accompanied: context.accompanied,
      },
    })),
    tellWiping: emit({ type: 'SESSION', session: { state: 'wiping' } }),
    tellOutOfOrder: emit({ type: 'SESSION', session: { state: 'out-of-order', code: 'W1' } }),
  },
}).createMachine({
  id: 'session',
  context: ({ input }) => ({ sessionId: '', secondsLeft: 0, wipeFailures: 0, accompanied: false, times: input.times }),
  initial: 'attract',
  states: {
    attract: {
      entry: ['forgetFailures', 'tellAttract'],
      on: { START: { target: 'visit', actions: 'newSession' }, WINDOW_LOST: 'wiping' },
    },
    visit: {
      entry: 'tellVisit',
      after: { idle: { target: 'warning', actions: 'startCountdown' } },
      on: {
        ACTIVITY: { target: 'visit', reenter: true },
        HELPER_IN: { target: 'visit', reenter: true, actions: 'letHelperIn' },
        HELPER_OUT: { target: 'visit', reenter: true, actions: 'sendHelperAway' },
        END: 'wiping',
      },
    },
    warning: {
      entry: 'tellWarning',
      after: {
        second: [
          { guard: 'timeIsUp', target: 'wiping' },
          { target: 'warning', reenter: true, actions: 'countDown' },
        ],
      },
      on: { MORE_TIME: 'visit', HELPER_OUT: { target: 'visit', actions: 'sendHelperAway' }, END: 'wiping' },
    },
    wiping: {
      entry: ['sendHelperAway', 'tellWiping'],
      invoke: {
        src: 'wipe',
        onDone: [{ guard: ({ event }) => event.output, target: 'attract' }, { target: 'wipeFailed' }],
        onError: 'wipeFailed',
      },
      after: { wipeLimit: 'wipeFailed' },
    },
    wipeFailed: {
      always: [
        { guard: 'tooManyFailures', target: 'outOfOrder', actions: 'countFailure' },
        { target: 'wiping', actions: 'countFailure' },
      ],
    },
    outOfOrder: { entry: 'tellOutOfOrder' },
  },
});
