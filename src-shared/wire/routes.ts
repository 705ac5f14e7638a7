import type { z } from 'zod';
import { contentManifestSchema, contentPackFilesSchema } from './content.ts';
import { arrivalsSchema, arrivedPartsSchema, demoOfficesSchema } from './inbox.ts';
import { printedLettersSchema, sealedLettersSchema } from './reminder-letters.ts';
import {
  announcedSchema,
  announcementSchema,
  destinationKeysSchema,
  destinationViewSchema,
  eventLogSchema,
  submissionSchema,
} from './submission.ts';
import {
  caseStatusRequestSchema,
  caseStatusSchema,
  enrolledSchema,
  enrolmentRequestSchema,
  probeSchema,
  reminderStatusSchema,
  remindersRevokedSchema,
  signedListSchema,
} from './terminal.ts';

/** One route of the gateway as a value: what the client calls, the gateway serves and the OpenAPI file describes. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Parameters in braces, as OpenAPI writes them. */
  readonly path: string;
  readonly summary: string;
  /** Whose key signs the request (header `ersthilfe-signature`). */
  readonly signedBy: 'nobody' | 'machine' | 'office';
  readonly idempotencyKey?: true;
  /** A JSON schema, or bytes of one JWE or JWS in compact form (`application/jose`). */
  readonly request?: z.ZodType | 'jose';
  readonly success: { readonly status: number; readonly body: z.ZodType | 'jose' | null };
  /** Problems this route answers with, by status. */
  readonly problems: readonly number[];
};

const SUBMISSION = '/submission-api/v2/submissions/{submissionId}';
const ARRIVAL = '/inbox-api/v1/submissions/{submissionId}';

export const routes = {
  probe: {
    method: 'GET',
    path: '/terminal-api/v1/probe',
    summary: 'Ist das Gateway da? Der Inhalt der Antwort wird geprüft.',
    signedBy: 'nobody',
    success: { status: 200, body: probeSchema },
    problems: [],
  },
  enrol: {
    method: 'POST',
    path: '/terminal-api/v1/enrolments',
    summary: 'Meldet ein Terminal mit einem Einmalcode an und hinterlegt seinen öffentlichen Schlüssel.',
    signedBy: 'nobody',
    request: enrolmentRequestSchema,
    success: { status: 201, body: enrolledSchema },
    problems: [400, 403, 429],
  },
  destinations: {
    method: 'GET',
    path: '/terminal-api/v1/destinations',
    summary: 'Die von der Stadt signierte Liste der Stellen und ihrer Schlüssel.',
    signedBy: 'nobody',
    success: { status: 200, body: signedListSchema },
    problems: [],
  },
  contentManifest: {
    method: 'GET',
    path: '/terminal-api/v1/content/{packId}/manifest',
    summary: 'Die von der Stadt signierte Liste der Dateien des neuesten Inhaltspakets.',
    signedBy: 'nobody',
    success: { status: 200, body: contentManifestSchema },
    problems: [404],
  },
  contentPack: {
    method: 'GET',
    path: '/terminal-api/v1/content/{packId}',
    summary: 'Das neueste Inhaltspaket im Ganzen: Signatur und alle Dateien.',
    signedBy: 'nobody',
    success: { status: 200, body: contentPackFilesSchema },
    problems: [404],
  },
  caseStatus: {
    method: 'POST',
    path: '/terminal-api/v1/case-status',
    summary: 'Signierte Ereignisse eines Vorgangs; beide Hashes müssen stimmen, falsche PINs sperren.',
    signedBy: 'machine',
    request: caseStatusRequestSchema,
    success: { status: 200, body: caseStatusSchema },
    problems: [400, 401, 404, 429],
  },
  reminderStatus: {
    method: 'POST',
    path: '/terminal-api/v1/reminders/status',
    summary:
      'Erinnerungen eines Vorgangs: Tage und Weg, keine Anschrift; beide Hashes müssen stimmen, falsche PINs sperren.',
    signedBy: 'machine',
    request: caseStatusRequestSchema,
    success: { status: 200, body: reminderStatusSchema },
    problems: [400, 401, 404, 429],
  },
  revokeReminders: {
    method: 'POST',
    path: '/terminal-api/v1/reminders/revocations',
    summary: 'Löscht die Erinnerungen eines Vorgangs sofort und ganz (Widerruf der Einwilligung).',
    signedBy: 'machine',
    request: caseStatusRequestSchema,
    success: { status: 200, body: remindersRevokedSchema },
    problems: [400, 401, 404, 429],
  },
  destination: {
    method: 'GET',
    path: '/destination-api/v2/destinations/{destinationId}',
    summary: 'Eine Stelle, wie sie Einreichungen annimmt.',
    signedBy: 'nobody',
    success: { status: 200, body: destinationViewSchema },
    problems: [404],
  },
  destinationKeys: {
    method: 'GET',
    path: '/destination-api/v2/destinations/{destinationId}/keys',
    summary: 'Öffentliche Schlüssel einer Stelle als JSON Web Key Set.',
    signedBy: 'nobody',
    success: { status: 200, body: destinationKeysSchema },
    problems: [404],
  },
  announce: {
    method: 'POST',
    path: '/submission-api/v2/submissions',
    summary: 'Kündigt eine Einreichung an. Derselbe Idempotency-Key ergibt dieselbe Einreichung.',
    signedBy: 'machine',
    idempotencyKey: true,
    request: announcementSchema,
    success: { status: 201, body: announcedSchema },
    problems: [400, 401, 404, 422],
  },
  upload: {
    method: 'PUT',
    path: `${SUBMISSION}/attachments/{attachmentId}`,
    summary: 'Lädt eine verschlüsselte Anlage hoch; wird durchgereicht und nicht im Speicher gehalten.',
    signedBy: 'machine',
    request: 'jose',
    success: { status: 204, body: null },
    problems: [400, 401, 404, 413, 422],
  },
  submit: {
    method: 'PUT',
    path: SUBMISSION,
    summary: 'Schließt die Einreichung ab: erst jetzt ist sie für die Stelle da.',
    signedBy: 'machine',
    request: submissionSchema,
    success: { status: 200, body: announcedSchema },
    problems: [400, 401, 404, 409, 413, 422],
  },
  events: {
    method: 'GET',
    path: `${SUBMISSION}/events`,
    summary: 'Signierte Ereignisse einer Einreichung, ältestes zuerst.',
    signedBy: 'machine',
    success: { status: 200, body: eventLogSchema },
    problems: [401, 404],
  },
  arrivals: {
    method: 'GET',
    path: '/inbox-api/v1/submissions',
    summary: 'Eingänge der Stelle, deren Schlüssel die Anfrage signiert.',
    signedBy: 'office',
    success: { status: 200, body: arrivalsSchema },
    problems: [401],
  },
  arrivedParts: {
    method: 'GET',
    path: ARRIVAL,
    summary: 'Verschlüsselte Metadaten und Daten eines Eingangs.',
    signedBy: 'office',
    success: { status: 200, body: arrivedPartsSchema },
    problems: [401, 404],
  },
  arrivedAttachment: {
    method: 'GET',
    path: `${ARRIVAL}/attachments/{attachmentId}`,
    summary: 'Eine verschlüsselte Anlage eines Eingangs.',
    signedBy: 'office',
    success: { status: 200, body: 'jose' },
    problems: [401, 404],
  },
  postEvent: {
    method: 'POST',
    path: `${ARRIVAL}/events`,
    summary: 'Ein von der Stelle signiertes Ereignis; die Signatur wird vor dem Speichern geprüft.',
    signedBy: 'office',
    request: 'jose',
    success: { status: 204, body: null },
    problems: [400, 401, 404, 422],
  },
  reminderLetters: {
    method: 'GET',
    path: '/inbox-api/v1/reminder-letters',
    summary: 'Briefe der Erinnerungen, die zu drucken sind: jeder für die druckende Stelle verschlüsselt, nur für sie.',
    signedBy: 'office',
    success: { status: 200, body: sealedLettersSchema },
    problems: [401, 404],
  },
  lettersPrinted: {
    method: 'POST',
    path: '/inbox-api/v1/reminder-letters/printed',
    summary: 'Diese Briefe sind gedruckt und gehen zur Post.',
    signedBy: 'office',
    request: printedLettersSchema,
    success: { status: 204, body: null },
    problems: [400, 401, 404],
  },
  demoOfficeKeys: {
    method: 'GET',
    path: '/inbox-api/v1/demonstration-keys',
    summary: 'Nur im Vorführprofil: private Schlüssel der Vorführ-Stellen für den Browser.',
    signedBy: 'nobody',
    success: { status: 200, body: demoOfficesSchema },
    problems: [404],
  },
} as const satisfies Record<string, Route>;

/** Fills the parameters of a path; every value is escaped. */
export function pathOf(route: Route, parameters: Readonly<Record<string, string>> = {}): string {
  return route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
}
