import { z } from 'zod';
import { publicServiceSchema, wrapJwkSchema } from '#shared/sealing';

/** SHA-256 hex: the only names the gateway knows a case by. */
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
export const jweSchema = z.string().regex(/^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+){4}$/);

export const destinationViewSchema = z.strictObject({
  destinationId: z.uuid(),
  name: z.string(),
  status: z.literal('active'),
  encryptionKid: z.string().nullable(),
  publicServices: z.array(publicServiceSchema),
});
/** JSON Web Key Set of a destination: its keys for wrapping. */
export const destinationKeysSchema = z.strictObject({ keys: z.array(wrapJwkSchema) });

/** Body of the announcement. `ersthilfe` is ours: a delivery by FIT-Connect keeps it here and does not relay it. */
export const announcementSchema = z.strictObject({
  destinationId: z.uuid(),
  announcedAttachments: z.array(z.uuid()).max(60),
  publicService: publicServiceSchema,
  ersthilfe: z.strictObject({ caseHash: hashSchema, pinHash: hashSchema, signatureRequired: z.boolean() }),
});
export type Announcement = z.infer<typeof announcementSchema>;

export const announcedSchema = z.object({ submissionId: z.uuid(), caseId: z.uuid(), destinationId: z.uuid() });

/** Body of the last step: only now the submission exists for the office. */
export const submissionSchema = z.strictObject({ encryptedMetadata: jweSchema, encryptedData: jweSchema });

/** Signed event tokens (JWS compact, PS512, `typ` secevent+jwt), oldest first. */
export const eventLogSchema = z.object({ count: z.number().int(), eventLog: z.array(z.string().max(20_000)) });
