import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { CameraPicture } from '#shared/bridge';
import { cameraTest } from './camera-test.ts';

const picture: CameraPicture = {
  outcome: 'picture',
  picture: new Uint8Array([255, 216]),
  camera: 'Dokumentenkamera',
  wanted: true,
  width: 3840,
  height: 2160,
  dpi: 210,
  hints: [],
};

function house(limit = 1000) {
  const asked: { id: string; camera: string | null }[] = [];
  const state = { free: true };
  const camera = cameraTest({
    free: () => state.free,
    signal: (id, wanted) => asked.push({ id, camera: wanted }),
    newId: randomUUID,
    limit,
  });
  return { asked, state, camera };
}

test('staff ask, the window answers with its picture', async () => {
  const { asked, camera } = house();
  const tested = camera.ask('Dokumenten');
  expect(asked).toMatchObject([{ camera: 'Dokumenten' }]);
  camera.answer(asked[0]?.id ?? '', picture);
  expect(await tested).toEqual(picture);
});

test('while somebody is at the terminal no camera is opened for staff', async () => {
  const { asked, state, camera } = house();
  state.free = false;
  expect(await camera.ask(null)).toEqual({ outcome: 'in-use' });
  expect(asked).toEqual([]);
});

test('a person who comes while the camera looks is seen by nobody', async () => {
  const { asked, state, camera } = house();
  const tested = camera.ask(null);
  state.free = false;
  camera.answer(asked[0]?.id ?? '', picture);
  expect(await tested).toEqual({ outcome: 'in-use' });
});

test('a window that does not answer, an answer nobody asked for, and a second question', async () => {
  const { asked, camera } = house(20);
  camera.answer(randomUUID(), picture);
  expect(await camera.ask(null)).toEqual({ outcome: 'no-answer' });
  const [first, second] = [camera.ask(null), camera.ask('zweite')];
  expect(await first).toEqual({ outcome: 'no-answer' });
  camera.answer(asked[1]?.id ?? '', picture);
  camera.answer(asked[2]?.id ?? '', picture);
  expect(await second).toEqual(picture);
});
