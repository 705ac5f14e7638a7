/**
 * Guided applications: question pages, evidence, summary with hints, declarations, sealing and sending.
 * The order of pages comes from `walk`; nothing here knows Wohngeld.
 */
export { ApplicationJourney } from './application-journey.tsx';
export type { SentCase } from './sealing.ts';
export type { VisitDocument } from './visit-document.ts';
