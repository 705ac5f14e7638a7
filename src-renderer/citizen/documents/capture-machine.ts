import { cameraStates } from './camera-states.ts';
import { captureSetup, startOfCapture } from './capture-setup.ts';
import { pageStates } from './page-states.ts';
import { sourceStates } from './source-states.ts';

/**
 * Capturing one document, page by page, from the camera, a scanner or a stick. Each wait for the machine has a time limit,
 * each state a way out. The visit holds the pages (`keep`, `PAGES`). Who uses it closes the camera in `context.camera` when
 * that changes and when the machine ends.
 */
export const captureMachine = captureSetup.createMachine({
  id: 'capture',
  context: ({ input }) => ({ ...startOfCapture, ...input }),
  initial: 'starting',
  on: {
    PAGES: { actions: 'counted' },
    LEAVE: '.left',
    BY_HAND: '.byHand',
    LOST: { target: '.failed', actions: captureSetup.assign({ problem: 'lost' }) },
  },
  states: {
    /** Pages taken before an overlay came are shown first. */
    starting: { always: [{ guard: 'hasPages', target: 'taken' }, { target: 'asking' }] },
    ...sourceStates,
    ...cameraStates,
    ...pageStates,
    done: { type: 'final' },
    byHand: { type: 'final' },
    left: { type: 'final' },
  },
});
