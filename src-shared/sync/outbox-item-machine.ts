import { assign, setup } from 'xstate';
import type { GatewayFailure } from './failure.ts';
import { type Judgement, judge, judgeQuestion, setAside } from './judge.ts';
import { missingActors } from './outbox-item-ports.ts';
import { atRest, type OutboxRecord } from './outbox-record.ts';
import { isDue, retryDelay } from './retry.ts';

type Input = { readonly record: OutboxRecord; readonly now: () => number; readonly random: () => number };
type Context = Input & { readonly holdGate: number | null };
type Event = { type: 'STORED' } | { type: 'SEND' } | { type: 'SEND_NOW' } | { type: 'REQUEUE' };

const of = ({ context: { record } }: { context: Context }) => ({
  id: record.id,
  submissionId: record.submissionId ?? '',
});
const change = (context: Context, part: Partial<OutboxRecord>) => ({ record: { ...context.record, ...part } });
const failed = (event: { output: { outcome: string } }) => event.output.outcome === 'failed';
const judged = ({ record, holdGate }: Judgement) => ({ record, holdGate });

const TIMEOUT: GatewayFailure = { outcome: 'failed', kind: 'timeout', status: null, retryAfter: null };

function failureIn(event: object): GatewayFailure | null {
  return 'output' in event ? (event.output as GatewayFailure) : null;
}

/**
 * The life of one envelope in the outbox (design: sync-and-gateway). Somebody else says when it is its turn (`SEND`); it
 * then runs until it rests: waiting, blocked, set aside, submitted or purged. An item that already has a submission asks
 * what became of it before it sends anything: that is what makes a lost reply harmless.
 */
export const outboxItemMachine = setup({
  types: { context: {} as Context, events: {} as Event, input: {} as Input },
  actors: missingActors,
  delays: {
    /** No call waits for ever; the gateway client's own limits are shorter. */
    patience: 5 * 60_000,
  },
  guards: {
    due: ({ context }) => isDue(context.record.until, context.now()),
    hasSubmission: ({ context }) => context.record.submissionId !== null,
    allUploaded: ({ context }) => nextAttachment(context.record) === null,
    blocked: ({ context }) => context.record.state === 'blocked',
    setAside: ({ context }) => context.record.state === 'set-aside',
    submitted: ({ context }) => context.record.state === 'submitted',
    queued: ({ context }) => context.record.state === 'queued',
    waiting: ({ context }) => context.record.state === 'waiting',
    purged: ({ context }) => context.record.state === 'purged',
  },
  actions: {
    /** The call failed, or broke. */
    failure: assign(({ context, event }) =>
      judged(judge(context.record, failureIn(event), context.now(), context.random)),
    ),
    /** The call never ended. */
    unanswered: assign(({ context }) => judged(judge(context.record, TIMEOUT, context.now(), context.random))),
  },
}).createMachine({
  id: 'outboxItem',
  context: ({ input }) => ({ ...input, record: atRest(input.record), holdGate: null }),
  initial: 'resting',
  states: {
    /** Goes where the record says: after a restart, and after every failure. */
    resting: {
      always: [
        { guard: 'queued', target: 'queued' },
        { guard: 'waiting', target: 'waiting' },
        { guard: 'blocked', target: 'blocked' },
        { guard: 'submitted', target: 'submitted' },
        { guard: 'setAside', target: 'set-aside' },
        { guard: 'purged', target: 'purged' },
        { target: 'sealed' },
      ],
    },
    sealed: { on: { STORED: 'queued' } },
    queued: { on: { SEND: 'starting' } },
    waiting: {
      on: {
        SEND: { guard: 'due', target: 'starting' },
        SEND_NOW: { target: 'queued', actions: assign(({ context }) => change(context, { attempts: 0, until: null })) },
      },
    },
    blocked: {
      on: {
        SEND: { guard: 'due', target: 'starting' },
        SEND_NOW: { target: 'queued', actions: assign(({ context }) => change(context, { attempts: 0, until: null })) },
      },
    },
    'set-aside': {
      on: {
        REQUEUE: {
          target: 'queued',
          actions: assign(({ context }) => change(context, { ...requeued(context.record) })),
        },
      },
    },
    starting: {
      entry: assign(({ context }) => ({ ...change(context, { until: null, reason: null }), holdGate: null })),
      always: [{ guard: 'hasSubmission', target: 'resuming' }, { target: 'announcing' }],
    },
    resuming: {
      invoke: {
        src: 'progress',
        input: of,
        onDone: [
          { guard: ({ event }) => failed(event), target: 'resting', actions: 'failure' },
          { guard: ({ event }) => 'accepted' in event.output && event.output.accepted, target: 'accepted' },
          {
            guard: ({ event }) => 'rejected' in event.output && event.output.rejected,
            target: 'set-aside',
            actions: assign(({ context }) => ({ record: setAside(context.record, 'rejected') })),
          },
          {
            guard: ({ event }) => 'transmitted' in event.output && event.output.transmitted,
            target: 'submitted',
            actions: assign(({ context }) => change(context, { attempts: 0 })),
          },
          { target: 'uploading' },
        ],
        onError: { target: 'resting', actions: 'failure' },
      },
      after: { patience: { target: 'resting', actions: 'unanswered' } },
    },
    announcing: {
      initial: 'asking',
      states: {
        asking: {
          invoke: {
            src: 'announce',
            input: ({ context }) => ({ id: context.record.id }),
            onDone: [
              { guard: ({ event }) => failed(event), target: '#outboxItem.resting', actions: 'failure' },
              {
                target: 'recording',
                actions: assign(({ context, event }) =>
                  change(context, {
                    submissionId: 'submissionId' in event.output ? event.output.submissionId : null,
                    uploaded: [],
                  }),
                ),
              },
            ],
            onError: { target: '#outboxItem.resting', actions: 'failure' },
          },
        },
        /** The submission's id is on disk before the first upload; if that fails, the orphan dies by itself. */
        recording: {
          invoke: {
            src: 'persist',
            input: ({ context }) => ({ ...context.record, state: 'announcing' as const }),
            onDone: '#outboxItem.uploading',
            onError: {
              target: '#outboxItem.resting',
              actions: [assign(({ context }) => change(context, { submissionId: null })), 'failure'],
            },
          },
        },
      },
      after: { patience: { target: 'resting', actions: 'unanswered' } },
    },
    uploading: {
      initial: 'choosing',
      states: {
        choosing: { always: [{ guard: 'allUploaded', target: '#outboxItem.submitting' }, { target: 'sending' }] },
        sending: {
          invoke: {
            src: 'uploadAttachment',
            input: ({ context }) => ({ ...of({ context }), attachmentId: nextAttachment(context.record) ?? '' }),
            onDone: [
              { guard: ({ event }) => failed(event), target: '#outboxItem.resting', actions: 'failure' },
              {
                target: 'choosing',
                actions: assign(({ context }) =>
                  change(context, {
                    uploaded: [...context.record.uploaded, nextAttachment(context.record) ?? []].flat(),
                  }),
                ),
              },
            ],
            onError: { target: '#outboxItem.resting', actions: 'failure' },
          },
          after: { patience: { target: '#outboxItem.resting', actions: 'unanswered' } },
        },
      },
    },
    submitting: {
      invoke: {
        src: 'submit',
        input: of,
        onDone: [
          { guard: ({ event }) => failed(event), target: 'resting', actions: 'failure' },
          {
            target: 'submitted',
            actions: assign(({ context }) => change(context, { attempts: 0, until: context.now() })),
          },
        ],
        onError: { target: 'resting', actions: 'failure' },
      },
      after: { patience: { target: 'resting', actions: 'unanswered' } },
    },
    /** At the gateway. Now and then it asks whether the office has taken it. */
    submitted: {
      initial: 'resting',
      states: {
        resting: {
          on: {
            SEND: { guard: 'due', target: 'asking' },
            SEND_NOW: { actions: assign(({ context }) => change(context, { attempts: 0, until: null })) },
          },
        },
        asking: {
          entry: assign({ holdGate: null }),
          invoke: {
            src: 'progress',
            input: of,
            onDone: [
              { guard: ({ event }) => failed(event), target: 'judging', actions: assign(questionFailed) },
              {
                guard: ({ event }) => 'accepted' in event.output && event.output.accepted,
                target: '#outboxItem.accepted',
              },
              {
                guard: ({ event }) => 'rejected' in event.output && event.output.rejected,
                target: '#outboxItem.set-aside',
                actions: assign(({ context }) => ({ record: setAside(context.record, 'rejected') })),
              },
              { target: 'resting', actions: assign(({ context }) => askLater(context)) },
            ],
            onError: { target: 'judging', actions: assign(questionFailed) },
          },
          after: { patience: { target: 'resting', actions: assign(({ context }) => askLater(context)) } },
        },
        judging: { always: [{ guard: 'setAside', target: '#outboxItem.set-aside' }, { target: 'resting' }] },
      },
    },
    /** The office's signed receipt is there: the machine's copy goes first, the vault's after it. */
    accepted: {
      invoke: {
        src: 'finish',
        input: of,
        onDone: 'purged',
        onError: { target: 'submitted', actions: assign(({ context }) => askLater(context)) },
      },
      after: { patience: { target: 'submitted', actions: assign(({ context }) => askLater(context)) } },
    },
    purged: { type: 'final' },
  },
});

function nextAttachment(record: OutboxRecord): string | null {
  return record.attachments.find((id) => !record.uploaded.includes(id)) ?? null;
}

function askLater(context: Context) {
  const { attempts } = context.record;
  return change(context, { attempts: attempts + 1, until: context.now() + retryDelay(attempts, context.random) });
}

function questionFailed({ context, event }: { context: Context; event: object }) {
  return judged(judgeQuestion(context.record, failureIn(event), context.now(), context.random));
}

/** Staff's decision: all counters begin anew. What the office rejected needs a new submission. */
function requeued(record: OutboxRecord): Partial<OutboxRecord> {
  const fresh = { attempts: 0, failures: 0, until: null, reason: null };
  const anew = record.reason === 'rejected' || record.reason === 'forgotten-by-gateway';
  return anew ? { ...fresh, submissionId: null, uploaded: [] } : fresh;
}
