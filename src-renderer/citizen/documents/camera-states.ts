import { assign } from 'xstate';
import { captureSetup } from './capture-setup.ts';

const { createStateConfig: config } = captureSetup;

const opening = config({
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
  on: { SOURCES: { target: 'asking', actions: 'cameraOff' } },
  after: { openLimit: { target: 'failed', actions: assign({ problem: 'timeout' }) } },
});

const live = config({
  entry: 'lookAfresh',
  invoke: { id: 'watch', src: 'watch', input: ({ context }) => ({ camera: context.camera }) },
  on: {
    OBSERVED: [{ guard: 'shutterOpens', target: 'preparing', actions: 'observe' }, { actions: 'observe' }],
    SHOOT: 'preparing',
    SOURCES: { target: 'asking', actions: 'cameraOff' },
    BOARD: { guard: 'hasPages', target: 'taken' },
  },
  after: { slowAfter: { actions: assign({ slow: true }) } },
});

const preparing = config({
  entry: assign({ armed: false }),
  invoke: {
    id: 'prepare',
    src: 'prepare',
    input: ({ context }) => ({ camera: context.camera }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok && event.output.value.accepted,
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
});

/** The photo did not succeed for a reason of the machine. */
const spoiled = config({ on: { AGAIN: 'live' } });

const failed = config({
  entry: 'cameraOff',
  on: { AGAIN: 'opening', SOURCES: 'asking', BOARD: { guard: 'hasPages', target: 'taken' } },
});

export const cameraStates = { opening, live, preparing, spoiled, failed };
