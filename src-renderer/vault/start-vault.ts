import type { Clock } from '#shared/basics';
import type { Client, vaultContract } from '#shared/bridge';
import { asSealedEnvelope } from '#shared/sealing';
import { createSyncLoop, type Timers } from '#shared/sync';
import { openVaultDatabase, type VaultDatabase } from './vault-database.ts';

/** The machine restarts a window that is silent for 60 s: three signs of life may get lost. */
const HEARTBEAT = 15_000;
/** The oldest ones; the counts tell of the rest. */
const MOST_REPORTED = 1000;

export type VaultPorts = {
  readonly clock: Clock;
  /** [0, 1). */
  readonly random: () => number;
  readonly timers: Timers;
  /** Name of the database, for tests. */
  readonly databaseName?: string;
};

/**
 * The vault at work: says hello, takes from the journal what it lacks, sends what it has, gives signs of life. Rejects
 * where its database cannot be used; it then gives no sign of life, and the machine sees that.
 */
export async function startVault(
  client: Client<typeof vaultContract>,
  ports: VaultPorts,
): Promise<{ readonly stop: () => void }> {
  const { clock, timers, databaseName } = ports;
  const opened = await openVaultDatabase({
    clock,
    timers,
    ...(databaseName === undefined ? {} : { name: databaseName }),
  });
  if (!opened.ok) throw new Error(`vault database: ${opened.error}`);
  const database = opened.value;
  const finished = await letGo(client, database);
  let stopped = false;
  let cancelBeat: () => void = () => undefined;

  const loop = createSyncLoop(await database.records(), {
    calls: client.call,
    probe: () => client.call.probe(null),
    store: { save: database.save, purge: ({ id }) => database.purge(id) },
    now: clock.instant,
    random: ports.random,
    timers,
    onBroken: stop,
  });

  const taking = new Map<string, Promise<void>>();
  const held = new Set(await database.ids());

  /** From the journal into the database, then into the queue. Twice at a time is once. */
  function take(id: string): Promise<void> {
    const running = taking.get(id) ?? takeOne(id).finally(() => taking.delete(id));
    taking.set(id, running);
    return running;
  }

  async function takeOne(id: string): Promise<void> {
    if (!held.has(id) && !finished.has(id)) {
      const envelope = asSealedEnvelope((await client.call.readJournal({ id })).envelope);
      if (envelope === null || stopped) return;
      const record = await database.store(envelope);
      held.add(id);
      await loop.add(record);
    }
    await client.call.confirmStored({ id });
  }

  /** Also what no event told of: an event can get lost, the list cannot. */
  async function catchUp(): Promise<void> {
    const { journal } = await client.call.hello(null);
    for (const id of journal) if (!held.has(id)) await take(id);
  }

  async function report(): Promise<void> {
    await client.call.report({ ...loop.counts(), items: loop.items().slice(0, MOST_REPORTED) }).catch(() => null);
  }

  /** Staff purged it: the journal's copy is gone already. */
  async function discard(id: string): Promise<void> {
    loop.drop(id);
    await database.purge(id);
    held.delete(id);
    await report();
  }

  async function beat(): Promise<void> {
    // Each on its own: a call that fails is answered by the next beat, or by the machine after a minute.
    await client.call.alive(null).catch(() => null);
    await report();
    void catchUp().catch(() => null);
    if (!stopped) cancelBeat = timers.after(HEARTBEAT, beat);
  }

  function stop(): void {
    stopped = true;
    cancelBeat();
    for (const end of listening) end();
    loop.stop();
    database.close();
  }

  const listening = [
    client.on('journalGrew', ({ id }) => void take(id).catch(() => null)),
    client.on('sendNow', () => loop.sendNow()),
    client.on('requeue', ({ id }) => void loop.requeue(id).then(report, () => null)),
    client.on('discard', ({ id }) => void discard(id).catch(() => null)),
  ];
  await beat();
  await catchUp();
  return { stop };
}

/** Tells the machine what is here; what has arrived at the office already is let go. Answers those ids. */
async function letGo(client: Client<typeof vaultContract>, database: VaultDatabase): Promise<ReadonlySet<string>> {
  await client.call.hello(null);
  const { finished } = await client.call.reconcile({ stored: await database.ids() });
  for (const id of finished) await database.purge(id);
  return new Set(finished);
}
