import type { GatewayCalls } from './outbox-item-ports.ts';
import {
  countOutbox,
  listOutbox,
  newGate,
  nextItem,
  nextTime,
  type OutboxCounts,
  type OutboxItem,
  openGate,
  shutGate,
} from './outbox-queue.ts';
import { atRest, type OutboxRecord } from './outbox-record.ts';
import { isDue, LONGEST_DELAY } from './retry.ts';
import { runItem, tellItem } from './run-item.ts';
import type { Timers } from './timers.ts';

export type SyncPorts = {
  readonly calls: GatewayCalls;
  readonly probe: () => Promise<{ state: 'online' | 'offline' | 'implausible' }>;
  readonly store: {
    /** Durable before it resolves; rejects when it cannot. */
    readonly save: (record: OutboxRecord) => Promise<void>;
    /** Envelope and record go together. */
    readonly purge: (record: OutboxRecord) => Promise<void>;
  };
  /** ms since 1970. */
  readonly now: () => number;
  readonly random: () => number;
  readonly timers: Timers;
  /** The store no longer takes what it is told: the loop has stopped and somebody must start everything anew. */
  readonly onBroken: () => void;
};

export type SyncLoop = {
  /** A stored envelope joins the queue. A second time it changes nothing. */
  readonly add: (record: OutboxRecord) => Promise<void>;
  /** The network is back, or staff pressed "jetzt senden": all delays begin anew. */
  readonly sendNow: () => void;
  /** Forgets an item whose receipt the machine already holds. */
  readonly drop: (id: string) => void;
  /** Staff's decision about one item: its delays and failures begin anew. What is being sent right now is left alone. */
  readonly requeue: (id: string) => Promise<void>;
  readonly counts: () => OutboxCounts;
  readonly items: () => OutboxItem[];
  readonly stop: () => void;
};

/** The one queue that sends: one sender, one item at a time, one gate for all. Starts at once with what was stored. */
export function createSyncLoop(stored: readonly OutboxRecord[], ports: SyncPorts): SyncLoop {
  const records = new Map(stored.map((record) => [record.id, tellItem(atRest(record), 'STORED')]));
  let gate = newGate;
  let sending: string | null = null;
  let working = false;
  let again = false;
  let stopped = false;
  let resets = 0;
  let cancelWake: () => void = () => undefined;

  function wake(): void {
    if (stopped) return;
    again = true;
    if (working) return;
    working = true;
    cancelWake();
    work().then(
      () => {
        working = false;
        if (again) wake();
        else sleep();
      },
      () => {
        stop();
        ports.onBroken();
      },
    );
  }

  async function work(): Promise<void> {
    while (again && !stopped) {
      again = false;
      for (let item = ready(); item !== null && !stopped; item = ready()) {
        if (!gate.open) await probe();
        if (gate.open && !stopped) await giveTurn(item.id);
      }
    }
  }

  function ready(): OutboxRecord | null {
    return isDue(gate.until, ports.now()) ? nextItem([...records.values()], ports.now()) : null;
  }

  async function probe(): Promise<void> {
    const before = resets;
    const { state } = await ports.probe().catch(() => ({ state: 'offline' as const }));
    if (state === 'online') gate = openGate;
    // Somebody said "now" while this one was failing: it was about the time before, and is asked again.
    else if (resets === before) gate = shutGate(gate, ports.now(), ports.random);
  }

  async function giveTurn(id: string): Promise<void> {
    const item = records.get(id);
    if (item === undefined) return;
    sending = id;
    const before = resets;
    const turn = await runItem(item, {
      calls: ports.calls,
      persist: ports.store.save,
      now: ports.now,
      random: ports.random,
      timers: ports.timers,
    });
    sending = null;
    if (stopped) return;
    // The network came back while this item was failing: its delay belongs to the time before.
    const fresh = resets !== before;
    if (turn.holdGate !== null && !fresh) gate = { open: false, attempts: 1, until: ports.now() + turn.holdGate };
    if (turn.record.state === 'purged') {
      records.delete(id);
      await ports.store.purge(turn.record);
      return;
    }
    // `drop` may have taken it away meanwhile.
    if (!records.has(id)) return;
    const record = fresh ? tellItem(turn.record, 'SEND_NOW') : turn.record;
    records.set(id, record);
    await ports.store.save(record);
  }

  function sleep(): void {
    const time = nextTime([...records.values()]);
    if (time === null || stopped) return;
    // Looks up at least every quarter of an hour: the clock may have been put right meanwhile.
    const delay = Math.min(LONGEST_DELAY, Math.max(0, Math.max(time, gate.until) - ports.now()));
    cancelWake = ports.timers.after(delay, wake);
  }

  function stop(): void {
    stopped = true;
    cancelWake();
  }

  wake();
  return {
    add: async (record) => {
      if (records.has(record.id)) return;
      const queued = tellItem(atRest(record), 'STORED');
      records.set(record.id, queued);
      await ports.store.save(queued);
      wake();
    },
    sendNow: () => {
      resets += 1;
      gate = newGate;
      for (const [id, record] of records) if (id !== sending) records.set(id, tellItem(record, 'SEND_NOW'));
      wake();
    },
    drop: (id) => void records.delete(id),
    requeue: async (id) => {
      const record = records.get(id);
      if (record === undefined || id === sending) return;
      const again = tellItem(record, record.state === 'set-aside' ? 'REQUEUE' : 'SEND_NOW');
      records.set(id, again);
      await ports.store.save(again);
      gate = newGate;
      wake();
    },
    items: () => listOutbox([...records.values()], sending),
    counts: () => countOutbox([...records.values()], sending),
    stop,
  };
}
