import type { Needle } from './encodings.ts';
import { inflatedParts } from './inflated.ts';
import { snappyParts } from './leveldb.ts';

/** Looks for all needles at once: markers times encodings are some thousand, and a disk is large. */
export type Search = {
  readonly needles: number;
  /** The needles found in these bytes, each marker and encoding once. */
  readonly within: (bytes: Uint8Array) => readonly Needle[];
};

/** One table says for each three bytes whether a needle begins with them: most of a file is passed over at one look a byte. */
export function createSearch(needles: readonly Needle[]): Search {
  const starts = new Uint8Array(1 << 24);
  const byStart = new Map<number, Needle[]>();
  for (const needle of needles) {
    const key = keyAt(needle.bytes, 0);
    starts[key] = 1;
    const same = byStart.get(key);
    if (same === undefined) byStart.set(key, [needle]);
    else same.push(needle);
  }

  function plain(bytes: Uint8Array, found: Set<Needle>): void {
    let key = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      key = ((key << 8) | (bytes[at] as number)) & 0xff_ff_ff;
      if (starts[key] === 0 || at < 2) continue;
      for (const needle of byStart.get(key) ?? []) if (standsAt(bytes, at - 2, needle.bytes)) found.add(needle);
    }
  }

  return {
    needles: needles.length,
    within(bytes) {
      const found = new Set<Needle>();
      plain(bytes, found);
      for (const part of inflatedParts(bytes)) plain(part, found);
      for (const part of snappyParts(bytes)) plain(part, found);
      return [...found];
    },
  };
}

function keyAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
}

function standsAt(bytes: Uint8Array, at: number, needle: Uint8Array): boolean {
  if (at + needle.length > bytes.length) return false;
  for (let index = 0; index < needle.length; index += 1) if (bytes[at + index] !== needle[index]) return false;
  return true;
}
