import { assign } from 'xstate';
import { captureSetup } from './capture-setup.ts';

const { createStateConfig: config } = captureSetup;

/** A fresh page: the person says whether it is good, turns it or drags its corners. */
const ofFreshPage = {
  AGAIN: 'live',
  TAKE: { target: 'taken', actions: ['keep', 'took'] },
  TURN: { target: 'adjusting', actions: 'turnChosen' },
  CORNERS: { guard: 'canDrag', target: 'cornering' },
  LANGUAGE: 'language',
} as const;

const checking = config({ on: ofFreshPage });
/** No document, or nothing to be read on it: the person decides. */
const doubtful = config({ on: ofFreshPage });

/** One page of the document, large. */
const viewing = config({
  on: {
    // The page changed under the eyes of the person: reading it turned it upright.
    LOOK_AT: { actions: assign(({ event }) => ({ shot: event.shot })) },
    BOARD: { target: 'taken', actions: 'letGo' },
    TURN: { target: 'adjusting', actions: 'turnChosen' },
    CORNERS: { guard: 'canDrag', target: 'cornering' },
    RETAKE: {
      target: 'again',
      actions: assign(({ context }) => ({ replaces: context.editing, editing: null, shot: null })),
    },
  },
});

const cornering = config({
  on: {
    ADJUST: { target: 'adjusting', actions: assign(({ event }) => ({ adjustment: event.adjustment })) },
    AGAIN: 'back',
  },
});

const adjusting = config({
  entry: assign({ adjustFailed: false }),
  invoke: {
    id: 'adjust',
    src: 'adjust',
    input: ({ context }) => ({ shot: context.shot, adjustment: context.adjustment }),
    onDone: [
      {
        guard: ({ context, event }) => event.output.ok && context.editing !== null,
        target: 'viewing',
        actions: [assign(({ event }) => (event.output.ok ? { shot: event.output.value } : {})), 'keep'],
      },
      {
        guard: ({ event }) => event.output.ok,
        target: 'back',
        actions: assign(({ event }) => (event.output.ok ? { shot: event.output.value } : {})),
      },
      { target: 'back', actions: assign({ adjustFailed: true }) },
    ],
    onError: { target: 'back', actions: assign({ adjustFailed: true }) },
  },
  on: { AGAIN: 'back' },
  after: { prepareLimit: { target: 'back', actions: assign({ adjustFailed: true }) } },
});

/** The person says what the paper is written in. */
const language = config({ on: { AGAIN: 'back' } });

/** To the page that was being changed, or to the board. */
const back = config({
  always: [
    { guard: 'isOnBoard', target: 'taken' },
    { guard: 'isEditing', target: 'viewing' },
    { guard: 'isDoubtful', target: 'doubtful' },
    { target: 'checking' },
  ],
});

/** The pages of the document. */
const taken = config({
  entry: 'letGo',
  on: {
    LANGUAGE: 'language',
    MORE: { target: 'again', actions: assign({ replaces: null }) },
    LOOK_AT: { target: 'viewing', actions: assign(({ event }) => ({ shot: event.shot, editing: event.id })) },
    FINISH: [
      { guard: 'nothingToDo', target: 'taken' },
      { guard: 'nothingWaits', target: 'done' },
      { target: 'finishing' },
    ],
  },
});

/** One more page, or the same once more: where the camera still runs, it is ready at once. */
const again = config({
  always: [{ guard: 'isFull', target: 'taken' }, { guard: 'isRunning', target: 'live' }, { target: 'asking' }],
});

/** Waits for the pages that are not read yet, and for no longer than they make progress. */
const finishing = config({
  on: {
    PAGES: [
      { guard: 'nothingWaits', target: 'done', actions: 'counted' },
      { target: 'finishing', reenter: true, actions: 'counted' },
    ],
    SKIP: 'done',
    BOARD: 'taken',
  },
  after: { readLimit: 'done' },
});

export const pageStates = {
  checking,
  doubtful,
  viewing,
  cornering,
  adjusting,
  language,
  back,
  taken,
  again,
  finishing,
};
