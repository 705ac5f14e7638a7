import { describe, expect, test } from 'vitest';
import { err, ok, type Result } from '#shared/basics';
import { sendOnce } from './send-once.ts';

/** Seals numbered envelopes and saves them as told. */
function desk() {
  let number = 0;
  const saved: string[] = [];
  const state: { answer: (sealed: string) => Promise<Result<string, string>> } = {
    answer: async (sealed) => ok(sealed),
  };
  const steps = {
    seal: async () => {
      number += 1;
      return ok(`envelope ${number}`);
    },
    save: async (sealed: string) => {
      saved.push(sealed);
      return state.answer(sealed);
    },
  };
  return { state, saved, steps, outgoing: sendOnce<string, string, string>() };
}
const answers = { rent: 640 };

describe('one application is one envelope', () => {
  test('a lost answer and a second try hand over the same envelope', async () => {
    const { state, saved, steps, outgoing } = desk();
    state.answer = async () => {
      throw new Error('the answer got lost');
    };
    await expect(outgoing.send([answers], steps)).rejects.toThrow('lost');
    state.answer = async (sealed) => ok(sealed);
    expect(await outgoing.send([answers], steps)).toEqual(ok('envelope 1'));
    expect(saved).toEqual(['envelope 1', 'envelope 1']);
  });

  test('so does a refusal of the journal', async () => {
    const { state, saved, steps, outgoing } = desk();
    state.answer = async () => err('disk-full');
    expect(await outgoing.send([answers], steps)).toEqual(err('disk-full'));
    state.answer = async (sealed) => ok(sealed);
    await outgoing.send([answers], steps);
    expect(saved).toEqual(['envelope 1', 'envelope 1']);
  });

  test('a changed answer is sealed anew', async () => {
    const { state, steps, outgoing } = desk();
    state.answer = async () => err('disk-full');
    await outgoing.send([answers], steps);
    state.answer = async (sealed) => ok(sealed);
    expect(await outgoing.send([{ rent: 650 }], steps)).toEqual(ok('envelope 2'));
  });

  test('what could not be sealed is not saved', async () => {
    const { saved, steps, outgoing } = desk();
    expect(await outgoing.send([answers], { ...steps, seal: async () => err('no-key') })).toEqual(err('no-key'));
    expect(saved).toEqual([]);
  });
});
