/**
 * What a person carries away and the office reads: PDFs made in the citizen window, from plain texts, right-to-left ordered.
 * Loaded only when needed; nothing here knows a journey.
 */
export { type ApplicationPaper, applicationPaper, type PaperSection } from './application-paper.ts';
export { evidencePaper } from './evidence-paper.ts';
export { housePaper } from './house-paper.ts';
export { type LetterboxPaper, letterboxPaper } from './letterbox-paper.ts';
export { loadPaperFonts } from './load-fonts.ts';
export { signsNotOnPaper } from './missing-signs.ts';
export { type NoteOnPaper, notesPaper } from './notes-paper.ts';
export {
  type LetterLine,
  type LetterParagraph,
  type SignedLetter,
  signedLetterPaper,
} from './remedy-letter-paper.ts';
export {
  type DayOnPaper,
  type DeadlineOnPaper,
  type MonthDay,
  type MonthOnPaper,
  type PaperText,
  type SlipOnPaper,
  takeAlongPaper,
} from './take-along-paper.ts';
