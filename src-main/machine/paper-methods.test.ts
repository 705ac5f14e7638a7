import { describe, expect, test } from 'vitest';
import type { Scanner, ScanStep, Stick, StickListing } from '#main/devices';
import { startSession } from '#main/session';
import { paperDesk } from './paper-methods.ts';
import { scannerSearch } from './scanner-search.ts';

const times = { idle: 180_000, warning: 60_000, wipeLimit: 5_000 };
const sheet = () => ({ picture: new Uint8Array([1, 2, 3]), dpi: 200 });

function terminal(about: { readonly scanner?: Partial<Scanner>; readonly stick?: Partial<Stick> } = {}) {
  const calls: string[] = [];
  const scanner: Scanner = {
    find: async () => [{ id: 'one', name: 'Probe', flatbed: true, feeder: false }],
    start: async (id, from) => {
      calls.push(`start ${id} ${from}`);
      return 'started';
    },
    next: async () => sheet(),
    stop: async () => {
      calls.push('stop');
      return true;
    },
    ...about.scanner,
  };
  const stick: Stick = {
    state: async () => 'ready',
    list: async () => ({ outcome: 'files', files: [], others: 0 }),
    read: async () => ({ outcome: 'file', bytes: new Uint8Array(1) }),
    forget: () => void calls.push('forget'),
    ...about.stick,
  };
  const session = startSession({ times, wipe: async () => true, tell: () => undefined, now: () => 0 });
  const search = scannerSearch({ scanner, chosen: null, scanning: () => false, now: () => 0 });
  const desk = paperDesk({ scanner, stick, search, session });
  return { ...desk, session, calls };
}

describe('papers of a visit', () => {
  test('between two visits nobody scans and nobody reads a stick', async () => {
    const { methods, calls, session } = terminal();
    expect((await methods.paperDevices(null)).stick).toBe('none');
    expect(await methods.scanStart({ scanner: 'one', from: 'flatbed' })).toEqual({ outcome: 'no-scanner' });
    expect(await methods.scanNext(null)).toEqual({ outcome: 'cancelled' });
    expect(await methods.stickFiles(null)).toEqual({ outcome: 'no-stick' });
    expect(await methods.stickFile({ id: 'any' })).toEqual({ outcome: 'gone' });
    expect(calls).toEqual([]);
    session.stop();
  });

  test('a sheet comes to the visit that asked for it', async () => {
    const { methods, session } = terminal();
    session.send('START');
    expect(await methods.paperDevices(null)).toMatchObject({ scanners: [{ id: 'one' }], stick: 'ready' });
    expect(await methods.scanStart({ scanner: 'one', from: 'flatbed' })).toEqual({ outcome: 'started' });
    expect(await methods.scanNext(null)).toMatchObject({ outcome: 'sheet', dpi: 200 });
    session.stop();
  });

  test('only a scanner that was shown is started, and only from what it has', async () => {
    const { methods, session, calls } = terminal();
    session.send('START');
    await methods.paperDevices(null);
    expect(await methods.scanStart({ scanner: '--batch=/etc', from: 'flatbed' })).toEqual({ outcome: 'no-scanner' });
    expect(await methods.scanStart({ scanner: 'one', from: 'feeder' })).toEqual({ outcome: 'no-scanner' });
    expect(calls).toEqual([]);
    session.stop();
  });

  test('a sheet that comes when the visit is over reaches nobody, and its bytes are gone', async () => {
    const late = Promise.withResolvers<ScanStep>();
    const { methods, session } = terminal({ scanner: { next: () => late.promise } });
    session.send('START');
    const asked = methods.scanNext(null);
    session.send('END');
    const answer = sheet();
    late.resolve(answer);
    expect(await asked).toEqual({ outcome: 'cancelled' });
    expect([...answer.picture]).toEqual([0, 0, 0]);
    session.stop();
  });

  test('a listing that comes when the visit is over is forgotten', async () => {
    const late = Promise.withResolvers<StickListing>();
    const { methods, session, calls } = terminal({ stick: { list: () => late.promise } });
    session.send('START');
    const asked = methods.stickFiles(null);
    session.send('END');
    late.resolve({ outcome: 'files', files: [], others: 0 });
    expect(await asked).toEqual({ outcome: 'gone' });
    expect(calls).toEqual(['forget']);
    session.stop();
  });

  test('the end of a visit stops the device, and says whether nothing is left', async () => {
    const good = terminal();
    expect(await good.forget()).toBe(true);
    expect(good.calls).toEqual(['forget', 'stop']);
    const stuck = terminal({ scanner: { stop: async () => false } });
    expect(await stuck.forget()).toBe(false);
    for (const { session } of [good, stuck]) session.stop();
  });

  test('a day that no calendar has is told as none', async () => {
    const file = { id: 'a', name: 'b', kind: 'pdf', bytes: 1 } as const;
    const files = [
      { ...file, changedAt: Date.UTC(2026, 10, 24) },
      { ...file, changedAt: 9e15 },
      { ...file, changedAt: 1 },
    ];
    const { methods, session } = terminal({ stick: { list: async () => ({ outcome: 'files', files, others: 0 }) } });
    session.send('START');
    expect(await methods.stickFiles(null)).toMatchObject({
      files: [{ changedAt: '2026-11-24T00:00:00.000Z' }, { changedAt: null }, { changedAt: null }],
    });
    session.stop();
  });
});

test('scanners are looked for again where none was found, not at each touch, and never during a scan', async () => {
  let [now, looks, busy] = [0, 0, false];
  const search = scannerSearch({
    scanner: {
      find: async () => {
        looks += 1;
        return looks < 2 ? [] : [{ id: 'one', name: 'Probe', flatbed: true, feeder: true }];
      },
    },
    chosen: null,
    scanning: () => busy,
    now: () => now,
  });
  expect(await search.answer()).toEqual([]);
  await search.answer();
  expect(looks).toBe(1);
  now += 61_000;
  busy = true;
  await search.answer();
  expect(looks).toBe(1);
  busy = false;
  expect(await search.answer()).toHaveLength(1);
  now += 300_000;
  await search.answer();
  expect(looks).toBe(2);
});
