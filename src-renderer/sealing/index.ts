/**
 * To whom something is sealed: the office's key out of the list the city has signed. Applications and requests to be called
 * back go this one way; nothing here knows what is inside.
 */
export { destinationFor } from './destination-for.ts';
