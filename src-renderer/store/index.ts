/**
 * What the citizen window remembers of the running visit: in the kiosk's in-memory database, or in plain memory where the
 * browser would write to disk. And the one way windows write to IndexedDB.
 */
export { createDexieVisitStore } from './dexie-visit-store.ts';
export { createMemoryVisitStore } from './memory-visit-store.ts';
export type { VisitStore } from './visit-store.ts';
export { windowTimers, writeWithin } from './write.ts';
