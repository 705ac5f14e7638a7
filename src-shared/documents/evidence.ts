import type { DocumentKind } from './read-value.ts';

/** Keys of the one list of Nachweise that the applications share (forms.md 1.8), where they differ from the kind; null: none. */
const OTHER_KEY: Readonly<Partial<Record<DocumentKind, string | null>>> = {
  jobcenterBescheid: 'bescheidSgb2',
  wohngeldBescheid: 'bescheidWohngeld',
  lohnabrechnung: 'lohn12m',
  kontoauszug: 'kontoauszug3m',
  // The Feststellungsbescheid proves the same GdB as the card (§ 152 (1), (5) SGB IX); the person confirms where it is filed.
  schwerbehinderungBescheid: 'sbAusweis',
  kindergeldBescheid: null,
  mitwirkung: null,
  gerichtsbrief: null,
  mahnung: null,
  rechnung: null,
  kassenbon: null,
  unknown: null,
};

/** The Nachweis a paper of this kind can serve as; null where the list has none. */
export function evidenceKeyOf(kind: DocumentKind): string | null {
  const key = OTHER_KEY[kind];
  return key === undefined ? kind : key;
}
