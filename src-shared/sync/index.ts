/**
 * The life of a sealed envelope from the terminal to the office: one state machine an item, one queue with one gate for all.
 * Pure: disk, network and time are handed in.
 */
export type { GatewayFailure } from './failure.ts';
export { newOutboxRecord, type OutboxRecord, outboxRecordSchema } from './outbox-record.ts';
export { createSyncLoop } from './sync-loop.ts';
export type { Timers } from './timers.ts';
