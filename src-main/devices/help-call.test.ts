import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fixedClock } from '#shared/basics';
import { type Bell, fileBell, systemBell } from './bell.ts';
import { chimeWav } from './chime.ts';
import { helpCall } from './help-call.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bell-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

/** What every bell promises, whatever stands behind it. */
function bellContract(name: string, make: () => Bell) {
  test(`${name}: says whether it rang, never throws, and can be rung twice`, async () => {
    const bell = make();
    for (let ring = 0; ring < 2; ring += 1) expect(['rung', 'no-sound']).toContain(await bell.ring());
  });
}

describe('bell', () => {
  bellContract('file', () => fileBell(join(folder, 'rings')));
  bellContract('the sound system of this machine, or none', () => systemBell());

  test('a machine without a sound system says so, and a failing player hands on to the next', async () => {
    expect(await systemBell([{ program: 'no-such-player', arguments: [] }]).ring()).toBe('no-sound');
    expect(await systemBell([{ program: 'false', arguments: [] }]).ring()).toBe('no-sound');
    const second = systemBell([
      { program: 'false', arguments: [] },
      { program: 'cat', arguments: [] },
    ]);
    expect(await second.ring()).toBe('rung');
  });

  test('each ring of the file bell is a sound that can be played', async () => {
    await fileBell(folder).ring();
    expect(readdirSync(folder)).toEqual(['ring-001.wav']);
    const wav = readFileSync(join(folder, 'ring-001.wav'));
    expect(wav.toString('latin1', 0, 4)).toBe('RIFF');
    expect(wav.toString('latin1', 8, 16)).toBe('WAVEfmt ');
    expect(wav.readUInt32LE(4)).toBe(wav.length - 8);
    expect(wav.readUInt32LE(40)).toBe(wav.length - 44);
  });

  test('it is heard and it does not clip', () => {
    const wav = Buffer.from(chimeWav());
    let loudest = 0;
    for (let at = 44; at < wav.length; at += 2) loudest = Math.max(loudest, Math.abs(wav.readInt16LE(at)));
    expect(loudest).toBeGreaterThan(8_000);
    expect(loudest).toBeLessThan(32_767);
  });
});

/** A house whose clock can be moved on, with a window that listens or not. */
function house(listeners: number) {
  vi.useFakeTimers();
  const heard = { signals: [] as number[], rings: 0, answered: [] as number[] };
  let now = fixedClock('2026-11-19T10:00:00+01:00').instant();
  const begun = now;
  const call = helpCall({
    listeners: () => listeners,
    signal: (at) => heard.signals.push(at),
    bell: {
      ring: async () => {
        heard.rings += 1;
        return 'rung';
      },
    },
    clock: { instant: () => now, today: () => '2026-11-19' },
    onAnswer: (at) => heard.answered.push(at),
  });
  const pass = async (milliseconds: number) => {
    now += milliseconds;
    await vi.advanceTimersByTimeAsync(milliseconds);
  };
  return { call, heard, pass, begun };
}

describe('help call', () => {
  test('rings in the house and in the staff window until somebody answers, and tells the person then', async () => {
    const { call, heard, pass, begun } = house(1);
    expect(await call.call()).toEqual({ outcome: 'called', bell: 'rung', since: begun });
    await pass(45_000);
    expect(heard).toMatchObject({ signals: [begun, begun, begun], rings: 3 });
    expect([call.open(), call.since()]).toEqual([1, begun]);
    call.answer();
    expect([call.open(), call.since()]).toEqual([0, null]);
    expect(heard.answered).toEqual([begun + 45_000]);
    await pass(60_000);
    expect(heard.rings).toBe(3);
  });

  test('nobody listens: the screen can say so at once; who opens the staff window later still sees since when', async () => {
    const { call, pass, begun } = house(0);
    expect(await call.call()).toMatchObject({ outcome: 'nobody', bell: 'rung' });
    await pass(60_000);
    expect([call.open(), call.since()]).toEqual([1, begun]);
  });

  test('a second tap rings at once and does not make the call younger', async () => {
    const { call, heard, pass, begun } = house(1);
    await call.call();
    await pass(10_000);
    expect(await call.call()).toMatchObject({ since: begun });
    expect([heard.rings, call.open()]).toEqual([2, 2]);
  });

  test('the person has gone: no more ringing, but the house sees that somebody called', async () => {
    const { call, heard, pass } = house(1);
    await call.call();
    call.quiet();
    await pass(60_000);
    expect([heard.rings, call.open()]).toEqual([1, 1]);
  });

  test('after ten minutes the ringing ends by itself', async () => {
    const { call, heard, pass } = house(1);
    await call.call();
    await pass(700_000);
    const rings = heard.rings;
    expect(rings).toBeGreaterThan(20);
    await pass(100_000);
    expect(heard.rings).toBe(rings);
  });

  test('answering when nobody called tells nobody anything', () => {
    const { call, heard } = house(1);
    call.answer();
    expect(heard.answered).toEqual([]);
  });
});
