import { assign, setup } from 'xstate';

/** What may lie over a journey and gives it back unchanged. */
export type Overlay = 'language' | 'emergency' | 'questions' | 'end' | null;

type Context = {
  readonly language: string;
  readonly overlay: Overlay;
  readonly situation: string | null;
  readonly application: string | null;
};
type Event =
  | { type: 'BEGIN'; language: string }
  | { type: 'SPEAK'; language: string }
  | { type: 'SHOW'; overlay: Overlay }
  | { type: 'SITUATION'; key: string; leadsTo: 'letter' | 'emergency' | 'cards' }
  | { type: 'APPLY'; application: string }
  | { type: 'LETTER' }
  | { type: 'LETTER_READ' }
  | { type: 'STATUS' }
  | { type: 'SENT' }
  | { type: 'BACK' }
  | { type: 'WIPED' };

/**
 * One person's visit with its journeys as states. The order of pages inside an application is not here: that is the pure
 * `walk` (docs/decisions/004). Language, emergency and "Beenden" lie over a journey and never change it.
 */
export const visitMachine = setup({
  types: { context: {} as Context, events: {} as Event },
  actions: {
    speak: assign(({ event }) =>
      event.type === 'BEGIN' || event.type === 'SPEAK' ? { language: event.language, overlay: null } : {},
    ),
    show: assign(({ event }) => (event.type === 'SHOW' ? { overlay: event.overlay } : {})),
    situation: assign(({ event }) => (event.type === 'SITUATION' ? { situation: event.key } : {})),
    application: assign(({ event }) => (event.type === 'APPLY' ? { application: event.application } : {})),
    forget: assign({ language: 'de', overlay: null, situation: null, application: null }),
  },
  guards: {
    toCards: ({ event }) => event.type === 'SITUATION' && event.leadsTo === 'cards',
    toLetter: ({ event }) => event.type === 'SITUATION' && event.leadsTo === 'letter',
    applying: ({ context }) => context.application !== null,
    oriented: ({ context }) => context.situation !== null,
  },
}).createMachine({
  id: 'visit',
  context: { language: 'de', overlay: null, situation: null, application: null },
  initial: 'attract',
  on: {
    SPEAK: { actions: 'speak' },
    SHOW: { actions: 'show' },
    WIPED: { target: '.attract', actions: 'forget' },
  },
  states: {
    attract: { on: { BEGIN: { target: 'orientation', actions: 'speak' } } },
    orientation: {
      initial: 'situations',
      states: {
        situations: {
          on: {
            SITUATION: [
              { guard: 'toCards', target: 'cards', actions: 'situation' },
              { guard: 'toLetter', target: '#visit.documents' },
              { actions: assign({ overlay: 'emergency' }) },
            ],
            STATUS: '#visit.status',
          },
        },
        cards: { on: { BACK: 'situations' } },
        returning: { always: [{ guard: 'oriented', target: 'cards' }, { target: 'situations' }] },
      },
      on: { APPLY: { target: 'application', actions: 'application' }, LETTER: 'documents' },
    },
    application: {
      on: {
        BACK: 'orientation.returning',
        LETTER: 'documents',
        SENT: 'saved',
      },
    },
    documents: {
      on: {
        BACK: [{ guard: 'applying', target: 'application' }, { target: 'orientation.returning' }],
        LETTER_READ: 'deadlines',
      },
    },
    deadlines: {
      on: {
        BACK: 'documents',
        APPLY: { target: 'application', actions: 'application' },
      },
    },
    saved: { on: { STATUS: 'status' } },
    status: { on: { BACK: 'orientation.returning' } },
  },
});
