/**
 * A file (JPEG, PNG, PDF) becomes pages: what it really is by its first bytes, with limits, in workers, never trusted. A PDF
 * page with text of its own is read from it, not recognised again.
 */
export { openPaperFile } from './open-paper-file.ts';
export type { FilePage, FileProblem, PageProblem, PaperFile } from './paper-file.ts';
