import { bytesToHex } from './bytes.ts';

/** RFC 9562 UUID version 7: sorts by time of making, so that queues and file listings keep their order. `instant` in ms. */
export function uuidV7(instant: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let index = 0; index < 6; index += 1) bytes[index] = Math.floor(instant / 2 ** (8 * (5 - index))) % 256;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(bytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A random UUID (version 4) for things without order: persons, pages, documents of a session. */
export function randomId(): string {
  return crypto.randomUUID();
}
