import { createActor } from 'xstate';
import { outboxItemMachine } from './outbox-item-machine.ts';
import { type GatewayCalls, itemActors } from './outbox-item-ports.ts';
import type { OutboxRecord, OutboxState } from './outbox-record.ts';
import type { Timers } from './timers.ts';

export type ItemPorts = {
  readonly calls: GatewayCalls;
  /** Durable before it resolves. */
  readonly persist: (record: OutboxRecord) => Promise<void>;
  readonly now: () => number;
  readonly random: () => number;
  readonly timers: Timers;
};

/** What became of one turn: the record at rest, and how long (ms) the gate should stay shut for everybody, or null. */
export type Turn = { readonly record: OutboxRecord; readonly holdGate: number | null };

/** Gives one item its turn and waits until it rests. Never rejects: every call in it has a limit and every failure a state. */
export function runItem(record: OutboxRecord, ports: ItemPorts): Promise<Turn> {
  return new Promise((resolve) => {
    const actor = createActor(outboxItemMachine.provide({ actors: itemActors(ports.calls, ports.persist) }), {
      input: { record, now: ports.now, random: ports.random },
      clock: clockOf(ports.timers),
    });
    actor.start();
    actor.send({ type: 'SEND' });
    const subscription = actor.subscribe({
      next: () => finishAtRest(),
      complete: () => finishAtRest(),
    });
    finishAtRest();

    function finishAtRest(): void {
      const snapshot = actor.getSnapshot();
      // Every state that works has a call going; a state without one is a rest.
      if (Object.keys(snapshot.children).length > 0) return;
      resolve({ record: recordOf(snapshot), holdGate: snapshot.context.holdGate });
      subscription?.unsubscribe();
      actor.stop();
    }
  });
}

/** Applies what staff or the network say to an item at rest. */
export function tellItem(record: OutboxRecord, type: 'STORED' | 'SEND_NOW' | 'REQUEUE'): OutboxRecord {
  const actor = createActor(outboxItemMachine, { input: { record, now: () => 0, random: () => 0 } }).start();
  actor.send({ type });
  const changed = recordOf(actor.getSnapshot());
  actor.stop();
  return changed;
}

/** The record with the state of the machine: only the name of the state is kept, never what was going on inside it. */
export function recordOf(snapshot: { value: unknown; context: { record: OutboxRecord } }): OutboxRecord {
  const { value, context } = snapshot;
  const state = typeof value === 'string' ? value : Object.keys(value as object)[0];
  return { ...context.record, state: state as OutboxState };
}

/** XState's clock over the port of timers. */
function clockOf(timers: Timers) {
  const cancels = new Map<number, () => void>();
  let last = 0;
  return {
    setTimeout: (run: (...args: unknown[]) => void, milliseconds: number) => {
      last += 1;
      cancels.set(last, timers.after(milliseconds, run));
      return last;
    },
    clearTimeout: (id: number) => {
      cancels.get(id)?.();
      cancels.delete(id);
    },
  };
}
