import { describe, expect, test } from 'vitest';
import { BridgeError, createServer, type Implementation, staffContract } from '#shared/bridge';
import { staffGate } from './gate.ts';
import { guarded, STAFF_RULES } from './guard.ts';
import { maySetPin } from './pin-rights.ts';

const MINUTE = 60_000;

function atGate() {
  const state = { now: 0 };
  return { state, gate: staffGate(() => state.now) };
}

/** Every method answers; which ones do is then the guard's doing alone. */
function methods(called: string[]): Implementation<typeof staffContract> {
  const entries = Object.keys(staffContract.methods).map((name) => [
    name,
    async () => {
      called.push(name);
      return null;
    },
  ]);
  return Object.fromEntries(entries) as Implementation<typeof staffContract>;
}

describe('the gate', () => {
  test('shuts five minutes after the last touch, by a clock nobody can set', () => {
    const { state, gate } = atGate();
    gate.open('standortleitung');
    state.now = 4 * MINUTE;
    gate.touch();
    state.now = 9 * MINUTE - 1;
    expect(gate.role()).toBe('standortleitung');
    state.now = 9 * MINUTE;
    expect(gate.role()).toBeNull();
  });

  test('a touch does not open it', () => {
    const { gate } = atGate();
    gate.touch();
    expect(gate.role()).toBeNull();
  });
});

describe('the guard', () => {
  test('locked: nothing but the door itself and a call for help', async () => {
    const called: string[] = [];
    const { gate } = atGate();
    const staff = guarded(methods(called), gate);
    for (const [name, run] of Object.entries(staff) as [string, (input: null) => Promise<unknown>][]) {
      const failure = await run(null).catch((error: unknown) => error);
      if (STAFF_RULES[name as keyof typeof STAFF_RULES] !== 'anybody')
        expect(failure, name).toMatchObject({ kind: 'locked' });
    }
    expect(called.toSorted()).toEqual(['answerHumanCall', 'firstPins', 'lock', 'lockState', 'unlock']);
  });

  test('the Standortleitung does not purge, export items or move the gateway', async () => {
    const called: string[] = [];
    const { gate } = atGate();
    const staff = guarded(methods(called), gate);
    gate.open('standortleitung');
    await expect(staff.purgeItem({ id: '', confirmation: '' })).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(staff.exportItem({ id: '', folder: '' })).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(staff.tryGateway({ url: '', code: '' })).rejects.toMatchObject({ kind: 'not-allowed' });
    gate.open('stadt-it');
    await staff.purgeItem({ id: '', confirmation: '' });
    expect(called).toEqual(['purgeItem']);
  });

  test('the refusal crosses the bridge as what it is, and is no fault of the machine', async () => {
    const faults: unknown[] = [];
    const { gate } = atGate();
    const server = createServer(staffContract, guarded(methods([]), gate), (fault) => faults.push(fault));
    expect(await server.dispatch('readiness', null, [])).toEqual({
      ok: false,
      error: { kind: 'locked', detail: 'readiness' },
    });
    expect(faults).toEqual([]);
    expect(new BridgeError({ kind: 'locked', detail: 'x' }).kind).toBe('locked');
  });
});

test.each([
  ['stadt-it', 'standortleitung', false, true],
  ['stadt-it', 'stadt-it', false, true],
  ['standortleitung', 'helper', false, true],
  ['standortleitung', 'standortleitung', false, true],
  ['standortleitung', 'stadt-it', false, false],
  ['standortleitung', 'stadt-it', true, true],
] as const)('signed in as %s, the PIN of %s (shut: %s): %s', (role, whose, shut, may) =>
  expect(maySetPin(role, whose, shut)).toBe(may),
);
