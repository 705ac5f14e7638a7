/**
 * "Mensch holen": the call and its answer, what to do when nobody is there, and the request to be called back, sealed like
 * an application. It lies over a journey and gives it back exactly where the person was.
 */
export { CallbackSavedPage } from './callback-saved-page.tsx';
export type { SentCallback } from './callback-sealing.ts';
export { HumanHelp } from './human-help.tsx';
export { type Human, useHuman } from './use-human.ts';
