import type { LetterPage } from './letter-pages.ts';

/** Everything typed or chosen. Days as YYYY-MM-DD, choices by their key. */
export const TEXT_FIELDS = [
  'decided',
  'reference',
  'office',
  'officeName',
  'officeStreet',
  'officePostcode',
  'officeCity',
  'subject',
  'ownReason',
  'obstacle',
  'until',
  'forWhom',
  'persons',
  'from',
  'firstNames',
  'familyName',
  'phone',
  'born',
  'street',
  'houseNumber',
  'addition',
  'postcode',
  'city',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
export type TickField = 'reasons' | 'extras' | 'benefits';

/** What became of the printing, as the machine said it. */
export type Printed = 'printed' | 'no-printer' | 'failed' | 'timeout';

/**
 * One letter half written, as typed and not yet judged: a change of language, an overlay or a crash loses nothing. Plain
 * JSON, kept with the visit.
 */
export type LetterDraft = {
  readonly page: LetterPage;
  /** The page was opened from the preview: "Zurück" leads there. */
  readonly changing: boolean;
  readonly texts: Readonly<Partial<Record<TextField, string>>>;
  readonly ticks: Readonly<Partial<Record<TickField, readonly string[]>>>;
  /** Pages answered, told by the letter, or left open on purpose. */
  readonly answered: readonly LetterPage[];
  /** Left open on purpose: the paper has a line to write on. */
  readonly blank: readonly LetterPage[];
  /** null as long as this very text has not been sent to the printer. */
  readonly printed: Printed | null;
  /** How many of the letters (one an office) came out. */
  readonly lettersPrinted: number;
};

/** The letters of a visit, by the id of their matter. */
export type LetterDrafts = Readonly<Record<string, LetterDraft>>;
