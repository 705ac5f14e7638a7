import { assign, fromCallback, fromPromise, setup } from 'xstate';
import type { CameraStream, Observation } from '#renderer/imaging';
import { err, type Result } from '#shared/basics';
import type { CapturedPage, Shot } from './captured-page.ts';

/** `lost`: it was there and is gone, unplugged in the middle of the visit. */
export type CameraProblem = 'no-camera' | 'denied' | 'timeout' | 'lost';

type Context = {
  readonly camera: CameraStream | null;
  readonly observation: Observation | null;
  /** Looks since the live picture began: the very first one can only say "hold still". */
  readonly looks: number;
  /** Opens the shutter by itself; after a photo only when the page was moved, or the same page would be taken twice. */
  readonly armed: boolean;
  /** The live picture runs for long without a photo: other ways are offered. */
  readonly slow: boolean;
  readonly shot: Shot | null;
  readonly pages: readonly CapturedPage[];
  readonly problem: CameraProblem | null;
};
export type CaptureEvent =
  | { type: 'OBSERVED'; observation: Observation }
  | { type: 'LOST' }
  | { type: 'SHOOT' }
  | { type: 'AGAIN' }
  | { type: 'TAKE' }
  | { type: 'MORE' }
  | { type: 'FINISH' }
  | { type: 'BY_HAND' }
  | { type: 'LEAVE' };

/** The room's own limits are shorter (camera 10 s, photo 10 s, text 60 s); these hold when a worker never answers. */
const LIMITS = { openLimit: 12_000, prepareLimit: 12_000, readLimit: 70_000, slowAfter: 45_000 };

/** Without an observation the shutter never opens by itself; the button works all the same. */
const shutterOpens = ({ context, event }: { context: Context; event: CaptureEvent }) =>
  event.type === 'OBSERVED' && event.observation.shutter && context.armed;

/**
 * Capturing one document, page by page: camera, live picture, photo, look at it, read it. Each wait for the machine has a
 * time limit, each state a way out. Who uses it closes the camera in `context.camera` when the machine ends.
 */
export const captureMachine = setup({
  types: { context: {} as Context, events: {} as CaptureEvent },
  actors: {
    open: fromPromise<Result<CameraStream, CameraProblem>>(async () => err('no-camera')),
    watch: fromCallback<CaptureEvent, { camera: CameraStream | null }>(() => undefined),
    prepare: fromPromise<Result<Shot, 'timeout' | 'failed'>, { camera: CameraStream | null }>(async () =>
      err('failed'),
    ),
    /** Never fails: a page that cannot be read comes without `reading`. */
    read: fromPromise<CapturedPage | null, { shot: Shot | null }>(async () => null),
  },
  actions: {
    observe: assign(({ context, event }) => {
      if (event.type !== 'OBSERVED') return {};
      const moved = context.looks > 0 && event.observation.hint !== 'ready';
      return { observation: event.observation, looks: context.looks + 1, armed: context.armed || moved };
    }),
    lookAfresh: assign({ observation: null, looks: 0, slow: false, shot: null }),
    keepUnread: assign(({ context }) => {
      const { shot } = context;
      if (shot === null) return {};
      return { pages: [...context.pages, { jpeg: shot.jpeg, picture: shot.prepared.page, reading: null }], shot: null };
    }),
  },
  guards: { shutterOpens, hasPages: ({ context }) => context.pages.length > 0 },
  delays: LIMITS,
}).createMachine({
  id: 'capture',
  context: {
    camera: null,
    observation: null,
    looks: 0,
    armed: true,
    slow: false,
    shot: null,
    pages: [],
    problem: null,
  },
  initial: 'opening',
  on: { LEAVE: '.left', BY_HAND: '.byHand', LOST: { target: '.failed', actions: assign({ problem: 'lost' }) } },
  states: {
    opening: {
      entry: assign({ problem: null, camera: null }),
      invoke: {
        id: 'open',
        src: 'open',
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'live',
            actions: assign(({ event }) => (event.output.ok ? { camera: event.output.value } : {})),
          },
          {
            target: 'failed',
            actions: assign(({ event }) => (event.output.ok ? {} : { problem: event.output.error })),
          },
        ],
        onError: { target: 'failed', actions: assign({ problem: 'no-camera' }) },
      },
      after: { openLimit: { target: 'failed', actions: assign({ problem: 'timeout' }) } },
    },
    live: {
      entry: 'lookAfresh',
      invoke: { id: 'watch', src: 'watch', input: ({ context }) => ({ camera: context.camera }) },
      on: {
        OBSERVED: [{ guard: 'shutterOpens', target: 'preparing', actions: 'observe' }, { actions: 'observe' }],
        SHOOT: 'preparing',
        FINISH: { guard: 'hasPages', target: 'done' },
      },
      after: { slowAfter: { actions: assign({ slow: true }) } },
    },
    preparing: {
      entry: assign({ armed: false }),
      invoke: {
        id: 'prepare',
        src: 'prepare',
        input: ({ context }) => ({ camera: context.camera }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok && event.output.value.prepared.quality.accepted,
            target: 'checking',
            actions: assign(({ event }) => (event.output.ok ? { shot: event.output.value } : {})),
          },
          {
            guard: ({ event }) => event.output.ok,
            target: 'doubtful',
            actions: assign(({ event }) => (event.output.ok ? { shot: event.output.value } : {})),
          },
          { target: 'spoiled' },
        ],
        onError: 'spoiled',
      },
      on: { AGAIN: 'live' },
      after: { prepareLimit: 'spoiled' },
    },
    /** The photo did not succeed for a reason of the machine. */
    spoiled: { on: { AGAIN: 'live' } },
    checking: { on: { AGAIN: 'live', TAKE: 'reading' } },
    /** No document, or nothing to be read on it: the person decides. */
    doubtful: { on: { AGAIN: 'live', TAKE: 'reading' } },
    reading: {
      invoke: {
        id: 'read',
        src: 'read',
        input: ({ context }) => ({ shot: context.shot }),
        onDone: [
          {
            guard: ({ event }) => event.output !== null,
            target: 'taken',
            actions: assign(({ context, event }) =>
              event.output === null ? {} : { pages: [...context.pages, event.output], shot: null },
            ),
          },
          { target: 'taken', actions: 'keepUnread' },
        ],
        onError: { target: 'taken', actions: 'keepUnread' },
      },
      on: { AGAIN: 'live' },
      after: { readLimit: { target: 'taken', actions: 'keepUnread' } },
    },
    taken: { on: { MORE: 'live', FINISH: 'done' } },
    failed: { on: { AGAIN: 'opening', FINISH: { guard: 'hasPages', target: 'done' } } },
    done: { type: 'final' },
    byHand: { type: 'final' },
    left: { type: 'final' },
  },
});
