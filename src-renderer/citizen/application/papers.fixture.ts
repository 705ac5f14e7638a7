import type { Papers } from './papers.ts';

/** A visit in which nothing was scanned. */
export const noPapers: Papers = {
  documents: [],
  nameOf: () => 'Ihr Papier',
  onRefuse: () => undefined,
  onScan: () => undefined,
};
