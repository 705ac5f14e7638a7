/**
 * The emergency page behind the strip of every screen: built in, without content pack or network.
 * Nothing of a tap here is kept.
 */
export { EmergencyPage } from './emergency-page.tsx';
