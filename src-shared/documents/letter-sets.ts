import type { DocumentKind, ReadDeadline, ReadRemedy } from './read-value.ts';

/** Letters in which a decision is made: against them there is a remedy even where the person found no paragraph on it. */
const DECISIONS: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'jobcenterBescheid',
  'rentenbescheid',
  'kindergeldBescheid',
  'schwerbehinderungBescheid',
  'wohngeldBescheid',
]);

/**
 * What a letter sets: a remedy against it, a period of an authority, one of a private creditor, a last day, or nothing.
 * A Termin is said beside it: an invitation is a day to be somewhere, and may be objected to.
 */
export type LetterSets = {
  readonly counted: 'remedy' | 'period' | 'creditor' | 'day' | 'nothing';
  readonly appointment: boolean;
};

/**
 * A paragraph on remedies that is missing makes a remedy (of one year) only where the letter asks for nothing else: papers
 * to be sent in never had such a paragraph. A letter of unknown kind without any hint counts as a decision: the month of
 * a remedy is the careful answer.
 */
export function letterSets(letter: {
  readonly kind: DocumentKind;
  readonly remedy: ReadRemedy['value'] | null;
  readonly legalInstruction: 'ok' | 'missing' | 'unknown';
  readonly deadline: ReadDeadline['value'] | null;
}): LetterSets {
  const { kind, remedy, deadline } = letter;
  const appointment = deadline?.rule === 'appointment';
  if (remedy !== null || (DECISIONS.has(kind) && !appointment)) return { counted: 'remedy', appointment };
  if (deadline?.rule === 'relative') return { counted: kind === 'mahnung' ? 'creditor' : 'period', appointment };
  if (deadline?.rule === 'fixed') return { counted: 'day', appointment };
  const isOpen = letter.legalInstruction === 'missing' ? kind !== 'mahnung' : kind === 'unknown';
  return { counted: isOpen && !appointment ? 'remedy' : 'nothing', appointment };
}
