import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { visitMachine } from './visit-machine.ts';

/** Events listed by hand: the machine's graph is walked with these and no others. */
const events = [
  { type: 'BEGIN', language: 'ar' },
  { type: 'SITUATION', key: 'miete', leadsTo: 'cards' },
  { type: 'SITUATION', key: 'brief', leadsTo: 'letter' },
  { type: 'SITUATION', key: 'angst', leadsTo: 'emergency' },
  { type: 'APPLY', application: 'wohngeld' },
  { type: 'LETTER' },
  { type: 'LETTER_READ' },
  { type: 'STATUS' },
  { type: 'SENT' },
  { type: 'BACK' },
] as const;

describe('a visit', () => {
  const paths = getShortestPaths(visitMachine, {
    events: [...events],
    serializeState: (state) => JSON.stringify(state.value),
  });

  test('reaches every journey', () => {
    const reached = paths.map((path) => JSON.stringify(path.state.value));
    for (const state of ['"attract"', '"application"', '"documents"', '"deadlines"', '"saved"', '"status"'])
      expect(reached).toContain(state);
    expect(reached).toContain('{"orientation":"cards"}');
  });

  test.each(paths.map((path) => [JSON.stringify(path.state.value), path] as const))(
    'from %s the wipe leads back to the attract screen with nothing remembered',
    (_, path) => {
      const actor = createActor(visitMachine, { snapshot: path.state }).start();
      actor.send({ type: 'WIPED' });
      expect(actor.getSnapshot().value).toBe('attract');
      expect(actor.getSnapshot().context).toEqual({
        language: 'de',
        overlay: null,
        beneath: null,
        situation: null,
        application: null,
      });
    },
  );

  test('a change of language in the middle of an application keeps the place', () => {
    const actor = createActor(visitMachine).start();
    actor.send({ type: 'BEGIN', language: 'de' });
    actor.send({ type: 'APPLY', application: 'wohngeld' });
    actor.send({ type: 'SHOW', overlay: 'language' });
    actor.send({ type: 'SPEAK', language: 'ar' });
    expect(actor.getSnapshot().value).toBe('application');
    expect(actor.getSnapshot().context).toMatchObject({ language: 'ar', overlay: null, application: 'wohngeld' });
  });

  test('fear of somebody leads to the emergency page at once, and the visit stays where it was', () => {
    const actor = createActor(visitMachine).start();
    actor.send({ type: 'BEGIN', language: 'de' });
    actor.send({ type: 'SITUATION', key: 'angst', leadsTo: 'emergency' });
    expect(actor.getSnapshot().context.overlay).toBe('emergency');
    expect(actor.getSnapshot().value).toEqual({ orientation: 'situations' });
  });

  test('calling a human survives a change of language, the emergency page and "Beenden", and gives the journey back', () => {
    const actor = createActor(visitMachine).start();
    actor.send({ type: 'BEGIN', language: 'de' });
    actor.send({ type: 'APPLY', application: 'wohngeld' });
    actor.send({ type: 'SHOW', overlay: 'human' });
    actor.send({ type: 'SHOW', overlay: 'language' });
    actor.send({ type: 'SHOW', overlay: 'emergency' });
    actor.send({ type: 'SHOW', overlay: null });
    expect(actor.getSnapshot().context.overlay).toBe('human');
    actor.send({ type: 'SHOW', overlay: 'language' });
    actor.send({ type: 'SPEAK', language: 'ar' });
    expect(actor.getSnapshot().context).toMatchObject({ language: 'ar', overlay: 'human' });
    actor.send({ type: 'SHOW', overlay: null });
    expect(actor.getSnapshot().context.overlay).toBeNull();
    expect(actor.getSnapshot().value).toBe('application');
  });

  test('a letter scanned inside an application leads back into it', () => {
    const actor = createActor(visitMachine).start();
    actor.send({ type: 'BEGIN', language: 'de' });
    actor.send({ type: 'APPLY', application: 'wohngeld' });
    actor.send({ type: 'LETTER' });
    actor.send({ type: 'BACK' });
    expect(actor.getSnapshot().value).toBe('application');
  });
});
