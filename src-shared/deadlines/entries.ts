/** The own fields of a value that came from outside; null and undefined count as absent. */
export type Entries = ReadonlyMap<string, unknown>;

/**
 * Reads a foreign value exactly once into a Map, so that getters, proxies and a key named `__proto__` can do no harm later.
 * Null for what is no object (a list is none) or cannot be read.
 */
export function entriesOf(value: unknown): Entries | null {
  try {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return new Map(Object.entries(value).filter(([, content]) => content !== null && content !== undefined));
  } catch {
    return null;
  }
}
