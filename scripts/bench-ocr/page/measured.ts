import type { ReadLetter } from '#shared/documents';

/** As in the imaging room, whose types need the DOM, which the driving program does not have. */
type Corner = { readonly x: number; readonly y: number };

/** What the page in the browser found out about one picture, before it is put into the shape of the report. */
export type Measured =
  | {
      readonly problem: null;
      readonly size: { readonly width: number; readonly height: number };
      readonly corners: readonly [Corner, Corner, Corner, Corner] | null;
      readonly quality: { readonly accepted: boolean; readonly hints: readonly string[] };
      /** As `Legibility` of the imaging room: what came out of it. */
      readonly legibility: 'none' | 'some' | 'clear';
      readonly turn: 0 | 90 | 180 | 270;
      readonly meanConfidence: number;
      readonly lines: readonly string[];
      readonly letter: ReadLetter;
      readonly ms: number;
      readonly prepMs: number;
      readonly ocrMs: number;
    }
  /** No text: a file that is no picture, or a stage that failed or took too long. */
  | {
      readonly problem: 'damaged' | 'timeout' | 'failed';
      readonly ms: number;
      readonly prepMs: number;
    };

/** What the page offers to the program that drives it, as `globalThis.ocrBench`. */
export type OcrBench = {
  readonly open: (languages: readonly string[]) => Promise<void>;
  readonly read: (address: string) => Promise<Measured>;
  /** Milliseconds from the first picture of a stack to the fields of the whole. */
  readonly readStack: (addresses: readonly string[]) => Promise<number>;
  /** Milliseconds until a new engine could take a page. */
  readonly coldStart: (languages: readonly string[]) => Promise<number>;
};
