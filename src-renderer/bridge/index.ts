/**
 * A window's way to the machine: one typed client per contract, over the preload's door or over loopback HTTP.
 * Nothing else in the faces knows which host it has.
 */
export { connectBridge } from './connect.ts';
