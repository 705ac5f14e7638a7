import { assign, fromPromise, setup } from 'xstate';
import type { Result } from '#shared/basics';
import type { SendProblem, SentCase } from './sealing.ts';

/** Sealing 10 MB takes half a second, a slow disk some more; after this the person is told and keeps every answer. */
const SEND_LIMIT = 30_000;

type Context = {
  readonly page: string | null;
  readonly returnTo: string | null;
  readonly problem: SendProblem | null;
  readonly sent: SentCase | null;
};
type Event =
  | { type: 'SHOW'; page: string | null }
  | { type: 'CHANGE'; page: string; returnTo: string }
  | { type: 'SEND' };

/**
 * One application being filled in and sent. The page shown is only an address: which pages exist and which comes next says
 * `walk`. `returnTo` brings a change made from the summary back to it.
 */
export const interviewMachine = setup({
  types: { context: {} as Context, events: {} as Event, input: {} as { page: string | null } },
  actors: { seal: fromPromise<Result<SentCase, SendProblem>>(async () => ({ ok: false, error: 'failed' })) },
  delays: { sendLimit: SEND_LIMIT },
}).createMachine({
  id: 'interview',
  context: ({ input }) => ({ page: input.page, returnTo: null, problem: null, sent: null }),
  initial: 'asking',
  states: {
    asking: {
      on: {
        SHOW: { actions: assign(({ event }) => ({ page: event.page, returnTo: null })) },
        CHANGE: { actions: assign(({ event }) => ({ page: event.page, returnTo: event.returnTo })) },
        SEND: 'sending',
      },
    },
    sending: {
      entry: assign({ problem: null }),
      invoke: {
        src: 'seal',
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'sent',
            actions: assign(({ event }) => (event.output.ok ? { sent: event.output.value } : {})),
          },
          {
            target: 'refused',
            actions: assign(({ event }) => (event.output.ok ? {} : { problem: event.output.error })),
          },
        ],
        onError: { target: 'refused', actions: assign({ problem: 'failed' }) },
      },
      after: { sendLimit: { target: 'refused', actions: assign({ problem: 'failed' }) } },
    },
    refused: {
      on: {
        SHOW: {
          target: 'asking',
          actions: assign(({ event }) => ({ page: event.page, returnTo: null, problem: null })),
        },
        SEND: 'sending',
      },
    },
    sent: { type: 'final' },
  },
});
