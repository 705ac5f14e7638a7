/**
 * Storage: one embedded database for ids, hashes and events, and sealed bytes as files beside it.
 * Nothing kept here can be opened by the gateway, but for what is sealed to its own reminder service.
 */
export { type BlobStore, fileBlobs } from './blobs.ts';
export { forgetOldPages, inTransaction, openDatabase } from './database.ts';
