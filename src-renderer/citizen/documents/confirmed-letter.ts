import type { IsoDay } from '#shared/basics';
import type { DocumentKind, ReadDeadline, ReadLetter, ReadRemedy } from '#shared/documents';

type LetterPeriod = {
  readonly n: number;
  readonly unit: 'month' | 'week' | 'day';
  readonly from: 'bekanntgabe' | 'zugang' | 'datum';
};

/** How the letter came: a yellow envelope or a hand delivers on the very day, the post is given days by law. */
export type LetterWay = 'post_inland' | 'zustellung_pzu' | 'hand' | 'portal' | 'unknown';

/** What the person said is right. Nothing in here was taken from a machine alone; null is "Weiß ich nicht". */
export type ConfirmedLetter = {
  readonly kind: DocumentKind;
  readonly letterDate: IsoDay | null;
  readonly postedOn: IsoDay | null;
  readonly receivedOn: IsoDay | null;
  readonly way: LetterWay;
  readonly legalInstruction: 'ok' | 'missing' | 'unknown';
  readonly remedy: ReadRemedy['value'] | null;
  readonly printedDate: IsoDay | null;
  /** The letter points to § 26 (3) SGB X beside that day: it does not move off a weekend or holiday. */
  readonly noRollNotice: boolean;
  /** A Termin: a day to be somewhere. */
  readonly appointment: IsoDay | null;
  readonly period: LetterPeriod | null;
  readonly sender: string | null;
  readonly reference: string | null;
  /** The scanned document it stands on; null when typed by hand. */
  readonly documentId: string | null;
};

/** A document of this visit: pages as pictures with their words (pixels of the page), and what was read. In memory only. */
export type ScannedDocument = {
  readonly id: string;
  readonly kind: DocumentKind;
  /** The Nachweis it may count as (`evidenceKeyOf`), null where the list has none. */
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
  readonly letter: ReadLetter;
};

export type DeadlineValue = ReadDeadline['value'];
