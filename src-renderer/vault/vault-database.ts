import { Dexie, type Table } from 'dexie';
import { writeWithin } from '#renderer/store';
import { type Clock, err, ok, type Result } from '#shared/basics';
import type { SealedEnvelope } from '#shared/sealing';
import { newOutboxRecord, type OutboxRecord, outboxRecordSchema, type Timers } from '#shared/sync';
import { type Counter, type Receipt, refuseUnsealed } from './allowed-values.ts';

const VERSION = 1;

export type VaultDatabase = {
  readonly ids: () => Promise<string[]>;
  /** Records that cannot be understood any more are made anew from nothing but their envelope. */
  readonly records: () => Promise<OutboxRecord[]>;
  /** Envelope and first record together. Rejects when the database does not take them in time. */
  readonly store: (envelope: SealedEnvelope) => Promise<OutboxRecord>;
  readonly save: (record: OutboxRecord) => Promise<void>;
  /** Envelope and record go. Where the office has it, a receipt without content stays. */
  readonly purge: (id: string) => Promise<void>;
  readonly close: () => void;
};

/**
 * Opens the vault's database: strict durability, sealed values only. `newer-schema`: an older app on a newer database,
 * which Dexie 4 would open and this must not.
 */
export async function openVaultDatabase(options: {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly name?: string;
}): Promise<Result<VaultDatabase, 'newer-schema' | 'unavailable'>> {
  // Measured: 7.2 ms a write against 6.8 ms; without it "done" means "the operating system has heard of it".
  const database = new Dexie(options.name ?? 'vault', { chromeTransactionDurability: 'strict' });
  database.version(VERSION).stores({ envelopes: 'id', outbox: 'id', receipts: 'id', counters: 'name' });
  refuseUnsealed(database);
  const opened = await database.open().catch(() => null);
  if (opened === null) return err('unavailable');
  // IndexedDB counts Dexie's versions in tens.
  if (database.backendDB().version > VERSION * 10) {
    database.close();
    return err('newer-schema');
  }
  return ok(methodsOf(database, options));
}

function methodsOf(database: Dexie, { clock, timers }: { clock: Clock; timers: Timers }): VaultDatabase {
  const envelopes: Table<SealedEnvelope, string> = database.table('envelopes');
  const outbox: Table<OutboxRecord, string> = database.table('outbox');
  const receipts: Table<Receipt, string> = database.table('receipts');
  const counters: Table<Counter, string> = database.table('counters');

  async function write(tables: readonly string[], work: () => Promise<unknown>): Promise<void> {
    const written = await writeWithin(database, tables, work, timers);
    if (!written.ok) throw new Error(`vault database: ${written.error}`);
  }

  async function count(name: Counter['name']): Promise<void> {
    const { value } = (await counters.get(name)) ?? { value: 0 };
    await counters.put({ name, value: value + 1 });
  }

  return {
    ids: () => envelopes.toCollection().primaryKeys(),
    records: async () => {
      const kept = new Map((await outbox.toArray()).map((record) => [record.id, outboxRecordSchema.safeParse(record)]));
      const records: OutboxRecord[] = [];
      for (const id of await envelopes.toCollection().primaryKeys()) {
        const record = kept.get(id);
        if (record?.success === true) records.push(record.data);
        else records.push(...[await envelopes.get(id)].flatMap((found) => (found ? [newOutboxRecord(found)] : [])));
      }
      return records;
    },
    store: async (envelope) => {
      const record = newOutboxRecord(envelope);
      await write(['envelopes', 'outbox', 'counters'], async () => {
        await envelopes.put(envelope);
        await outbox.put(record);
        await count('stored');
      });
      return record;
    },
    save: (record) => write(['outbox'], () => outbox.put(record)),
    purge: (id) =>
      write(['envelopes', 'outbox', 'receipts', 'counters'], async () => {
        const record = await outbox.get(id);
        await envelopes.delete(id);
        await outbox.delete(id);
        const submissionId = record?.submissionId ?? null;
        // Set aside and let go is purged by staff: that is no receipt.
        if (submissionId === null || record?.state === 'set-aside') return;
        await receipts.put({ id, submissionId, finishedAt: new Date(clock.instant()).toISOString() });
        await count('delivered');
      }),
    close: () => database.close(),
  };
}
