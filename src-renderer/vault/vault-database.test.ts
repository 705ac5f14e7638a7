import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { windowTimers } from '#renderer/store';
import { fixedClock, randomId } from '#shared/basics';
import { refuseUnsealed } from './allowed-values.ts';
import { envelopeOf } from './machine.fixture.ts';
import { openVaultDatabase } from './vault-database.ts';

const clock = fixedClock('2026-11-19T10:00:00+01:00');

async function open(name: string = randomId()) {
  const opened = await openVaultDatabase({ clock, timers: windowTimers, name });
  if (!opened.ok) throw new Error(opened.error);
  return { name, database: opened.value };
}

describe('the vault holds only what it cannot open', () => {
  const envelope = envelopeOf(1);
  test.each([
    ['a text', 'envelopes', { id: randomId(), text: 'Ich heiße Änne Beispiel' }],
    ['an envelope with one word more', 'envelopes', { ...envelope, note: 'Änne Beispiel' }],
    ['an envelope with readable data', 'envelopes', { ...envelope, data: '{"name":"Änne Beispiel"}' }],
    ['a record with a reason that is a letter', 'outbox', { id: envelope.id, state: 'queued', reason: 'x'.repeat(61) }],
    ['a counter that counts somebody', 'counters', { name: 'Änne Beispiel', value: 1 }],
    ['a table nobody named', 'notes', { id: 'a' }],
  ])('refuses %s', async (_what, table, value) => {
    const database = new Dexie(randomId());
    database.version(1).stores({ envelopes: 'id', outbox: 'id', receipts: 'id', counters: 'name', notes: 'id' });
    refuseUnsealed(database);
    for (const write of [
      () => database.table(table).put(value),
      () => database.table(table).add(value),
      () => database.table(table).bulkPut([value]),
    ]) {
      await expect(write()).rejects.toThrow(`not allowed in the vault: ${table}`);
    }
    expect(await database.table(table).count()).toBe(0);
  });

  test('refuses a change that opens something', async () => {
    const database = new Dexie(randomId());
    database.version(1).stores({ envelopes: 'id' });
    refuseUnsealed(database);
    await database.table('envelopes').put(envelope);
    await expect(database.table('envelopes').update(envelope.id, { data: 'Änne Beispiel' })).rejects.toThrow(
      'not allowed',
    );
    await expect(database.table('envelopes').toCollection().modify({ note: 'x' })).rejects.toThrow();
    expect(await database.table('envelopes').get(envelope.id)).toEqual(envelope);
  });
});

describe('the database', () => {
  test('keeps envelope and record together, and lets both go together', async () => {
    const { name, database } = await open();
    const envelope = envelopeOf(1);
    const record = await database.store(envelope);
    await database.save({ ...record, state: 'submitted', submissionId: randomId() });
    database.close();

    const again = (await open(name)).database;
    expect(await again.ids()).toEqual([envelope.id]);
    expect(await again.records()).toMatchObject([{ id: envelope.id, state: 'submitted' }]);
    await again.purge(envelope.id);
    await again.purge(envelope.id);
    expect(await again.ids()).toEqual([]);
    expect(await again.records()).toEqual([]);
  });

  test('a lost record is made again from its envelope', async () => {
    const { name, database } = await open();
    const envelope = envelopeOf(1);
    await database.store(envelope);
    database.close();
    const raw = new Dexie(name);
    raw.version(1).stores({ envelopes: 'id', outbox: 'id', receipts: 'id', counters: 'name' });
    await raw.table('outbox').put({ id: envelope.id, state: 'a state of tomorrow' });
    raw.close();
    expect(await (await open(name)).database.records()).toMatchObject([{ id: envelope.id, state: 'sealed' }]);
  });

  test('an older app refuses a newer database', async () => {
    const newer = new Dexie('newer');
    newer.version(2).stores({ envelopes: 'id', outbox: 'id', receipts: 'id', counters: 'name', drafts: 'id' });
    await newer.open();
    newer.close();
    expect(await openVaultDatabase({ clock, timers: windowTimers, name: 'newer' })).toEqual({
      ok: false,
      error: 'newer-schema',
    });
  });
});
