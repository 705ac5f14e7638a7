import { type PaperFonts, type PlacedWord, Sheet } from './sheet.ts';

/** One straightened page of a document: JPEG bytes, its size in pixels and the words read on it. */
export type EvidencePage = {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly words: readonly PlacedWord[];
};

/** The pages of one document as a searchable PDF: the picture, with what was read as invisible text on it. */
export async function evidencePaper(
  fonts: PaperFonts,
  title: string,
  pages: readonly EvidencePage[],
): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = await Sheet.begin(fonts, { title, language: 'de', foot: '' });
  for (const page of pages) await sheet.picturePage(page.jpeg, page, page.words);
  return sheet.finish({ dropFirstPage: true });
}
