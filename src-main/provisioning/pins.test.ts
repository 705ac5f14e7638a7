import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Clock, fixedClock } from '#shared/basics';
import { openPins } from './pins.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pins-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const clock = fixedClock('2026-11-24T10:00:00+01:00');
const later = (milliseconds: number): Clock => ({ ...clock, instant: () => clock.instant() + milliseconds });

describe('PINs of the house', () => {
  test('the right one opens, another does not, and a role without one says so', async () => {
    const pins = await openPins(folder, clock);
    expect(await pins.check('helper', '271828')).toEqual({ outcome: 'not-set' });
    await pins.set('helper', '271828');
    expect(await pins.check('helper', '314159')).toEqual({ outcome: 'wrong' });
    expect(await pins.check('helper', '271828')).toEqual({ outcome: 'right' });
    expect(pins.isSet('stadt-it')).toBe(false);
  });

  test('no PIN stands on the disk', async () => {
    const pins = await openPins(folder, clock);
    await pins.set('stadt-it', '271828');
    const text = readFileSync(join(folder, 'pins.json'), 'utf8');
    expect(text).not.toContain('271828');
    expect(text).toContain('$argon2id$');
  });

  test('again and again the wrong one: the door stays shut, also after pulling the plug, and opens by waiting', async () => {
    const pins = await openPins(folder, clock);
    await pins.set('helper', '271828');
    for (let attempt = 0; attempt < 4; attempt += 1)
      expect(await pins.check('helper', '000000')).toEqual({ outcome: 'wrong' });
    expect(await pins.check('helper', '000000')).toEqual({ outcome: 'locked', seconds: 15 });
    const restarted = await openPins(folder, clock);
    expect(await restarted.check('helper', '271828')).toEqual({ outcome: 'locked', seconds: 15 });
    const waited = await openPins(folder, later(15_000));
    expect(await waited.check('helper', '271828')).toEqual({ outcome: 'right' });
    expect(await waited.check('helper', '000000')).toEqual({ outcome: 'wrong' });
  });

  test('two wrong tries at the same moment count as two', async () => {
    const pins = await openPins(folder, clock);
    await pins.set('helper', '271828');
    const answers = await Promise.all(Array.from({ length: 5 }, () => pins.check('helper', '000000')));
    expect(answers.at(-1)).toEqual({ outcome: 'locked', seconds: 15 });
  });

  test('a PIN set anew forgets wrong tries', async () => {
    const pins = await openPins(folder, clock);
    await pins.set('helper', '271828');
    for (let attempt = 0; attempt < 5; attempt += 1) await pins.check('helper', '000000');
    await pins.set('helper', '141421');
    expect(await pins.check('helper', '141421')).toEqual({ outcome: 'right' });
  });
});
