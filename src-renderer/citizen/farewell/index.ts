/**
 * Leaving: the question before the end and the screen while the machine wipes.
 * The wipe itself belongs to the machine side.
 */
export { EndQuestion, Wiping } from './end-question.tsx';
