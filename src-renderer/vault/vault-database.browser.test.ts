import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { windowTimers } from '#renderer/store';
import { randomId, systemClock } from '#shared/basics';
import { refuseUnsealed } from './allowed-values.ts';
import { envelopeOf } from './machine.fixture.ts';
import { openVaultDatabase } from './vault-database.ts';

const options = () => ({ clock: systemClock(), timers: windowTimers, name: randomId() });

test('Chromium accepts strict durability', async () => {
  const durabilities: (string | undefined)[] = [];
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...input) {
    const opened = transaction.apply(this, input);
    if (input[1] === 'readwrite') durabilities.push(opened.durability);
    return opened;
  };
  try {
    const opened = await openVaultDatabase(options());
    if (!opened.ok) throw new Error(opened.error);
    await opened.value.store(envelopeOf(1));
    expect(new Set(durabilities)).toEqual(new Set(['strict']));
  } finally {
    IDBDatabase.prototype.transaction = transaction;
  }
});

test('100 envelopes of 200 kB are stored and there again after closing', async () => {
  const used = options();
  const opened = await openVaultDatabase(used);
  if (!opened.ok) throw new Error(opened.error);
  const begun = performance.now();
  for (let number = 0; number < 100; number += 1) await opened.value.store(envelopeOf(number, 200_000));
  const each = (performance.now() - begun) / 100;
  opened.value.close();
  const again = await openVaultDatabase(used);
  if (!again.ok) throw new Error(again.error);
  expect(await again.value.ids()).toHaveLength(100);
  expect(await again.value.records()).toHaveLength(100);
  expect(each).toBeLessThan(250);
});

test('nothing unsealed gets past the middleware in a real database', async () => {
  const database = new Dexie(randomId());
  database.version(1).stores({ envelopes: 'id' });
  refuseUnsealed(database);
  const transaction = database.transaction('rw', ['envelopes'], async () => {
    await database.table('envelopes').put(envelopeOf(1));
    await database.table('envelopes').put({ id: randomId(), name: 'Änne Beispiel' });
  });
  await expect(transaction).rejects.toThrow('not allowed in the vault: envelopes');
  expect(await database.table('envelopes').count()).toBe(0);
});
