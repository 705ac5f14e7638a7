/**
 * "Was ist los?" and what might help: life situations from the content pack and their cards.
 * Nothing here decides; each card names the office that does.
 */
export { Cards } from './cards.tsx';
export { Situations } from './situations.tsx';
