/**
 * What goes over the wire between terminal, gateway and receiving office: every route and body as a zod contract.
 * The gateway serves them, the terminal's client and the inbox call them, the OpenAPI file is generated from them.
 */
export { contentManifestSchema, contentPackFilesSchema } from './content.ts';
export {
  type Arrival,
  arrivalsSchema,
  arrivedPartsSchema,
  type DemoOfficeKeys,
  demoOfficeKeysSchema,
  demoOfficesSchema,
} from './inbox.ts';
export { PROBLEM_TYPE_PREFIX, type Problem, type ProblemKind, problemSchema } from './problem.ts';
export {
  type LetterToPrint,
  letterToPrintSchema,
  printedLettersSchema,
  type SealedLetter,
  sealedLettersSchema,
} from './reminder-letters.ts';
export { SIGNATURE_HEADER, signRequest, verifyRequest } from './request-signature.ts';
export { pathOf, type Route, routes } from './routes.ts';
export {
  type Announcement,
  announcedSchema,
  announcementSchema,
  eventLogSchema,
  submissionSchema,
} from './submission.ts';
export {
  caseStatusRequestSchema,
  caseStatusSchema,
  enrolmentRequestSchema,
  probeSchema,
  type ReminderState,
  reminderStatusSchema,
  remindersRevokedSchema,
  signedListSchema,
} from './terminal.ts';
