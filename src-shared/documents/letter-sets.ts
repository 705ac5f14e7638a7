import { isCertificate, isDecision } from './kind-groups.ts';
import type { DocumentKind, ReadDeadline, ReadRemedy } from './read-value.ts';

/** Bills and reminders of a creditor, who sets no remedy. */
const CREDITORS: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['mahnung', 'rechnung']);

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
  if (remedy !== null || (isDecision(kind) && !appointment)) return { counted: 'remedy', appointment };
  if (deadline?.rule === 'relative') return { counted: CREDITORS.has(kind) ? 'creditor' : 'period', appointment };
  if (deadline?.rule === 'fixed') return { counted: 'day', appointment };
  const isOpen =
    letter.legalInstruction === 'missing' ? !CREDITORS.has(kind) && !isCertificate(kind) : kind === 'unknown';
  return { counted: isOpen && !appointment ? 'remedy' : 'nothing', appointment };
}
