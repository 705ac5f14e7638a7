import { assign, emit, fromPromise, setup } from 'xstate';
import { randomId } from '#shared/basics';
import type { SessionState } from '#shared/bridge';

/** Milliseconds. people.md: idle 180 s (staff may set 120 to 600), warning 60 s, wipe 1 s with a hard limit of 5 s. */
export type SessionTimes = { readonly idle: number; readonly warning: number; readonly wipeLimit: number };

/** Wipes the citizen window and checks itself; resolves true only when nothing of the visit is left. */
export type Wipe = () => Promise<boolean>;

type Input = { readonly times: SessionTimes /** Monotonic, ms. */; readonly now: () => number };
type Context = Input & {
  sessionId: string;
  secondsLeft: number;
  wipeFailures: number;
  /** 10 after "Mehr Zeit immer"; ends with the visit. */
  patience: number;
  touchedAt: number;
  /** A helper was let in by the person and proved the site's PIN. Nobody's name stands behind it. */
  accompanied: boolean;
};
type Event =
  | { type: 'START' }
  | { type: 'ACTIVITY' }
  | { type: 'WORKING' }
  | { type: 'MORE_TIME' }
  | { type: 'MORE_TIME_ALWAYS' }
  | { type: 'HELPER_IN' }
  | { type: 'HELPER_OUT' }
  | { type: 'END' };

/** After this many failed wipes in a row nobody may use the terminal: "Außer Betrieb" instead of a stranger's data. */
const WIPE_ATTEMPTS = 3;

/** people.md: "Mehr Zeit immer" makes the idle time ten times as long (WCAG 2.2.1: adjust). */
const ALWAYS_MORE = 10;
/**
 * Scanning, reading and printing count as activity, but only so long after the last touch: the longest of them (a page read,
 * 70 s; a print, 30 s) is far shorter, and a page that says "working" for ever must not keep a stranger's answers.
 */
const WORK_LIMIT = 5 * 60_000;
/** How long "Gelöscht." stands before the greeting comes back by itself. */
const FAREWELL = 10_000;

/**
 * The kiosk session, held by the machine side so that a hung page cannot prevent the wipe. Every way out of a visit goes
 * through `wiping`; the attract screen is reached only after a wipe that proved itself.
 */
export const sessionMachine = setup({
  types: {
    context: {} as Context,
    events: {} as Event,
    input: {} as Input,
    emitted: {} as { type: 'SESSION'; session: SessionState },
  },
  actors: { wipe: fromPromise<boolean>(async () => false) },
  delays: {
    idle: ({ context }) => context.times.idle * context.patience,
    farewell: FAREWELL,
    second: 1000,
    wipeLimit: ({ context }) => context.times.wipeLimit,
  },
  guards: {
    workCounts: ({ context }) => context.now() - context.touchedAt < WORK_LIMIT,
    timeIsUp: ({ context }) => context.secondsLeft <= 1,
    tooManyFailures: ({ context }) => context.wipeFailures + 1 >= WIPE_ATTEMPTS,
  },
  actions: {
    newSession: assign({ sessionId: () => randomId(), patience: 1, accompanied: false }),
    touch: assign({ touchedAt: ({ context }) => context.now() }),
    bePatient: assign({ patience: ALWAYS_MORE }),
    letHelperIn: assign({ accompanied: true }),
    sendHelperAway: assign({ accompanied: false }),
    startCountdown: assign({ secondsLeft: ({ context }) => Math.ceil(context.times.warning / 1000) }),
    countDown: assign({ secondsLeft: ({ context }) => context.secondsLeft - 1 }),
    countFailure: assign({ wipeFailures: ({ context }) => context.wipeFailures + 1 }),
    forgetFailures: assign({ wipeFailures: 0 }),
    tellAttract: emit({ type: 'SESSION', session: { state: 'attract' } }),
    tellFarewell: emit({ type: 'SESSION', session: { state: 'attract', wipedJustNow: true } }),
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
  context: ({ input }) => ({
    ...input,
    sessionId: '',
    secondsLeft: 0,
    wipeFailures: 0,
    patience: 1,
    touchedAt: 0,
    accompanied: false,
  }),
  initial: 'attract',
  states: {
    attract: {
      entry: ['forgetFailures', 'tellAttract'],
      on: { START: { target: 'visit', actions: ['newSession', 'touch'] } },
    },
    /** The greeting too, but told that a wipe has just proved itself. */
    farewell: {
      entry: ['forgetFailures', 'tellFarewell'],
      after: { farewell: 'attract' },
      on: { START: { target: 'visit', actions: ['newSession', 'touch'] } },
    },
    visit: {
      entry: 'tellVisit',
      after: { idle: { target: 'warning', actions: 'startCountdown' } },
      on: {
        ACTIVITY: { target: 'visit', reenter: true, actions: 'touch' },
        WORKING: { guard: 'workCounts', target: 'visit', reenter: true },
        HELPER_IN: { target: 'visit', reenter: true, actions: ['touch', 'letHelperIn'] },
        HELPER_OUT: { target: 'visit', reenter: true, actions: ['touch', 'sendHelperAway'] },
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
      on: {
        MORE_TIME: { target: 'visit', actions: 'touch' },
        MORE_TIME_ALWAYS: { target: 'visit', actions: ['touch', 'bePatient'] },
        HELPER_OUT: { target: 'visit', actions: ['touch', 'sendHelperAway'] },
        END: 'wiping',
      },
    },
    wiping: {
      entry: ['sendHelperAway', 'tellWiping'],
      invoke: {
        src: 'wipe',
        onDone: [{ guard: ({ event }) => event.output, target: 'farewell' }, { target: 'wipeFailed' }],
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
