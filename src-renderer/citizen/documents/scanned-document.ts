import { evidenceKeyOf, readLetter } from '#shared/documents';
import type { CapturedPage } from './captured-page.ts';
import type { ScannedDocument } from './confirmed-letter.ts';

/** Captured pages as one document: a page that could not be read counts as empty and keeps its picture. */
export function scannedDocument(id: string, pages: readonly CapturedPage[]): ScannedDocument {
  const letter = readLetter(
    pages.map(({ reading, picture }) => reading ?? { width: picture.width, height: picture.height, lines: [] }),
  );
  return {
    id,
    kind: letter.kind,
    evidence: evidenceKeyOf(letter.kind),
    letter,
    pages: pages.map(({ jpeg, picture, reading }) => ({
      jpeg,
      width: picture.width,
      height: picture.height,
      words: (reading?.lines ?? []).flatMap((line) =>
        line.words.map(({ text, box }) => ({ text, x: box.x, y: box.y, width: box.width, height: box.height })),
      ),
    })),
  };
}
