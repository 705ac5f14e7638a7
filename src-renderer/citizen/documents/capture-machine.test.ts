import { describe, expect, test } from 'vitest';
import { createActor, fromPromise, type SnapshotFrom } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { CameraStream, Observation } from '#renderer/imaging';
import { err, ok, type Result } from '#shared/basics';
import { type CameraProblem, type CaptureEvent, captureMachine } from './capture-machine.ts';
import type { Shot } from './captured-page.ts';

const camera: CameraStream = {
  video: document.createElement('video'),
  width: 100,
  height: 100,
  close: () => undefined,
};
const picture = { width: 1, height: 1, grey: new Uint8ClampedArray(1) };
const shot = (accepted: boolean): Shot => ({
  prepared: { page: picture, corners: null, quality: { accepted, hints: accepted ? [] : ['no-page'] } },
  jpeg: new Uint8Array(1),
});
const look = (hint: Observation['hint'], shutter = false): CaptureEvent => ({
  type: 'OBSERVED',
  observation: { corners: null, hint, shutter },
});

/** What the person can do. */
const acts: CaptureEvent[] = (
  ['SHOOT', 'AGAIN', 'TAKE', 'MORE', 'FINISH', 'BY_HAND', 'LEAVE'] satisfies CaptureEvent['type'][]
).map((type) => ({ type }));
/** What the machine reports. */
const answers = [
  { type: 'xstate.done.actor.open', output: ok(camera) },
  { type: 'xstate.done.actor.open', output: err('denied') },
  { type: 'xstate.done.actor.prepare', output: ok(shot(true)) },
  { type: 'xstate.done.actor.prepare', output: ok(shot(false)) },
  { type: 'xstate.done.actor.prepare', output: err('timeout') },
  { type: 'xstate.done.actor.read', output: { jpeg: new Uint8Array(1), picture, reading: null } },
  { type: 'xstate.error.actor.open', error: 'x' },
  look('ready', true),
  { type: 'LOST' },
];

type Snapshot = SnapshotFrom<typeof captureMachine>;
const place = (snapshot: Snapshot) => JSON.stringify([snapshot.value, snapshot.context.pages.length > 0]);
const paths = getShortestPaths(captureMachine, {
  // The graph also walks with the reports of invoked actors, which the event type of a machine does not name.
  events: [...acts, ...answers] as CaptureEvent[],
  serializeState: (snapshot) => place(snapshot),
});

describe('capturing a document', () => {
  test('every state is reached by some path', () => {
    const reached = new Set(paths.map(({ state }) => state.value));
    expect([...reached].toSorted()).toEqual(Object.keys(captureMachine.states).toSorted());
  });

  test.each(paths.filter(({ state }) => state.status === 'active').map(({ state }) => [place(state), state] as const))(
    'from %s the person can go on, leave, or type by hand',
    (_, state) => {
      for (const [type, target] of [
        ['LEAVE', 'left'],
        ['BY_HAND', 'byHand'],
      ] as const) {
        const actor = createActor(captureMachine, { snapshot: state }).start();
        actor.send({ type });
        expect(actor.getSnapshot().value).toBe(target);
        actor.stop();
      }
    },
  );

  test('each wait for the machine has a time limit', () => {
    const waits = Object.entries(captureMachine.states).filter(([, node]) => node.invoke.length > 0);
    expect(waits.map(([name]) => name).toSorted()).toEqual(['live', 'opening', 'preparing', 'reading']);
    for (const [name, node] of waits) expect(node.after, name).not.toHaveLength(0);
  });

  test('a photo that is no document is asked about and can be taken all the same', () => {
    const doubtful = paths.find(({ state }) => state.value === 'doubtful')?.state;
    const actor = createActor(captureMachine, { ...(doubtful === undefined ? {} : { snapshot: doubtful }) }).start();
    actor.send({ type: 'TAKE' });
    expect(actor.getSnapshot().value).toBe('reading');
  });

  test('an unreadable page is kept as a picture', async () => {
    const machine = captureMachine.provide({
      actors: {
        open: fromPromise<Result<CameraStream, CameraProblem>>(async () => ok(camera)),
        prepare: fromPromise<Result<Shot, 'timeout' | 'failed'>, { camera: CameraStream | null }>(async () =>
          ok(shot(true)),
        ),
        read: fromPromise(async () => Promise.reject(new Error('engine gone'))),
      },
    });
    const actor = createActor(machine).start();
    await tick();
    actor.send({ type: 'SHOOT' });
    await tick();
    actor.send({ type: 'TAKE' });
    await tick();
    expect(actor.getSnapshot().value).toBe('taken');
    expect(actor.getSnapshot().context.pages).toMatchObject([{ reading: null }]);
  });

  test('the shutter opens by itself once, and again only after the page was moved', async () => {
    const machine = captureMachine.provide({
      actors: { open: fromPromise<Result<CameraStream, CameraProblem>>(async () => ok(camera)) },
    });
    const actor = createActor(machine).start();
    await tick();
    actor.send(look('ready', true));
    expect(actor.getSnapshot().value).toBe('preparing');
    actor.send({ type: 'AGAIN' });
    actor.send(look('hold-still'));
    actor.send(look('ready', true));
    expect(actor.getSnapshot().value).toBe('live');
    actor.send(look('no-page'));
    actor.send(look('ready', true));
    expect(actor.getSnapshot().value).toBe('preparing');
    actor.stop();
  });
});

const tick = () => new Promise((resolve) => setTimeout(resolve, 0));
