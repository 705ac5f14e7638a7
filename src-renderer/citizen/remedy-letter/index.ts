/**
 * The Widerspruch or Einspruch as a letter to sign: a few questions, two copies, where to hand it in. It is printed and
 * never sent; nothing here says that a Frist is kept.
 */
export { RemedyLetter } from './remedy-letter.tsx';
export type { RemedyLetterDraft } from './remedy-letter-draft.ts';
