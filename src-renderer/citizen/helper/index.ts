/**
 * A helper beside the person: let in by the person, proved by the PIN of the site, sent away by one tap.
 * Nobody's name is asked, shown or kept here.
 */
export { accompaniedBy } from './accompanied.ts';
export { HelperDoor } from './helper-door.tsx';
