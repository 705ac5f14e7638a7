import { err, ok } from '#shared/basics';
import { toJson, type VisitStore } from './visit-store.ts';

/** For the demonstration in an ordinary browser, which would write its IndexedDB to disk. A reload forgets everything. */
export function createMemoryVisitStore(): VisitStore {
  const parts = new Map<string, string>();
  const blobs = new Map<string, Uint8Array>();
  const isEmpty = () => parts.size === 0 && blobs.size === 0;
  return {
    load: async () =>
      isEmpty()
        ? null
        : {
            parts: Object.fromEntries([...parts].map(([part, text]) => [part, JSON.parse(text) as unknown])),
            blobs: [...blobs.keys()].toSorted(),
          },
    save: async (part, value) => {
      const text = toJson(value);
      if (text === null) return err('not-storable');
      parts.set(part, text);
      return ok(null);
    },
    putBlob: async (id, bytes) => {
      blobs.set(id, bytes.slice());
      return ok(null);
    },
    getBlob: async (id) => blobs.get(id)?.slice() ?? null,
    removeBlob: async (id) => {
      blobs.delete(id);
      return ok(null);
    },
    clear: async () => {
      parts.clear();
      blobs.clear();
      return ok(null);
    },
    isEmpty: async () => isEmpty(),
  };
}
