/**
 * The signed content pack on disk: verified whole before anything of it is shown.
 * Writing a pack is for the demo profile, which signs with its own city key.
 */
export { loadContent, writeSignedPack } from './load-content.ts';
