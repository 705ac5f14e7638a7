import type { RecognisedPage } from '#shared/documents';
import type { HeldPage } from './held-page.ts';

/** One page of a document that is done. `reading` null: the text could not be read, the picture is kept all the same. */
export type CapturedPage = {
  readonly jpeg: Uint8Array<ArrayBuffer>;
  readonly picture: { readonly width: number; readonly height: number };
  readonly reading: RecognisedPage | null;
};

export function capturedPages(pages: readonly HeldPage[]): readonly CapturedPage[] {
  return pages.map(({ jpeg, width, height, words }) => ({
    jpeg,
    picture: { width, height },
    reading: typeof words === 'string' ? null : words,
  }));
}
