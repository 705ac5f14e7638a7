/**
 * A paper in the hand becomes pages in this visit and values the person confirmed: camera, reading list, "Stimmt das?".
 * Nothing is taken that the person did not confirm, and nothing of it is stored.
 */
export type { ConfirmedLetter, ScannedDocument } from './confirmed-letter.ts';
export { LetterJourney } from './letter-journey.tsx';
export { endReadingOfVisit, warmUpReading } from './reading-of-visit.ts';
export type { Reviewing } from './reviewing.ts';
