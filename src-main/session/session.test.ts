import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import type { SessionState } from '#shared/bridge';
import { startSession } from './session.ts';
import { sessionMachine } from './session-machine.ts';

const times = { idle: 180_000, warning: 60_000, wipeLimit: 5_000 };
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function begin(wipe: () => Promise<boolean>) {
  const heard: SessionState[] = [];
  const session = startSession({ times, wipe, tell: (state) => heard.push(state), now: () => Date.now() });
  return { session, heard, states: () => heard.map((state) => state.state) };
}

describe('the session of one person', () => {
  test('ends in a wipe and only then shows the attract screen again', async () => {
    let finishWipe: (clean: boolean) => void = () => {};
    const { session, states } = begin(
      () =>
        new Promise((resolve) => {
          finishWipe = resolve;
        }),
    );
    session.send('START');
    session.send('END');
    expect(session.current().state).toBe('wiping');
    finishWipe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(session.current()).toEqual({ state: 'attract', wipedJustNow: true });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(session.current()).toEqual({ state: 'attract' });
    expect(states()).toEqual(['attract', 'visit', 'wiping', 'attract', 'attract']);
  });

  test('nobody moves: after 180 s a warning counts 60 s down, then everything is wiped', async () => {
    const wipe = vi.fn(async () => true);
    const { session, heard } = begin(wipe);
    session.send('START');
    await vi.advanceTimersByTimeAsync(180_000);
    expect(session.current()).toMatchObject({ state: 'warning', secondsLeft: 60 });
    await vi.advanceTimersByTimeAsync(59_000);
    expect(session.current()).toMatchObject({ state: 'warning', secondsLeft: 1 });
    expect(wipe).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(wipe).toHaveBeenCalledTimes(1);
    expect(heard.at(-1)).toEqual({ state: 'attract', wipedJustNow: true });
  });

  test('more time is unlimited, and a touch keeps the visit alive', async () => {
    const { session } = begin(async () => true);
    session.send('START');
    for (let round = 0; round < 20; round += 1) {
      await vi.advanceTimersByTimeAsync(200_000);
      expect(session.current().state).toBe('warning');
      session.send('MORE_TIME');
      expect(session.current().state).toBe('visit');
    }
    await vi.advanceTimersByTimeAsync(179_000);
    session.send('ACTIVITY');
    await vi.advanceTimersByTimeAsync(179_000);
    expect(session.current().state).toBe('visit');
  });

  test('"more time always" makes the idle time ten times as long, for this visit only', async () => {
    const { session } = begin(async () => true);
    session.send('START');
    await vi.advanceTimersByTimeAsync(180_000);
    session.send('MORE_TIME_ALWAYS');
    await vi.advanceTimersByTimeAsync(1_799_000);
    expect(session.current().state).toBe('visit');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(session.current().state).toBe('warning');
    session.send('END');
    await vi.advanceTimersByTimeAsync(0);
    session.send('START');
    await vi.advanceTimersByTimeAsync(180_000);
    expect(session.current().state).toBe('warning');
  });

  test('work of the machine counts as activity, but not for ever: five minutes after the last touch it ends', async () => {
    const { session } = begin(async () => true);
    session.send('START');
    for (let second = 0; second < 300; second += 5) {
      await vi.advanceTimersByTimeAsync(5_000);
      session.send('WORKING');
    }
    await vi.advanceTimersByTimeAsync(170_000);
    expect(session.current().state).toBe('visit');
    session.send('WORKING');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(session.current().state).toBe('warning');
    session.send('WORKING');
    expect(session.current().state).toBe('warning');
  });

  test('a wipe whose self-check finds something left is tried again', async () => {
    const wipe = vi.fn<() => Promise<boolean>>().mockResolvedValueOnce(false).mockResolvedValue(true);
    const { session, states } = begin(wipe);
    session.send('START');
    session.send('END');
    await vi.advanceTimersByTimeAsync(0);
    expect(wipe).toHaveBeenCalledTimes(2);
    expect(states()).toEqual(['attract', 'visit', 'wiping', 'wiping', 'attract']);
    expect(session.lastWipe()?.clean).toBe(true);
  });

  test('three wipes that each find something left end in "Außer Betrieb"', async () => {
    const { session } = begin(async () => false);
    session.send('START');
    session.send('END');
    await vi.advanceTimersByTimeAsync(0);
    expect(session.current()).toEqual({ state: 'out-of-order', code: 'W1' });
    expect(session.lastWipe()?.clean).toBe(false);
  });

  test('a wipe that hangs or cannot prove itself is tried three times, then the terminal is out of order', async () => {
    const { session } = begin(() => new Promise(() => {}));
    session.send('START');
    session.send('END');
    await vi.advanceTimersByTimeAsync(15_000);
    expect(session.current()).toEqual({ state: 'out-of-order', code: 'W1' });
  });

  test('a helper is let in and sent away by the person, and never outlasts the visit', async () => {
    const { session } = begin(async () => true);
    session.send('HELPER_IN');
    expect(session.current()).toEqual({ state: 'attract' });
    session.send('START');
    expect(session.current()).toMatchObject({ state: 'visit', accompanied: false });
    session.send('HELPER_IN');
    session.send('ACTIVITY');
    expect(session.current()).toMatchObject({ state: 'visit', accompanied: true });
    session.send('HELPER_OUT');
    expect(session.current()).toMatchObject({ state: 'visit', accompanied: false });
    session.send('HELPER_IN');
    session.send('END');
    await vi.advanceTimersByTimeAsync(0);
    session.send('START');
    expect(session.current()).toMatchObject({ state: 'visit', accompanied: false });
  });

  test('the idle warning says that the visit is accompanied; sending the helper away is a sign of life', async () => {
    const { session } = begin(async () => true);
    session.send('START');
    session.send('HELPER_IN');
    await vi.advanceTimersByTimeAsync(180_000);
    expect(session.current()).toMatchObject({ state: 'warning', accompanied: true });
    session.send('HELPER_OUT');
    expect(session.current()).toMatchObject({ state: 'visit', accompanied: false });
  });

  test('every state of a visit reaches the wipe', () => {
    const idle = fromPromise<boolean>(() => new Promise(() => {}));
    for (const reached of ['visit', 'warning'] as const) {
      const actor = createActor(sessionMachine.provide({ actors: { wipe: idle } }), {
        input: { times, now: () => 0 },
      }).start();
      actor.send({ type: 'START' });
      if (reached === 'warning') vi.advanceTimersByTime(180_000);
      expect(actor.getSnapshot().value).toBe(reached);
      actor.send({ type: 'END' });
      expect(actor.getSnapshot().value).toBe('wiping');
    }
  });
});
