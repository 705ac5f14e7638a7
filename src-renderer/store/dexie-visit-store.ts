import { Dexie, type Table } from 'dexie';
import { err } from '#shared/basics';
import type { Timers } from '#shared/sync';
import { toJson, type VisitStore } from './visit-store.ts';
import { windowTimers, writeWithin } from './write.ts';

type Part = { readonly part: string; readonly text: string };
type Picture = { readonly id: string; readonly bytes: Uint8Array };

/**
 * For the kiosk, whose citizen window lives in an in-memory partition: survives a crash of the page and never reaches the
 * disk. Default durability: there is no disk to wait for.
 */
export function createDexieVisitStore(options: { readonly name?: string; readonly timers?: Timers } = {}): VisitStore {
  const database = new Dexie(options.name ?? 'visit');
  database.version(1).stores({ parts: 'part', blobs: 'id' });
  const parts: Table<Part, string> = database.table('parts');
  const blobs: Table<Picture, string> = database.table('blobs');
  const timers = options.timers ?? windowTimers;
  const write = (tables: readonly string[], work: () => Promise<unknown>) =>
    writeWithin(database, tables, work, timers);

  return {
    load: async () => {
      const [rows, ids] = await Promise.all([parts.toArray(), blobs.toCollection().primaryKeys()]);
      if (rows.length === 0 && ids.length === 0) return null;
      return {
        parts: Object.fromEntries(rows.map(({ part, text }) => [part, JSON.parse(text) as unknown])),
        blobs: ids.toSorted(),
      };
    },
    save: async (part, value) => {
      const text = toJson(value);
      return text === null ? err('not-storable') : write(['parts'], () => parts.put({ part, text }));
    },
    // A view into a larger buffer would be stored with the whole buffer behind it.
    putBlob: (id, bytes) => write(['blobs'], () => blobs.put({ id, bytes: bytes.slice() })),
    getBlob: async (id) => (await blobs.get(id))?.bytes ?? null,
    removeBlob: (id) => write(['blobs'], () => blobs.delete(id)),
    clear: () => write(['parts', 'blobs'], () => Promise.all([parts.clear(), blobs.clear()])),
    isEmpty: async () => (await parts.count()) + (await blobs.count()) === 0,
  };
}
