import { assign, setup } from 'xstate';

/** What may lie over a journey and gives it back unchanged. */
export type Overlay = 'language' | 'emergency' | 'questions' | 'end' | 'human' | 'helper' | null;

/** Overlays in which something is typed: another one over them gives them back. */
const KEPT: readonly Overlay[] = ['human', 'helper'];

type Context = {
  readonly language: string;
  readonly overlay: Overlay;
  /** What lies under the overlay and is shown again when it closes; null for the journey itself. */
  readonly beneath: Overlay;
  readonly situation: string | null;
  readonly application: string | null;
  /** The place whose page is open. */
  readonly place: string | null;
  /** The day shown is counted from typed answers, not from a letter before the camera. */
  readonly byHand: boolean;
  /** Id of the matter whose day is shown. */
  readonly matter: string | null;
  /** An application was sent: the list of days leads back to its number and PIN. */
  readonly sent: boolean;
};
type Event =
  | { type: 'BEGIN'; language: string }
  | { type: 'SPEAK'; language: string }
  | { type: 'SHOW'; overlay: Overlay }
  | { type: 'SITUATION'; key: string; leadsTo: 'letter' | 'emergency' | 'cards' }
  | { type: 'APPLY'; application: string }
  | { type: 'APPLICATIONS' }
  | { type: 'PRECHECK' }
  | { type: 'DEADLINE' }
  | { type: 'PLACES' }
  | { type: 'PLACE'; key: string }
  | { type: 'EVENTS' }
  | { type: 'LETTER' }
  | { type: 'BY_HAND' }
  | { type: 'LETTER_READ' }
  /** The list of everything this visit has a day for. */
  | { type: 'MATTERS' }
  /** The day of one matter. */
  | { type: 'MATTER'; id: string }
  | { type: 'WRITE' }
  | { type: 'REMIND' }
  | { type: 'STATUS' }
  | { type: 'SENT' }
  | { type: 'BACK' }
  | { type: 'WIPED' };

/** Before anybody has touched the screen, and after the wipe. */
const nothing: Context = {
  language: 'de',
  overlay: null,
  beneath: null,
  situation: null,
  application: null,
  place: null,
  byHand: false,
  matter: null,
  sent: false,
};

/** The overlay after one was asked for (or closed: null): a call for a human is still there after a change of language. */
function shown(context: Context, wanted: Overlay): Pick<Context, 'overlay' | 'beneath'> {
  if (wanted === null) return { overlay: context.beneath, beneath: null };
  if (KEPT.includes(wanted)) return { overlay: wanted, beneath: null };
  return { overlay: wanted, beneath: KEPT.includes(context.overlay) ? context.overlay : context.beneath };
}

/**
 * One person's visit with its journeys as states. The order of pages inside an application is not here: that is the pure
 * `walk` (docs/decisions/004). Language, emergency and "Beenden" lie over a journey and never change it.
 */
export const visitMachine = setup({
  types: { context: {} as Context, events: {} as Event },
  actions: {
    speak: assign(({ context, event }) => {
      if (event.type === 'BEGIN') return { language: event.language, overlay: null, beneath: null };
      return event.type === 'SPEAK' ? { language: event.language, ...shown(context, null) } : {};
    }),
    show: assign(({ context, event }) => (event.type === 'SHOW' ? shown(context, event.overlay) : {})),
    situation: assign(({ event }) => (event.type === 'SITUATION' ? { situation: event.key } : {})),
    application: assign(({ event }) => (event.type === 'APPLY' ? { application: event.application } : {})),
    place: assign(({ event }) => (event.type === 'PLACE' ? { place: event.key } : {})),
    byCamera: assign({ byHand: false }),
    byHand: assign({ byHand: true }),
    matter: assign(({ event }) => (event.type === 'MATTER' ? { matter: event.id } : {})),
    sent: assign({ sent: true }),
    leaveCards: assign({ situation: null }),
    leaveApplication: assign({ application: null }),
    forget: assign(nothing),
  },
  guards: {
    toCards: ({ event }) => event.type === 'SITUATION' && event.leadsTo === 'cards',
    toLetter: ({ event }) => event.type === 'SITUATION' && event.leadsTo === 'letter',
    applying: ({ context }) => context.application !== null,
    oriented: ({ context }) => context.situation !== null,
    byHand: ({ context }) => context.byHand,
    sent: ({ context }) => context.sent,
  },
}).createMachine({
  id: 'visit',
  context: nothing,
  initial: 'attract',
  on: {
    SPEAK: { actions: 'speak' },
    SHOW: { actions: 'show' },
    WIPED: { target: '.attract', actions: 'forget' },
  },
  states: {
    attract: { on: { BEGIN: { target: 'orientation', actions: 'speak' } } },
    orientation: {
      // A letter shown from here is a letter, not a paper for the application left before.
      entry: 'leaveApplication',
      initial: 'situations',
      states: {
        situations: {
          on: {
            SITUATION: [
              { guard: 'toCards', target: 'cards', actions: 'situation' },
              { guard: 'toLetter', target: '#visit.documents', actions: 'byCamera' },
              { actions: assign({ overlay: 'emergency' }) },
            ],
            STATUS: '#visit.status',
            APPLICATIONS: 'applications',
            DEADLINE: 'deadlineWays',
            PRECHECK: 'precheck',
          },
        },
        cards: { on: { BACK: { target: 'situations', actions: 'leaveCards' }, PRECHECK: 'precheck' } },
        precheck: { on: { BACK: [{ guard: 'oriented', target: 'cards' }, { target: 'situations' }] } },
        applications: { on: { BACK: 'situations', PRECHECK: 'precheck' } },
        deadlineWays: { on: { BACK: [{ guard: 'sent', target: '#visit.deadlines.list' }, { target: 'situations' }] } },
        /** Where the person was before another journey. */
        before: { type: 'history' },
      },
      on: {
        APPLY: { target: 'application', actions: 'application' },
        LETTER: { target: 'documents', actions: 'byCamera' },
        BY_HAND: { target: 'questions', actions: 'byHand' },
        MATTERS: 'deadlines.list',
        PLACES: 'places.all',
        PLACE: { target: 'places.one', actions: 'place' },
      },
    },
    places: {
      initial: 'all',
      states: {
        all: {
          on: { BACK: '#visit.orientation.before', PLACE: { target: 'chosen', actions: 'place' }, EVENTS: 'events' },
        },
        chosen: { on: { BACK: 'all' } },
        events: { on: { BACK: 'all' } },
        /** From a card straight to its office: back leads to the card. */
        one: { on: { BACK: '#visit.orientation.before' } },
        /** From a day to somebody who advises: back leads to the day. */
        advice: { on: { BACK: '#visit.deadlines.shown.before' } },
      },
      on: {
        APPLY: { target: 'application', actions: 'application' },
        LETTER: { target: 'documents', actions: 'byCamera' },
      },
    },
    application: {
      on: {
        BACK: 'orientation.before',
        LETTER: { target: 'documents', actions: 'byCamera' },
        SENT: { target: 'saved', actions: 'sent' },
      },
    },
    documents: {
      on: {
        BACK: [{ guard: 'applying', target: 'application' }, { target: 'orientation.before' }],
        LETTER_READ: 'deadlines.reading',
      },
    },
    questions: {
      on: {
        BACK: 'orientation.before',
        LETTER: { target: 'documents', actions: 'byCamera' },
        MATTER: { target: 'deadlines.shown.one', actions: 'matter' },
        APPLY: { target: 'application', actions: 'application' },
        PLACE: { target: 'places.one', actions: 'place' },
      },
    },
    deadlines: {
      initial: 'list',
      states: {
        /** From a confirmed letter to a matter: who writes is asked where the letter does not tell. */
        reading: { on: { BACK: '#visit.documents', MATTER: { target: 'shown.one', actions: 'matter' } } },
        shown: {
          initial: 'one',
          states: {
            one: { on: { BACK: [{ guard: 'byHand', target: '#visit.questions' }, { target: '#visit.documents' }] } },
            listed: { on: { BACK: '#visit.deadlines.list' } },
            /** The day shown last. */
            before: { type: 'history' },
          },
          on: { WRITE: 'letter', REMIND: 'reminder' },
        },
        list: {
          on: {
            BACK: [{ guard: 'sent', target: '#visit.saved' }, { target: '#visit.orientation.before' }],
            MATTER: { target: 'shown.listed', actions: 'matter' },
            DEADLINE: '#visit.orientation.deadlineWays',
          },
        },
        letter: { on: { BACK: 'shown.before' } },
        reminder: { on: { BACK: 'shown.before' } },
      },
      on: {
        APPLY: { target: 'application', actions: 'application' },
        PLACE: { target: 'places.advice', actions: 'place' },
        MATTERS: '.list',
      },
    },
    saved: { on: { STATUS: 'status', MATTERS: 'deadlines.list' } },
    status: { on: { BACK: 'orientation.before' } },
  },
});
