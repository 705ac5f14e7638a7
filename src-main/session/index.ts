/**
 * The session of one person at the terminal: attract, visit, warning, wipe, held by the machine and not by the page.
 * Whatever happens, the way out of a visit is a wipe that checked itself.
 */
export { type Session, startSession } from './session.ts';
