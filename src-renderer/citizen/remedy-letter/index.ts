/**
 * Letters to sign, about a day: Widerspruch or Einspruch, a request for more time, a formloser Antrag. They are printed and
 * never sent; nothing here says that a Frist is kept.
 */
export { FormlessOffer } from './formless-offer.tsx';
export { RemedyLetter } from './remedy-letter.tsx';
export type { LetterDrafts } from './remedy-letter-draft.ts';
