/**
 * Files that are there whole or not at all, also after a power cut: journal, ledger, site, PINs and content stand on them.
 * Nothing a person told is ever written with these in the clear.
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
