import { assign, fromCallback, fromPromise, setup } from 'xstate';
import type { CameraStream, Observation } from '#renderer/imaging';
import { err, type Result } from '#shared/basics';
import type { PaperDevices } from '#shared/bridge';
import type { Adjustment, CameraProblem } from './capture-tools.ts';
import { MOST_PAGES, type Shot } from './held-page.ts';
import {
  type Fed,
  type Feed,
  hasOtherWays,
  NO_DEVICES,
  type Skipped,
  type SourceEnd,
  type StickList,
} from './page-source.ts';

export type CaptureContext = {
  /** Pages the visit holds of this document, and how many of them are still to be read. */
  readonly count: number;
  readonly waiting: number;
  readonly devices: PaperDevices;
  readonly camera: CameraStream | null;
  readonly observation: Observation | null;
  /** Looks since the live picture began: the very first one can only say "hold still". */
  readonly looks: number;
  /** Opens the shutter by itself; after a photo only when the page was moved, or the same page would be taken twice. */
  readonly armed: boolean;
  /** The live picture runs for long without a photo: other ways are offered. */
  readonly slow: boolean;
  readonly problem: CameraProblem | null;
  /** The page looked at: fresh from the camera, or one of the document. */
  readonly shot: Shot | null;
  /** The page of the document looked at, null: a fresh one. */
  readonly editing: string | null;
  /** The page of the document the next photo takes the place of. */
  readonly replaces: string | null;
  readonly adjustment: Adjustment | null;
  readonly adjustFailed: boolean;
  readonly feed: Feed | null;
  /** Pages of this feed so far, the file being read, what could not be used, and how it ended. */
  readonly fed: number;
  readonly file: string | null;
  readonly skipped: readonly Skipped[];
  readonly end: SourceEnd | null;
  readonly list: StickList | null;
};

export type CaptureEvent =
  | { type: 'PAGES'; count: number; waiting: number }
  | { type: 'CAMERA' }
  | { type: 'SOURCES' }
  | { type: 'FEED'; feed: Feed }
  | { type: 'STICK_FILES' }
  | { type: 'STICK'; present: boolean }
  | { type: 'OBSERVED'; observation: Observation }
  | { type: 'LOST' }
  | { type: 'SHOOT' }
  | { type: 'AGAIN' }
  | { type: 'TAKE' }
  | { type: 'TURN' }
  | { type: 'CORNERS' }
  | { type: 'ADJUST'; adjustment: Adjustment }
  | { type: 'LOOK_AT'; id: string; shot: Shot }
  | { type: 'RETAKE' }
  | { type: 'LANGUAGE' }
  | { type: 'FED'; fed: Fed }
  | { type: 'ENDED'; end: SourceEnd }
  | { type: 'STOP' }
  | { type: 'MORE' }
  | { type: 'BOARD' }
  | { type: 'FINISH' }
  | { type: 'SKIP' }
  | { type: 'BY_HAND' }
  | { type: 'LEAVE' };

/** The tools' own limits are shorter (camera 10 s, photo 10 s, text 60 s); these hold when a worker never answers. */
const LIMITS = {
  devicesLimit: 6_000,
  openLimit: 12_000,
  prepareLimit: 22_000,
  slowAfter: 45_000,
  listLimit: 20_000,
  /** A flatbed at 300 dpi takes half a minute; the bridge gives up a call after 90 s. */
  feedLimit: 95_000,
  /** Without one more page read. */
  readLimit: 70_000,
};

const startOfFeed = { fed: 0, file: null, skipped: [], end: null } as const;

export const startOfCapture: CaptureContext = {
  count: 0,
  waiting: 0,
  devices: NO_DEVICES,
  camera: null,
  observation: null,
  looks: 0,
  armed: true,
  slow: false,
  problem: null,
  shot: null,
  editing: null,
  replaces: null,
  adjustment: null,
  adjustFailed: false,
  feed: null,
  list: null,
  ...startOfFeed,
};

/** Without an observation the shutter never opens by itself; the button works all the same. */
const shutterOpens = ({ context, event }: { context: CaptureContext; event: CaptureEvent }) =>
  event.type === 'OBSERVED' && event.observation.shutter && context.armed;

/** What the machine of capturing waits for, does and decides by. */
export const captureSetup = setup({
  types: {
    context: {} as CaptureContext,
    events: {} as CaptureEvent,
    input: {} as { readonly count: number; readonly waiting: number },
  },
  actors: {
    devices: fromPromise<PaperDevices>(async () => NO_DEVICES),
    open: fromPromise<Result<CameraStream, CameraProblem>>(async () => err('no-camera')),
    watch: fromCallback<CaptureEvent, { camera: CameraStream | null }>(() => undefined),
    prepare: fromPromise<Result<Shot, 'timeout' | 'failed'>, { camera: CameraStream | null }>(async () =>
      err('failed'),
    ),
    adjust: fromPromise<
      Result<Shot, 'timeout' | 'failed'>,
      { readonly shot: Shot | null; readonly adjustment: Adjustment | null }
    >(async () => err('failed')),
    list: fromPromise<StickList>(async () => ({ outcome: 'no-stick' })),
    /** Sends FED for each page and ENDED once; stopped, it lets the source go. */
    feed: fromCallback<CaptureEvent, { feed: Feed | null }>(() => undefined),
  },
  actions: {
    /** Gives the page of the event, else the one looked at, to the visit, which holds it. */
    keep: () => undefined,
    took: assign(({ context }) => ({
      count: context.replaces === null ? context.count + 1 : context.count,
      waiting: context.waiting + 1,
      shot: null,
      replaces: null,
    })),
    counted: assign(({ event }) => (event.type === 'PAGES' ? { count: event.count, waiting: event.waiting } : {})),
    observe: assign(({ context, event }) => {
      if (event.type !== 'OBSERVED') return {};
      const moved = context.looks > 0 && event.observation.hint !== 'ready';
      return { observation: event.observation, looks: context.looks + 1, armed: context.armed || moved };
    }),
    lookAfresh: assign({ observation: null, looks: 0, slow: false, shot: null, editing: null, adjustFailed: false }),
    cameraOff: assign({ camera: null, armed: true }),
    newFeed: assign(({ event }) => (event.type === 'FEED' ? { feed: event.feed } : {})),
    feedBegins: assign(startOfFeed),
    fed: assign(({ context, event }) => {
      if (event.type !== 'FED') return {};
      const { fed } = event;
      if (fed.kind === 'working') return { file: fed.file };
      if (fed.kind === 'skipped') return { skipped: [...context.skipped, fed.skipped] };
      return { fed: context.fed + 1, count: context.count + (context.replaces === null ? 1 : 0), replaces: null };
    }),
    ended: assign(({ event }) => (event.type === 'ENDED' ? { end: event.end } : {})),
    turnChosen: assign({ adjustment: 'turn' }),
    letGo: assign({ shot: null, editing: null, replaces: null, adjustFailed: false }),
  },
  guards: {
    shutterOpens,
    hasPages: ({ context }) => context.count > 0,
    nothingToDo: ({ context }) => context.count === 0,
    isFull: ({ context }) => context.count >= MOST_PAGES && context.replaces === null,
    isRunning: ({ context }) => context.camera !== null,
    isOnBoard: ({ context }) => context.shot === null,
    isEditing: ({ context }) => context.editing !== null,
    isDoubtful: ({ context }) => context.shot?.accepted === false,
    canDrag: ({ context }) => context.shot !== null && context.shot.original !== null,
    hasOtherWays: ({ context }) => hasOtherWays(context.devices),
    isFromStick: ({ context }) => context.feed?.from === 'stick',
    fedAll: ({ context, event }) =>
      event.type === 'ENDED' && event.end === 'end' && context.fed > 0 && context.skipped.length === 0,
    nothingWaits: ({ context, event }) => (event.type === 'PAGES' ? event.waiting : context.waiting) === 0,
    isPage: ({ event }) => event.type === 'FED' && event.fed.kind === 'page',
    lastPage: ({ context, event }) =>
      event.type === 'FED' && event.fed.kind === 'page' && context.count + 1 >= MOST_PAGES,
  },
  delays: LIMITS,
});
