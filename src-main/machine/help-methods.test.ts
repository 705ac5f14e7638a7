import { describe, expect, test } from 'vitest';
import type { HelpCall } from '#main/devices';
import type { PinAnswer } from '#main/provisioning';
import { startSession } from '#main/session';
import { helpMethods } from './help-methods.ts';

const times = { idle: 180_000, warning: 60_000, wipeLimit: 5_000 };
const quietHouse: HelpCall = {
  call: async () => ({ outcome: 'called', bell: 'no-sound', since: Date.parse('2026-11-19T09:00:00Z') }),
  answer: () => undefined,
  quiet: () => undefined,
  open: () => 0,
  since: () => null,
  stop: () => undefined,
};

function terminal(answer: PinAnswer, whileChecking: () => void = () => undefined) {
  const session = startSession({ times, wipe: async () => true, tell: () => undefined, now: () => 0 });
  const asked: string[] = [];
  const methods = helpMethods({
    help: quietHouse,
    session,
    helperDoor: {
      check: async (role, pin) => {
        asked.push(`${role} ${pin}`);
        whileChecking();
        return answer;
      },
    },
  });
  return { session, methods, asked };
}

describe('a helper at the door', () => {
  test('the right PIN lets in, and the person sends the helper away again', async () => {
    const { session, methods, asked } = terminal({ outcome: 'right' });
    session.send('START');
    expect(await methods.letHelperIn({ pin: '271828' })).toEqual({ outcome: 'let-in' });
    expect(asked).toEqual(['helper 271828']);
    expect(session.current()).toMatchObject({ state: 'visit', accompanied: true });
    await methods.sendHelperAway(null);
    expect(session.current()).toMatchObject({ state: 'visit', accompanied: false });
    session.stop();
  });

  test.each([
    { outcome: 'wrong' },
    { outcome: 'locked', seconds: 15 },
    { outcome: 'locked', seconds: null },
    { outcome: 'not-set' },
  ] as const)('$outcome is told and lets nobody in', async (answer) => {
    const { session, methods } = terminal(answer);
    session.send('START');
    expect(await methods.letHelperIn({ pin: '000000' })).toEqual(answer);
    expect(session.current()).toMatchObject({ accompanied: false });
    session.stop();
  });

  test('without a visit nobody is let in, and no try is counted', async () => {
    const { session, methods, asked } = terminal({ outcome: 'right' });
    expect(await methods.letHelperIn({ pin: '271828' })).toEqual({ outcome: 'no-visit' });
    expect(asked).toEqual([]);
    session.stop();
  });

  test('a visit that ended while the PIN was checked does not hand the next person a helper', async () => {
    const { session, methods } = terminal({ outcome: 'right' }, () => session.send('END'));
    session.send('START');
    expect(await methods.letHelperIn({ pin: '271828' })).toEqual({ outcome: 'no-visit' });
    session.stop();
  });
});

test('a call tells since when it waits', async () => {
  const { methods, session } = terminal({ outcome: 'not-set' });
  expect(await methods.callHuman(null)).toEqual({
    outcome: 'called',
    bell: 'no-sound',
    since: '2026-11-19T09:00:00.000Z',
  });
  session.stop();
});
