/**
 * What the gateway knows of terminals and answers them: enrolment of machines, the status of a case, content packs, limits.
 * A machine is a public key, a case is a hash.
 */
export { type CaseStatus, caseStatus } from './case-status.ts';
export { type Enrolment, enrolment } from './enrolment.ts';
export { type PublishedPack, publishedContent } from './published-content.ts';
export { rateLimit } from './rate-limit.ts';
