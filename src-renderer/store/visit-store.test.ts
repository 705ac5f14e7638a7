import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { createDexieVisitStore } from './dexie-visit-store.ts';
import { createMemoryVisitStore } from './memory-visit-store.ts';
import { visitStoreContract } from './visit-store.contract.ts';
import { writeWithin } from './write.ts';

let count = 0;
visitStoreContract('memory', createMemoryVisitStore);
visitStoreContract('Dexie', () => {
  count += 1;
  return createDexieVisitStore({ name: `visit-${count}` });
});

test('a page that starts again finds what the last one left', async () => {
  await createDexieVisitStore({ name: 'again' }).save('answers', { step: 4 });
  expect(await createDexieVisitStore({ name: 'again' }).load()).toEqual({ parts: { answers: { step: 4 } }, blobs: [] });
});

test('a write that never settles is called hung after its limit; one that fails is called rejected', async () => {
  const database = new Dexie('hung');
  database.version(1).stores({ rows: 'id' });
  let end: () => void = () => undefined;
  const timers = {
    after: (_milliseconds: number, run: () => void) => {
      end = run;
      return () => undefined;
    },
  };
  const writing = writeWithin(database, ['rows'], () => new Promise(() => undefined), timers);
  end();
  expect(await writing).toEqual({ ok: false, error: 'hung' });
  expect(await writeWithin(database, ['rows'], () => Promise.reject(new Error('quota')))).toEqual({
    ok: false,
    error: 'rejected',
  });
});
