/**
 * "Fragen": a question in the person's own words leads to vetted cards, to a life situation or to a human, never to a
 * sentence nobody wrote. It lies over a journey and gives it back unchanged; what was typed ends with the visit.
 */
export { Questions } from './questions.tsx';
export type { Starts } from './starts.ts';
