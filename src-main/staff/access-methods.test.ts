import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetPins, openPins, pinFolder } from '#main/provisioning';
import { accessMethods } from './access-methods.ts';
import { openEventLog } from './event-log.ts';
import { staffGate } from './gate.ts';
import { staffPlace } from './staff.fixture.ts';

let place: ReturnType<typeof staffPlace>;
beforeEach(() => {
  place = staffPlace();
});
afterEach(() => place.clear());

async function house() {
  const folder = pinFolder(place.folder);
  const log = await openEventLog(folder, place.clock);
  const gate = staffGate(() => 0);
  const pins = await openPins(folder, place.clock);
  const methods = accessMethods({ gate, pins, log, site: 'Probe', profile: 'demo', humanCalls: () => 0 });
  return { gate, log, methods };
}
/** Argon2id is slow on purpose, and slower on a machine that does other things. */
const SLOW = { timeout: 60_000 };

/** So many wrong tries stand on the disk, the last one long ago. */
async function triedBefore(role: string, wrong: number): Promise<void> {
  const path = join(pinFolder(place.folder), 'pins.json');
  const entries = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...entries, [role]: { ...entries[role], wrong, last: 0 } }));
}

const PINS = { 'stadt-it': '271828', standortleitung: '314159' };

describe('first start', () => {
  test('bad PINs set nothing at all; good ones open the window for the set-up', async () => {
    const { methods } = await house();
    expect(await methods.firstPins({ 'stadt-it': '271828', standortleitung: '123456' })).toEqual({
      outcome: 'not-good',
      role: 'standortleitung',
      problem: 'too-simple',
    });
    expect(await methods.firstPins({ 'stadt-it': '271828', standortleitung: '271828' })).toEqual({ outcome: 'same' });
    expect(await methods.lockState(null)).toMatchObject({ phase: 'first-start' });
    expect(await methods.firstPins(PINS)).toEqual({ outcome: 'set' });
    expect(await methods.lockState(null)).toMatchObject({ phase: 'open', role: 'stadt-it' });
  });

  test('whoever comes later cannot do it again', async () => {
    const { methods } = await house();
    await methods.firstPins(PINS);
    await methods.lock(null);
    expect(await methods.firstPins({ 'stadt-it': '904417', standortleitung: '826401' })).toEqual({
      outcome: 'already-set',
    });
    expect(await methods.lockState(null)).toMatchObject({ phase: 'locked' });
  });
});

describe('the wrong PIN again and again', () => {
  test('the fifth waits, also for who knows it; a restart gives no new tries', SLOW, async () => {
    const first = (await house()).methods;
    await first.firstPins(PINS);
    await first.lock(null);
    const wrong = { role: 'stadt-it', pin: '000000' } as const;
    for (let attempt = 0; attempt < 4; attempt += 1) expect(await first.unlock(wrong)).toEqual({ outcome: 'wrong' });
    expect(await first.unlock(wrong)).toEqual({ outcome: 'locked', seconds: 15 });
    const { methods, gate } = await house();
    expect(await methods.unlock({ role: 'stadt-it', pin: '271828' })).toEqual({ outcome: 'locked', seconds: 15 });
    expect(gate.role()).toBeNull();
  });

  test('the fifteenth shuts, and waiting does not help: only the other role does, and only then', SLOW, async () => {
    const before = await house();
    await before.methods.firstPins(PINS);
    await triedBefore('stadt-it', 14);
    const { methods, gate } = await house();
    expect(await methods.unlock({ role: 'stadt-it', pin: '000000' })).toEqual({ outcome: 'locked', seconds: null });
    place.wait(365 * 86_400_000);
    expect(await methods.unlock({ role: 'stadt-it', pin: '271828' })).toEqual({ outcome: 'locked', seconds: null });
    expect(await methods.lockState(null)).toMatchObject({ doors: { 'stadt-it': { door: 'shut' } } });
    expect(gate.role()).toBeNull();

    expect(await methods.unlock({ role: 'standortleitung', pin: '314159' })).toEqual({ outcome: 'right' });
    expect(await methods.setPin({ role: 'stadt-it', pin: '904417' })).toEqual({ outcome: 'set' });
    expect(await methods.setPin({ role: 'stadt-it', pin: '826401' })).toEqual({ outcome: 'not-allowed' });
    expect(await methods.unlock({ role: 'stadt-it', pin: '904417' })).toEqual({ outcome: 'right' });
  });

  test(
    'both shut: the program of the administrator forgets the PINs, and the log keeps all of it without a digit',
    SLOW,
    async () => {
      const before = await house();
      await before.methods.firstPins(PINS);
      await before.methods.unlock({ role: 'standortleitung', pin: '904417' });
      expect(await before.log.text()).toContain('"event":"wrong-pin","role":"standortleitung"');
      for (const pin of ['904417', '271828', '314159']) expect(await before.log.text()).not.toContain(pin);
      await forgetPins(place.folder);
      const after = await house();
      expect(await after.methods.lockState(null)).toMatchObject({ phase: 'first-start' });
    },
  );
});
