import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fakeCity } from './fake-city.fixture.ts';
import { newOutboxRecord, type OutboxRecord } from './outbox-record.ts';
import { envelopeOf, idOf, manualTime } from './sync.fixture.ts';
import { createSyncLoop, type SyncLoop } from './sync-loop.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A terminal whose store survives and whose process does not. */
function terminal(seed: number) {
  const time = manualTime();
  const city = fakeCity((envelope) => store.get(envelope)?.attachments ?? []);
  const store = new Map<string, OutboxRecord>();
  const acknowledged: string[] = [];
  const delivered = new Set<string>();
  const random = generator(seed);
  let life = 0;
  let broken = 0;
  let loop = start();

  function start(): SyncLoop {
    life += 1;
    const mine = life;
    // After a crash nobody hears the answer any more, and nothing the dead process does reaches the disk.
    const alive = <Out>(work: () => Promise<Out>): Promise<Out> =>
      mine === life
        ? work().then((out) => (mine === life ? out : new Promise<never>(() => undefined)))
        : new Promise(() => undefined);
    return createSyncLoop([...store.values()], {
      calls: {
        announce: (input) => alive(() => city.calls.announce(input)),
        uploadAttachment: (input) => alive(() => city.calls.uploadAttachment(input)),
        submit: (input) => alive(() => city.calls.submit(input)),
        progress: (input) => alive(() => city.calls.progress(input)),
        finish: (input) => alive(() => city.calls.finish(input)),
      },
      probe: () => alive(() => city.probe()),
      store: {
        save: (record) => alive(async () => void store.set(record.id, structuredClone(record))),
        purge: (record) =>
          alive(async () => {
            store.delete(record.id);
            delivered.add(record.id);
          }),
      },
      now: time.now,
      random,
      timers: time.timers,
      onBroken: () => {
        broken += 1;
      },
    });
  }

  return {
    time,
    city,
    store,
    acknowledged,
    delivered,
    counts: () => loop.counts(),
    sendNow: () => loop.sendNow(),
    broken: () => broken,
    submit: async (attachments: number) => {
      const record = newOutboxRecord(envelopeOf(acknowledged.length + 1, attachments));
      await loop.add(record);
      acknowledged.push(record.id);
    },
    addAgain: () => Promise.all([...store.values()].map((record) => loop.add(record))),
    crash: () => {
      loop.stop();
      loop = start();
    },
  };
}

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Terminal = ReturnType<typeof terminal>;
type Model = { submitted: number };

/** A command is one thing that happens in a Stadtteilzentrum; time moves a little after it. */
function happens(name: string, what: (real: Terminal) => unknown, milliseconds: number, submits = false) {
  return {
    check: () => true,
    run: async (model: Model, real: Terminal) => {
      await what(real);
      if (submits) model.submitted += 1;
      await real.time.advance(milliseconds);
      for (const id of real.acknowledged) {
        expect(real.city.arrived(id)).toBeLessThanOrEqual(1);
        expect(real.city.arrived(id) === 1 || real.store.has(id)).toBe(true);
      }
      expect(real.acknowledged).toHaveLength(model.submitted);
    },
    toString: () => name,
  };
}

const soon = fc.integer({ min: 0, max: 20_000 });
const methods = fc.constantFrom('announce', 'uploadAttachment', 'submit', 'progress' as const);
const commands = [
  fc
    .tuple(fc.integer({ min: 0, max: 4 }), soon)
    .map(([n, ms]) => happens(`submit(${n})`, (real) => real.submit(n), ms, true)),
  soon.map((ms) => happens('offline', (real) => real.city.switch(false), ms)),
  soon.map((ms) => happens('online', (real) => real.city.switch(true), ms)),
  soon.map((ms) => happens('crash', (real) => real.crash(), ms)),
  // In the middle of whatever was going on, without letting it come to an end.
  fc.nat(12).map((steps) =>
    happens(
      `crash after ${steps} steps`,
      async (real) => {
        real.sendNow();
        for (let step = 0; step < steps; step += 1) await Promise.resolve();
        real.crash();
      },
      0,
    ),
  ),
  soon.map((ms) => happens('send now', (real) => real.sendNow(), ms)),
  soon.map((ms) => happens('told twice', (real) => real.addAgain(), ms)),
  fc
    .tuple(methods, soon)
    .map(([m, ms]) => happens(`lost reply(${m})`, (real) => real.city.breakNext(m, 'lost-reply'), ms)),
  fc
    .tuple(methods, soon)
    .map(([m, ms]) => happens(`delivered twice(${m})`, (real) => real.city.breakNext(m, 'twice'), ms)),
  fc
    .tuple(methods, fc.constantFrom(401, 409, 429, 500, 503, 422), soon)
    .map(([m, status, ms]) => happens(`${status}(${m})`, (real) => real.city.breakNext(m, status), ms)),
  fc
    .tuple(fc.integer({ min: -400, max: 400 }), soon)
    .map(([days, ms]) => happens(`clock ${days} days off`, (real) => real.time.setClock(days * DAY), ms)),
  soon.map((ms) => happens('the office accepts', (real) => real.city.accept(), ms)),
  fc.constant(
    happens(
      'a day without network',
      (real) => {
        real.city.switch(false);
        real.city.expire();
      },
      DAY,
    ),
  ),
];

describe('the whole queue, whatever happens', () => {
  test('each acknowledged item is at the office exactly once, or in the outbox, or set aside', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 40 }), fc.nat(), async (happenings, seed) => {
        const real = terminal(seed);
        await fc.asyncModelRun(() => ({ model: { submitted: 0 }, real }), happenings);

        real.city.switch(true);
        real.city.heal();
        // A clock off by a day or less may hold an item as long as that; staff's button or the network's return do not wait.
        real.sendNow();
        await real.time.advance(16 * MINUTE);
        real.city.accept();
        await real.time.advance(16 * MINUTE);
        for (const id of real.acknowledged) {
          const left = real.store.get(id);
          if (left?.state === 'set-aside') continue;
          expect([id, real.city.arrived(id), left]).toEqual([id, 1, undefined]);
        }
        expect(real.broken()).toBe(0);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('one day at the queue', () => {
  test('sends, waits for the office, and keeps nothing after it', async () => {
    const real = terminal(1);
    await real.submit(2);
    await real.time.advance(10);
    expect(real.counts()).toMatchObject({ waiting: 0, setAside: 0, oldest: null });
    expect(real.store.get(idOf(1))?.state).toBe('submitted');
    real.city.accept();
    await real.time.advance(16 * MINUTE);
    expect(real.delivered).toEqual(new Set([idOf(1)]));
    expect(real.store.size).toBe(0);
  });

  test('offline: one probe, not one for each item', async () => {
    const real = terminal(2);
    real.city.switch(false);
    let probes = 0;
    const { probe } = real.city;
    real.city.probe = () => {
      probes += 1;
      return probe();
    };
    for (let item = 0; item < 30; item += 1) await real.submit(0);
    await real.time.advance(0);
    expect(probes).toBeLessThan(5);
    await real.time.advance(60 * MINUTE);
    expect(probes).toBeLessThan(40);
    expect([...real.store.values()].every((record) => record.attempts === 0)).toBe(true);
    real.city.switch(true);
    real.sendNow();
    await real.time.advance(10);
    expect(real.counts()).toMatchObject({ waiting: 0, oldest: null });
  });

  test('an item set aside blocks nobody and stays', async () => {
    const real = terminal(3);
    real.city.breakNext('announce', 422);
    await real.submit(0);
    await real.submit(0);
    await real.time.advance(10);
    expect(real.store.get(idOf(1))).toMatchObject({ state: 'set-aside', reason: 'http-422' });
    expect(real.city.arrived(idOf(2))).toBe(1);
    expect(real.counts()).toMatchObject({ setAside: 1 });
  });

  test('a store that takes nothing more stops the queue and says so', async () => {
    const real = terminal(4);
    await real.submit(0);
    real.store.set = () => {
      throw new Error('quota');
    };
    await expect(real.submit(0)).rejects.toThrow('quota');
    await real.time.advance(10);
    expect(real.broken()).toBe(1);
  });
});
