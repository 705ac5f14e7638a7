import type { DocumentKind } from '#shared/documents';
import type { CapturedPage } from './captured-page.ts';
import type { ConfirmedLetter, ScannedDocument } from './confirmed-letter.ts';
import { neededValues } from './needed-items.ts';
import { type Offers, offersOf, type Settled, settledFrom } from './reading-list.ts';

/** Pages in the camera's hand, with the document they make. */
export type Captured = { readonly pages: readonly CapturedPage[]; readonly document: ScannedDocument };

/**
 * A letter half confirmed. It stays with the visit: a change of language, an overlay or a crash of the page loses no value
 * the person has settled.
 */
export type Reviewing = {
  readonly kind: DocumentKind;
  readonly offers: Offers;
  readonly settled: Settled;
  /** Null when typed by hand, and after a crash of the page: what was read and settled stays, the pictures do not. */
  readonly captured: Captured | null;
  readonly documentId: string | null;
  /** A paper without a deadline is filed, unless the person says it is a letter; null: as its kind says. */
  readonly asLetter: boolean | null;
};

export function reviewingOf(captured: Captured, asLetter: boolean | null): Reviewing {
  const { document } = captured;
  return {
    kind: document.kind,
    offers: offersOf(document.letter),
    settled: {},
    captured,
    documentId: document.id,
    asLetter,
  };
}

/** Typed without a scan. */
export const TYPED: Reviewing = {
  kind: 'unknown',
  offers: {},
  settled: {},
  captured: null,
  documentId: null,
  asLetter: true,
};

/** A letter confirmed before, opened again to change one value. */
export function reviewingAgain(letter: ConfirmedLetter): Reviewing {
  const settled = neededValues(letter.kind, settledFrom(letter), {});
  return { ...TYPED, kind: letter.kind, settled, documentId: letter.documentId };
}
