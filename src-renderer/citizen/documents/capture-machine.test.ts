import { describe, expect, test } from 'vitest';
import { createActor, fromPromise, type SnapshotFrom } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { CameraStream, Observation } from '#renderer/imaging';
import { err, ok, type Result } from '#shared/basics';
import { captureMachine } from './capture-machine.ts';
import type { CaptureEvent } from './capture-setup.ts';
import { aShot, wholePicture } from './capture-tools.fixture.ts';
import type { CameraProblem } from './capture-tools.ts';
import { MOST_PAGES } from './held-page.ts';

const camera: CameraStream = {
  video: document.createElement('video'),
  width: 100,
  height: 100,
  close: () => undefined,
};
const input = { count: 0, waiting: 0 };
const look = (hint: Observation['hint'], shutter = false): CaptureEvent => ({
  type: 'OBSERVED',
  observation: { corners: null, hint, shutter },
});
const feed = { from: 'scanner', scanner: 's', unit: 'feeder' } as const;
const stick = { from: 'stick', files: [] } as const;
const scanners = [{ id: 's', name: 'Scanner', flatbed: true, feeder: true }];

/** What the person can do. */
const acts: CaptureEvent[] = [
  ...(
    [
      'CAMERA',
      'SOURCES',
      'STICK_FILES',
      'SHOOT',
      'AGAIN',
      'TAKE',
      'TURN',
      'CORNERS',
      'RETAKE',
      'STOP',
      'LANGUAGE',
      'MORE',
      'BOARD',
      'FINISH',
      'SKIP',
      'BY_HAND',
      'LEAVE',
    ] satisfies CaptureEvent['type'][]
  ).map((type): CaptureEvent => ({ type })),
  { type: 'FEED', feed },
  { type: 'FEED', feed: stick },
  { type: 'ADJUST', adjustment: { corners: wholePicture } },
  { type: 'LOOK_AT', id: 'p1', shot: aShot() },
];
/** What the machine reports. */
const answers = [
  { type: 'xstate.done.actor.devices', output: { scanners: [], stick: 'none' } },
  { type: 'xstate.done.actor.devices', output: { scanners, stick: 'ready' } },
  { type: 'xstate.done.actor.open', output: ok(camera) },
  { type: 'xstate.done.actor.open', output: err('denied') },
  { type: 'xstate.error.actor.open', error: 'x' },
  { type: 'xstate.done.actor.prepare', output: ok(aShot()) },
  { type: 'xstate.done.actor.prepare', output: ok(aShot({ accepted: false, hints: ['no-page'] })) },
  { type: 'xstate.done.actor.prepare', output: err('timeout') },
  { type: 'xstate.done.actor.adjust', output: ok(aShot()) },
  { type: 'xstate.done.actor.adjust', output: err('failed') },
  { type: 'xstate.done.actor.list', output: { outcome: 'files', files: [], others: 0 } },
  { type: 'FED', fed: { kind: 'page', shot: aShot() } },
  { type: 'ENDED', end: 'end' },
  { type: 'ENDED', end: 'jam' },
  { type: 'STICK', present: false },
  { type: 'PAGES', count: 1, waiting: 0 },
  { type: 'PAGES', count: 1, waiting: 1 },
  look('ready', true),
  { type: 'LOST' },
];

type Snapshot = SnapshotFrom<typeof captureMachine>;
const place = ({ value, context }: Snapshot) =>
  JSON.stringify([
    value,
    context.count > 0,
    context.waiting > 0,
    context.editing !== null,
    context.shot?.accepted ?? null,
  ]);
const paths = getShortestPaths(captureMachine, {
  input,
  // The graph also walks with the reports of invoked actors, which the event type of a machine does not name.
  events: [...acts, ...answers] as CaptureEvent[],
  serializeState: (snapshot) => place(snapshot),
  stopWhen: ({ context }) => context.count > 2,
});
const found = (name: string) => paths.find(({ state }) => state.matches(name as never))?.state;

function runFrom(name: string) {
  const snapshot = found(name);
  if (snapshot === undefined) throw new Error(`${name} is never reached`);
  return createActor(captureMachine, { snapshot, input }).start();
}

/** Passed through at once. */
const PASSING = new Set(['starting', 'asked', 'back', 'again']);

describe('capturing a document', () => {
  test('every state is reached by some path', () => {
    const reached = new Set(
      paths.map(({ state: { value } }) => (typeof value === 'string' ? value : Object.keys(value).join())),
    );
    const states = Object.keys(captureMachine.states).filter((name) => !PASSING.has(name));
    expect([...reached].toSorted()).toEqual(states.toSorted());
  });

  test.each(paths.filter(({ state }) => state.status === 'active').map(({ state }) => [place(state), state] as const))(
    'from %s the person can go on, leave, or type by hand',
    (_, state) => {
      for (const [type, target] of [
        ['LEAVE', 'left'],
        ['BY_HAND', 'byHand'],
      ] as const) {
        const actor = createActor(captureMachine, { snapshot: state, input }).start();
        actor.send({ type });
        expect(actor.getSnapshot().value).toBe(target);
        actor.stop();
      }
      const before = place(state);
      const onward = acts.filter((event) => {
        const actor = createActor(captureMachine, { snapshot: state, input }).start();
        actor.send(event);
        const after = place(actor.getSnapshot());
        actor.stop();
        return after !== before && !['LEAVE', 'BY_HAND'].includes(event.type);
      });
      // Only the very first waits have nothing but leaving: nothing is there yet to go back to.
      if (!state.matches('opening') && !state.matches('asking')) expect(onward).not.toEqual([]);
    },
  );

  test('each wait for the machine has a time limit', () => {
    const waits = Object.entries(captureMachine.states).filter(
      ([name, node]) => node.invoke.length > 0 || name === 'finishing',
    );
    expect(waits.map(([name]) => name).toSorted()).toEqual([
      'adjusting',
      'asking',
      'feeding',
      'finishing',
      'listing',
      'live',
      'opening',
      'preparing',
    ]);
    for (const [name, node] of waits) {
      const timed = name === 'feeding' ? Object.values(node.states)[0] : node;
      expect(timed?.after, name).not.toHaveLength(0);
    }
  });

  test('a photo that is no document is asked about and can be taken all the same', () => {
    const actor = runFrom('doubtful');
    actor.send({ type: 'TAKE' });
    expect(actor.getSnapshot().value).toBe('taken');
  });

  test('a page that is never read is not waited for: the document goes on with its picture', () => {
    const actor = runFrom('taken');
    actor.send({ type: 'PAGES', count: 2, waiting: 1 });
    actor.send({ type: 'FINISH' });
    expect(actor.getSnapshot().value).toBe('finishing');
    actor.send({ type: 'SKIP' });
    expect(actor.getSnapshot().value).toBe('done');
  });

  test('the last page read ends the wait by itself', () => {
    const actor = runFrom('taken');
    actor.send({ type: 'PAGES', count: 2, waiting: 2 });
    actor.send({ type: 'FINISH' });
    actor.send({ type: 'PAGES', count: 2, waiting: 1 });
    expect(actor.getSnapshot().value).toBe('finishing');
    actor.send({ type: 'PAGES', count: 2, waiting: 0 });
    expect(actor.getSnapshot().value).toBe('done');
  });

  test('the shutter opens by itself once, and again only after the page was moved', async () => {
    const machine = captureMachine.provide({
      actors: { open: fromPromise<Result<CameraStream, CameraProblem>>(async () => ok(camera)) },
    });
    const actor = createActor(machine, { input }).start();
    await tick();
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

  test('with pages from before an overlay the board comes first, and no camera goes on', () => {
    const actor = createActor(captureMachine, { input: { count: 3, waiting: 1 } }).start();
    expect(actor.getSnapshot().value).toBe('taken');
    expect(actor.getSnapshot().context.camera).toBeNull();
    actor.stop();
  });

  test('a feeder that would go beyond the most pages stops there', () => {
    const actor = runFrom('feeding');
    actor.send({ type: 'PAGES', count: MOST_PAGES - 1, waiting: 0 });
    actor.send({ type: 'FED', fed: { kind: 'page', shot: aShot() } });
    expect(actor.getSnapshot()).toMatchObject({ value: 'fed', context: { end: 'full' } });
  });
});

const tick = () => new Promise((resolve) => setTimeout(resolve, 0));
