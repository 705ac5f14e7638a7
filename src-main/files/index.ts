/**
 * Files that are there whole or not at all, also after a power cut: journal, ledger, site, PINs and content stand on them.
 * Nothing a person told is ever written with these in the clear; what a visit needs as a file lies in memory and goes with it.
 */
export {
  codeOf,
  ignoreMissing,
  makeFolder,
  removeDurably,
  syncFolder,
  UNFINISHED,
  writeDurably,
} from './durable-file.ts';
export { writeLastWill } from './last-will.ts';
export { findMemoryRoot } from './memory-root.ts';
