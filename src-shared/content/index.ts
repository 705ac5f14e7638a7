/**
 * What the terminal knows about the city: schemas of the content pack, its signature, dates of validity, and look-ups.
 * Content arrives as signed files; no amount, address or opening hour stands in code.
 */
export { ANY_PAGE, type HelperCard, helperCardFor } from './helper-cards.ts';
export { type Locale, type Localized, localize } from './localized.ts';
export { openPack, type PackFiles, readPack, signManifest } from './manifest.ts';
export { type Application, amountOn, applicationOf, type ContentPack, contentPackSchema, officeOf } from './pack.ts';
export { isChecked, isValidOn } from './provenance.ts';
export type { EvidenceType, Leistung, Office, Site, Situation } from './records.ts';
