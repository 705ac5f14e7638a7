/**
 * What the terminal knows about the city: schemas of the content pack, its signature, dates of validity, and look-ups.
 * Content arrives as signed files; no amount, address or opening hour stands in code.
 */
export type { Article, EmergencyContact } from './articles.ts';
export { ANY_PAGE, type HelperCard, helperCardFor } from './helper-cards.ts';
export { type LegalPoint, legalPointSchema, openLegalPoints } from './legal-points.ts';
export { type Locale, type Localized, localize } from './localized.ts';
export {
  openManifest,
  openPack,
  type PackError,
  type PackFiles,
  packFileNameSchema,
  packIdSchema,
  readPack,
  signManifest,
} from './manifest.ts';
export { NO_CONTENT } from './no-content.ts';
export type { Offer } from './offers.ts';
export { type Application, amountOn, applicationOf, type ContentPack, contentPackSchema, officeOf } from './pack.ts';
export { packOn } from './pack-on.ts';
export type { Precheck, PrecheckQuestion, ResultKey } from './precheck.ts';
export { isChecked, isOverOn, isValidOn } from './provenance.ts';
export type { Amount, EvidenceType, Leistung, Office, Site, Situation } from './records.ts';
export { type ContentWarning, contentWarnings, type ReleaseProblem, releaseProblems } from './release.ts';
export { compareVersions, isPackVersion } from './version.ts';
