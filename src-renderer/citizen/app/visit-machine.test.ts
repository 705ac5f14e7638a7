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
  { type: 'APPLICATIONS' },
  { type: 'PRECHECK' },
  { type: 'DEADLINE' },
  { type: 'PLACES' },
  { type: 'PLACE', key: 'rathaus' },
  { type: 'EVENTS' },
  { type: 'LETTER' },
  { type: 'BY_HAND' },
  { type: 'LETTER_READ' },
  { type: 'MATTERS' },
  { type: 'MATTER', id: 'one' },
  { type: 'WRITE' },
  { type: 'REMIND' },
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
    for (const state of ['"attract"', '"application"', '"documents"', '"questions"', '"saved"', '"status"'])
      expect(reached).toContain(state);
    for (const state of ['cards', 'precheck', 'applications', 'deadlineWays'])
      expect(reached).toContain(`{"orientation":"${state}"}`);
    for (const state of ['"reading"', '"list"', '"letter"', '"reminder"', '{"shown":"one"}', '{"shown":"listed"}'])
      expect(reached).toContain(`{"deadlines":${state}}`);
    for (const state of ['all', 'chosen', 'events', 'one', 'advice'])
      expect(reached).toContain(`{"places":"${state}"}`);
  });

  test.each(paths.map((path) => [JSON.stringify(path.state.value), path] as const))(
    'from %s the wipe leads back to the attract screen with nothing remembered',
    (_, path) => {
      const actor = createActor(visitMachine, { snapshot: path.state }).start();
      actor.send({ type: 'WIPED' });
      expect(actor.getSnapshot().value).toBe('attract');
      expect(actor.getSnapshot().context).toEqual(createActor(visitMachine).getSnapshot().context);
    },
  );

  // "Was ist los?" has the language tool and "Beenden" instead; what is sealed cannot be changed (look.md 1).
  const withoutBack = ['"attract"', '{"orientation":"situations"}', '"saved"'];
  test.each(
    paths
      .map((path) => [JSON.stringify(path.state.value), path] as const)
      .filter(([name]) => !withoutBack.includes(name)),
  )('from %s "Zurück" leads somewhere else', (name, path) => {
    const actor = createActor(visitMachine, { snapshot: path.state }).start();
    actor.send({ type: 'BACK' });
    expect(JSON.stringify(actor.getSnapshot().value)).not.toBe(name);
  });

  test('from every state of a person "Zurück" ends at "Was ist los?" or at what was sent', () => {
    for (const { state } of paths) {
      const actor = createActor(visitMachine, { snapshot: state }).start();
      for (let step = 0; step < 8; step += 1) actor.send({ type: 'BACK' });
      expect(withoutBack).toContain(JSON.stringify(actor.getSnapshot().value));
    }
  });

  test.each([
    [
      'the result of the pre-check',
      [{ type: 'PRECHECK' }, { type: 'PLACES' }, { type: 'PLACE', key: 'rathaus' }],
      2,
      { orientation: 'precheck' },
    ],
    [
      'an office of a card',
      [
        { type: 'SITUATION', key: 'geld', leadsTo: 'cards' },
        { type: 'PLACE', key: 'jobcenter' },
      ],
      1,
      { orientation: 'cards' },
    ],
    [
      'an application begun from the list',
      [{ type: 'APPLICATIONS' }, { type: 'APPLY', application: 'wohngeld' }],
      1,
      { orientation: 'applications' },
    ],
    [
      'somebody who advises, from a day',
      [{ type: 'DEADLINE' }, { type: 'BY_HAND' }, { type: 'MATTER', id: 'one' }, { type: 'PLACE', key: 'rathaus' }],
      1,
      { deadlines: { shown: 'one' } },
    ],
    [
      'the letter to the office, from a day of the list',
      [{ type: 'MATTERS' }, { type: 'MATTER', id: 'one' }, { type: 'WRITE' }],
      1,
      { deadlines: { shown: 'listed' } },
    ],
    [
      'the days of a visit, looked at after sending',
      [
        { type: 'APPLY', application: 'wohngeld' },
        { type: 'SENT' },
        { type: 'MATTERS' },
        { type: 'MATTER', id: 'one' },
      ],
      2,
      'saved',
    ],
    [
      'another day counted after sending',
      [{ type: 'APPLY', application: 'wohngeld' }, { type: 'SENT' }, { type: 'MATTERS' }, { type: 'DEADLINE' }],
      2,
      'saved',
    ],
    ['typing a letter', [{ type: 'DEADLINE' }, { type: 'BY_HAND' }], 1, { orientation: 'deadlineWays' }],
    [
      'the pre-check begun from a card',
      [{ type: 'SITUATION', key: 'geld', leadsTo: 'cards' }, { type: 'PRECHECK' }],
      1,
      { orientation: 'cards' },
    ],
  ] as const)(
    'back from %s leads to where it was begun, also after a reload of the page',
    (_, steps, backs, expected) => {
      const begun = createActor(visitMachine).start();
      begun.send({ type: 'BEGIN', language: 'de' });
      for (const step of steps) begun.send(step);
      const kept = JSON.parse(JSON.stringify(begun.getPersistedSnapshot()));
      const actor = createActor(visitMachine, { snapshot: kept }).start();
      for (let step = 0; step < backs; step += 1) actor.send({ type: 'BACK' });
      expect(actor.getSnapshot().value).toEqual(expected);
    },
  );

  test('a letter shown after leaving an application is a letter, not a paper for it', () => {
    const actor = createActor(visitMachine).start();
    actor.send({ type: 'BEGIN', language: 'de' });
    actor.send({ type: 'APPLY', application: 'wohngeld' });
    actor.send({ type: 'BACK' });
    actor.send({ type: 'LETTER' });
    expect(actor.getSnapshot().context.application).toBeNull();
  });

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
