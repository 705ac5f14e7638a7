import { describe, expect, test } from 'vitest';
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { outboxItemMachine } from './outbox-item-machine.ts';
import { newOutboxRecord, outboxRecordSchema } from './outbox-record.ts';
import { recordOf } from './run-item.ts';
import { envelopeOf, idOf, NOW } from './sync.fixture.ts';

const SUBMISSION = idOf(1, 2);
const record = newOutboxRecord(envelopeOf(1, 2));
const failures = [
  { outcome: 'failed', kind: 'network', status: null, retryAfter: null },
  { outcome: 'failed', kind: 'http', status: 500, retryAfter: null },
  { outcome: 'failed', kind: 'http', status: 401, retryAfter: null },
  { outcome: 'failed', kind: 'http', status: 404, retryAfter: null },
  { outcome: 'failed', kind: 'http', status: 422, retryAfter: null },
];
const progress = (part: object) => ({ outcome: 'done', transmitted: false, accepted: false, rejected: false, ...part });
const progresses = [
  progress({}),
  progress({ transmitted: true }),
  progress({ accepted: true }),
  progress({ rejected: true }),
];

/** Each call with each of its endings: done with its output, broken, never ending. */
function endings(
  path: string,
  outputs: readonly object[],
  limit = path,
): { type: string; output?: object; error?: Error }[] {
  return [
    ...outputs.map((output) => ({ type: `xstate.done.actor.0.outboxItem.${path}`, output })),
    { type: `xstate.error.actor.0.outboxItem.${path}`, error: new Error('broken') },
    { type: `xstate.after.patience.outboxItem.${limit}` },
  ];
}
const events = [
  { type: 'STORED' },
  { type: 'SEND' },
  { type: 'SEND_NOW' },
  { type: 'REQUEUE' },
  ...endings('announcing.asking', [{ outcome: 'done', submissionId: SUBMISSION }, ...failures], 'announcing'),
  ...endings('announcing.recording', [{}], 'announcing'),
  ...endings('uploading.sending', [{ outcome: 'done' }, ...failures]),
  ...endings('submitting', [{ outcome: 'done' }, ...failures]),
  ...endings('resuming', [...progresses, ...failures]),
  ...endings('submitted.asking', [...progresses, ...failures]),
  ...endings('accepted', [{}]),
];
const options = {
  events: events as { type: 'SEND' }[],
  input: { record, now: () => NOW, random: () => 0 },
  serializeState: (state: { value: unknown; context: { record: typeof record } }) =>
    JSON.stringify([
      state.value,
      state.context.record.submissionId,
      state.context.record.uploaded.length,
      state.context.record.reason,
    ]),
  /** Counters would make the graph endless; two failures show all there is to see. */
  stopWhen: (state: { context: { record: typeof record } }) => state.context.record.failures > 2,
  limit: 20_000,
};

const paths = getShortestPaths(outboxItemMachine, options);
type At = (typeof paths)[number]['state'];
type Node = { state: At; transitions: Record<string, { event: { type: string }; state: At }> };
const nodes = Object.values(getAdjacencyMap(outboxItemMachine, options)) as readonly Node[];
const states = nodes.map((node) => recordOf(node.state));

describe('the life of one envelope, along every generated path', () => {
  test('reaches every state of the design', () => {
    const reached = new Set(paths.map((path) => recordOf(path.state).state));
    expect([...reached].toSorted()).toEqual(
      [
        'accepted',
        'announcing',
        'blocked',
        'purged',
        'queued',
        'resuming',
        'sealed',
        'set-aside',
        'submitted',
        'submitting',
        'uploading',
        'waiting',
      ].toSorted(),
    );
  });

  test('nothing is uploaded, submitted or asked for without a submission on disk', () => {
    for (const at of states) {
      if (['uploading', 'submitting', 'resuming', 'submitted', 'accepted', 'purged'].includes(at.state)) {
        expect(at.submissionId).toBe(SUBMISSION);
      }
    }
    for (const node of nodes) {
      for (const { event, state } of Object.values(node.transitions)) {
        if (recordOf(state).state === 'uploading' && recordOf(node.state).state === 'announcing') {
          expect(event.type).toBe('xstate.done.actor.0.outboxItem.announcing.recording');
        }
      }
    }
  });

  test('is purged only after the office has accepted and the machine has its receipt', () => {
    for (const node of nodes) {
      for (const { event, state } of Object.values(node.transitions)) {
        if (recordOf(state).state === 'purged' && recordOf(node.state).state !== 'purged') {
          expect(event.type).toBe('xstate.done.actor.0.outboxItem.accepted');
        }
      }
    }
  });

  test('every working state has a time limit that leads to a rest', () => {
    const working = nodes.filter(({ state }) => Object.keys(state.children).length > 0 && !options.stopWhen(state));
    expect(working.length).toBeGreaterThan(7);
    for (const node of working) {
      const limits = Object.values(node.transitions).filter(({ event }) =>
        event.type.startsWith('xstate.after.patience'),
      );
      expect(limits.some(({ state }) => Object.keys(state.children).length === 0)).toBe(true);
    }
  });

  test('what is kept of each state is a valid record', () => {
    for (const at of states) expect(outboxRecordSchema.safeParse(at).success).toBe(true);
    expect(states.length).toBeGreaterThan(20);
  });
});
