/**
 * Leaving: the question before the end, the idle warning, the screen while the machine wipes and the one after it.
 * The wipe itself belongs to the machine side.
 */
export { EndQuestion, Wiping } from './end-question.tsx';
export { Farewell } from './farewell.tsx';
export { StillThere } from './still-there.tsx';
