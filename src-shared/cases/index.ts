/**
 * The Vorgang as the person holds it: number with check sign, PIN, and the hashes under which others know it.
 * The number on the slip is the only link between a person and an envelope.
 */
export { caseHashes, newCaseCode, newPin, parseCaseCode, writtenCaseCode } from './case-code.ts';
export { type CaseStanding, type CaseState, caseStateFrom } from './case-state.ts';
