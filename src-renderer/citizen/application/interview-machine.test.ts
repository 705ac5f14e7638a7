import { expect, test } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import { err, type Result } from '#shared/basics';
import { interviewMachine } from './interview-machine.ts';
import type { SendProblem, SentCase } from './sealing.ts';

const disk: Result<SentCase, SendProblem> = err('disk-full');

async function refused() {
  const machine = interviewMachine.provide({ actors: { seal: fromPromise(async () => disk) } });
  const actor = createActor(machine, { input: { page: 'ende/absenden' } }).start();
  actor.send({ type: 'SEND' });
  await waitFor(actor, (state) => state.matches('refused'));
  return actor;
}

test('a refused application keeps its reason until it is tried again', async () => {
  const actor = await refused();
  expect(actor.getSnapshot().context.problem).toBe('disk-full');
  actor.send({ type: 'SEND' });
  expect(actor.getSnapshot().context.problem).toBeNull();
});

test('"Zurück" after a refusal leads back to the answers', async () => {
  const actor = await refused();
  actor.send({ type: 'SHOW', page: 'ende/erklaerungen' });
  expect(actor.getSnapshot().matches('asking')).toBe(true);
  expect(actor.getSnapshot().context).toMatchObject({ page: 'ende/erklaerungen', problem: null });
});
