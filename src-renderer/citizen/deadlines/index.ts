/**
 * The Frist of a confirmed letter on the screen and on paper: the safe day first, the latest day only with its reason.
 * The law is in `#shared/deadlines`; here it is asked, said and drawn.
 */
export { DeadlineResult, MatterFromLetter } from './deadline-result.tsx';
export { latestReason } from './latest-reason.ts';
