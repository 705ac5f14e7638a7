/**
 * Storage: one embedded database for ids, hashes and events, and sealed bytes as files beside it.
 * Nothing kept here can be opened by the gateway.
 */
export { type BlobStore, fileBlobs } from './blobs.ts';
export { inTransaction, openDatabase } from './database.ts';
