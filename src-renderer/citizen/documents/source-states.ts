import { assign } from 'xstate';
import { captureSetup } from './capture-setup.ts';

const { createStateConfig: config } = captureSetup;

/** What is plugged in; when nobody answers, the camera alone. */
const asking = config({
  invoke: {
    id: 'devices',
    src: 'devices',
    onDone: { target: 'asked', actions: assign(({ event }) => ({ devices: event.output })) },
    onError: 'opening',
  },
  on: { CAMERA: 'opening', BOARD: { guard: 'hasPages', target: 'taken' } },
  after: { devicesLimit: 'opening' },
});

const asked = config({ always: [{ guard: 'hasOtherWays', target: 'choosing' }, { target: 'opening' }] });

const choosing = config({
  on: {
    CAMERA: 'opening',
    FEED: { target: 'feeding', actions: 'newFeed' },
    STICK_FILES: 'listing',
    // A stick put in now has its tile at once.
    STICK: 'asking',
    BOARD: { guard: 'hasPages', target: 'taken' },
  },
});

const listing = config({
  entry: assign({ list: null }),
  invoke: {
    id: 'list',
    src: 'list',
    onDone: { target: 'picking', actions: assign(({ event }) => ({ list: event.output })) },
    onError: { target: 'picking', actions: assign({ list: { outcome: 'timeout' } }) },
  },
  on: { SOURCES: 'asking' },
  after: { listLimit: { target: 'picking', actions: assign({ list: { outcome: 'timeout' } }) } },
});

/** The files of the stick, or why there are none. */
const picking = config({
  on: {
    FEED: { target: 'feeding', actions: 'newFeed' },
    AGAIN: 'listing',
    STICK: [
      { guard: ({ event }) => event.present, target: 'listing' },
      { actions: assign({ list: { outcome: 'gone' } }) },
    ],
    SOURCES: 'asking',
  },
});

/** Pages come by themselves, each with its own time limit. */
const feeding = config({
  entry: 'feedBegins',
  initial: 'waiting',
  invoke: { id: 'feed', src: 'feed', input: ({ context }) => ({ feed: context.feed }) },
  states: {
    waiting: {
      on: {
        FED: [
          { guard: 'lastPage', target: '#capture.fed', actions: ['keep', 'fed', assign({ end: 'full' })] },
          { guard: 'isPage', target: 'waiting', reenter: true, actions: ['keep', 'fed'] },
          { target: 'waiting', reenter: true, actions: 'fed' },
        ],
      },
      after: { feedLimit: { target: '#capture.fed', actions: assign({ end: 'timeout' }) } },
    },
  },
  on: {
    ENDED: [
      { guard: 'fedAll', target: 'taken', actions: 'ended' },
      { target: 'fed', actions: 'ended' },
    ],
    STOP: { target: 'fed', actions: assign({ end: 'stopped' }) },
  },
});

/** It ended, and not simply with everything read: why, and the ways on. */
const fed = config({
  on: {
    AGAIN: [{ guard: 'isFromStick', target: 'listing' }, { target: 'feeding' }],
    SOURCES: 'asking',
    CAMERA: 'opening',
    BOARD: { guard: 'hasPages', target: 'taken' },
  },
});

export const sourceStates = { asking, asked, choosing, listing, picking, feeding, fed };
