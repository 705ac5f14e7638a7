/**
 * "Was ist los?" and what might help: life situations, their cards, the pre-check, and the ways for who knows already.
 * Nothing here decides; each card names the office that does.
 */
export { Applications } from './applications.tsx';
export { Cards } from './cards.tsx';
export { DeadlineWays } from './deadline-ways.tsx';
export { Precheck } from './precheck.tsx';
export { Situations } from './situations.tsx';
