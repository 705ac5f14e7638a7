import type { DocumentKind } from './read-value.ts';

/** Keys of the one list of Nachweise that the applications share (forms.md 1.8). */
const EVIDENCE: Readonly<Record<DocumentKind, string | null>> = {
  jobcenterBescheid: 'bescheidSgb2',
  rentenbescheid: 'rentenbescheid',
  mietvertrag: 'mietvertrag',
  lohnabrechnung: 'lohn12m',
  wohngeldBescheid: 'bescheidWohngeld',
  kontoauszug: 'kontoauszug3m',
  // The Feststellungsbescheid proves the same GdB as the card (§ 152 (1), (5) SGB IX); the person confirms where it is filed.
  schwerbehinderungBescheid: 'sbAusweis',
  kindergeldBescheid: null,
  mitwirkung: null,
  gerichtsbrief: null,
  mahnung: null,
  unknown: null,
};

/** The Nachweis a paper of this kind can serve as; null where the list has none. */
export function evidenceKeyOf(kind: DocumentKind): string | null {
  return EVIDENCE[kind];
}
