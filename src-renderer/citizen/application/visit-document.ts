import type { ReadLetter } from '#shared/documents';
import type { Address } from '#shared/interview';

/** A document scanned in this visit: straightened pages with the words read on them, in memory only. */
export type VisitDocument = {
  readonly id: string;
  readonly kind: string;
  /** The Nachweis it counts as, null when nobody has said. */
  readonly evidence: string | null;
  readonly pages: readonly {
    readonly jpeg: Uint8Array;
    readonly width: number;
    readonly height: number;
    readonly words: readonly {
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }[];
  }[];
  /** What was read, each value with its place: offered to questions, taken by nobody but the person. */
  readonly letter: ReadLetter;
  /** Questions for which the person said "Nicht übernehmen". */
  readonly refused: readonly Address[];
};
