/**
 * From recognised pages to fields: what kind of paper it is and which dates, amounts, numbers, remedies and deadlines it
 * names, each with its place on the picture and its confidence. Pure functions that invent nothing; the person confirms.
 */
export { evidenceKeyOf } from './evidence.ts';
export { isCertificate } from './kind-groups.ts';
export { type LetterSets, letterSets } from './letter-sets.ts';
export { checkDigit, type OfferedValue, offersFor, valueNeedsCare } from './offers.ts';
export { readLetter } from './read-letter.ts';
export type {
  DateRole,
  DocumentKind,
  Place,
  ReadAmount,
  ReadDate,
  ReadDeadline,
  ReadIban,
  ReadLetter,
  ReadReference,
  ReadRemedy,
  ReadSender,
  ReadValue,
} from './read-value.ts';
export type {
  Box,
  RecognisedLine,
  RecognisedPage,
  RecognisedWord,
} from './recognised-page.ts';
