/**
 * "Wie weit ist mein Antrag?": asks for a case with number and PIN, verifies every signed event in the window and shows
 * the state. Keeps nothing; never says received without the office's own signature.
 */
export { CaseStatus } from './case-status.tsx';
export { useCaseState } from './use-case-state.ts';
