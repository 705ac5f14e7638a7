import type { Prepared } from '#renderer/imaging';
import type { Result } from '#shared/basics';
import type { RecognisedPage } from '#shared/documents';

/** Why a file gives no pages; each has a sentence on the screen. `locked`: a PDF with a password. */
export type FileProblem = 'empty' | 'unknown-kind' | 'damaged' | 'locked' | 'too-large' | 'too-many-pages' | 'timeout';

export type PageProblem = 'damaged' | 'too-large' | 'timeout' | 'failed';

/** One page: its picture straightened and judged. `text`: a PDF's own text, boxes in pixels of `prepared.page`; null: to be read. */
export type FilePage = { readonly prepared: Prepared; readonly text: RecognisedPage | null };

/** An opened file. Pages are made one by one, so that a long one never lies in memory whole; `close` frees what it holds. */
export type PaperFile = {
  readonly pages: number;
  readonly page: (index: number, signal?: AbortSignal) => Promise<Result<FilePage, PageProblem>>;
  readonly close: () => void;
};
