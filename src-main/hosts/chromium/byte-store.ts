import { randomUUID } from 'node:crypto';
import type { Role } from '../shared/index.ts';

/** Time between the bytes and the call that uses them. */
const LIFE = 60_000;
/** All bytes on their way at once; a scan of an A4 page is about 10 MB. */
const TOTAL = 256 * 1024 * 1024;

export type ByteStore = {
  /** A handle, or null when too much is on its way already. */
  readonly put: (role: Role, bytes: Uint8Array) => string | null;
  /** Gives the bytes out once, to the role they are for. */
  readonly take: (role: Role, handle: string) => Uint8Array | null;
  readonly drop: (role: Role) => void;
};

/** Bytes that travel beside a call. In memory, each handle used once. */
export function createByteStore(): ByteStore {
  const held = new Map<string, { readonly role: Role; readonly bytes: Uint8Array; readonly timer: NodeJS.Timeout }>();
  let total = 0;

  function remove(handle: string): Uint8Array | null {
    const entry = held.get(handle);
    if (entry === undefined) return null;
    clearTimeout(entry.timer);
    held.delete(handle);
    total -= entry.bytes.byteLength;
    return entry.bytes;
  }

  return {
    put(role, bytes) {
      if (total + bytes.byteLength > TOTAL) return null;
      const handle = randomUUID();
      total += bytes.byteLength;
      held.set(handle, { role, bytes, timer: setTimeout(() => remove(handle), LIFE).unref() });
      return handle;
    },
    take: (role, handle) => (held.get(handle)?.role === role ? remove(handle) : null),
    drop(role) {
      for (const [handle, entry] of held) if (entry.role === role) remove(handle);
    },
  };
}
