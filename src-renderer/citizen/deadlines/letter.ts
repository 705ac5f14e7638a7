import type { IsoDay } from '#shared/basics';
import type { DocumentKind, ReadRemedy } from '#shared/documents';

/** What the deadline is computed from: values the person confirmed, null where they do not know. */
export type Letter = {
  readonly kind: DocumentKind;
  readonly letterDate: IsoDay | null;
  readonly postedOn: IsoDay | null;
  readonly receivedOn: IsoDay | null;
  readonly way: 'post_inland' | 'zustellung_pzu' | 'hand' | 'portal' | 'unknown';
  readonly legalInstruction: 'ok' | 'missing' | 'unknown';
  readonly remedy: ReadRemedy['value'] | null;
  readonly printedDate: IsoDay | null;
  /** The letter points to § 26 (3) SGB X beside that day: it does not move off a weekend or holiday. */
  readonly noRollNotice: boolean;
  /** A Termin: a day to be somewhere. */
  readonly appointment: IsoDay | null;
  readonly period: {
    readonly n: number;
    readonly unit: 'month' | 'week' | 'day';
    readonly from: 'bekanntgabe' | 'zugang' | 'datum';
  } | null;
  readonly sender: string | null;
  readonly reference: string | null;
  /** The scanned document it stands on; null when typed by hand. */
  readonly documentId: string | null;
};
