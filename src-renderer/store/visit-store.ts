import type { Result } from '#shared/basics';
import type { WriteFailure } from './write.ts';

/** `not-storable`: not a JSON value, a mistake of the caller. `hung`, `rejected`: the database. */
export type StoreFailure = WriteFailure | 'not-storable';

/** What a visit has left in this window: parts by name (the visit's snapshot, answers, documents …) and ids of pictures. */
export type StoredVisit = {
  readonly parts: Readonly<Record<string, unknown>>;
  readonly blobs: readonly string[];
};

/**
 * What the citizen window remembers of the running visit, so that a crashed page loses nothing. Each save has happened when
 * it resolves with `ok`; none waits for ever. Parts are JSON values: they come back as they went in, and parsed by the caller.
 */
export type VisitStore = {
  /** Null where nothing is stored. */
  readonly load: () => Promise<StoredVisit | null>;
  readonly save: (part: string, value: unknown) => Promise<Result<null, StoreFailure>>;
  readonly putBlob: (id: string, bytes: Uint8Array) => Promise<Result<null, StoreFailure>>;
  readonly getBlob: (id: string) => Promise<Uint8Array | null>;
  readonly removeBlob: (id: string) => Promise<Result<null, StoreFailure>>;
  readonly clear: () => Promise<Result<null, StoreFailure>>;
  readonly isEmpty: () => Promise<boolean>;
};

/** JSON text, or null for what JSON cannot carry. Both stores keep text, so that neither keeps more than the other. */
export function toJson(value: unknown): string | null {
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    return null;
  }
}
