import { z } from 'zod';
import { isoDaySchema } from '#shared/basics';
import { publicServiceSchema } from './destinations.ts';

const sha512Schema = z.strictObject({ type: z.literal('sha512'), content: z.string().regex(/^[0-9a-f]{128}$/) });

/**
 * What is encrypted beside the data: names and hashes of the parts, so that nobody on the way can exchange or leave out
 * one. The shape follows the FIT-Connect metadata (contentStructure, publicServiceType, additionalReferenceInfo);
 * `senderReference` is the envelope id.
 */
export const sealedMetadataSchema = z.strictObject({
  contentStructure: z.strictObject({
    data: z.strictObject({ mimeType: z.literal('application/json'), hash: sha512Schema }),
    attachments: z.array(
      z.strictObject({
        attachmentId: z.uuid(),
        purpose: z.literal('attachment'),
        filename: z.string().min(1).max(120),
        mimeType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
        /** Length of the plaintext in bytes. */
        size: z.number().int().nonnegative(),
        hash: sha512Schema,
      }),
    ),
  }),
  publicServiceType: publicServiceSchema,
  additionalReferenceInfo: z.strictObject({
    senderReference: z.uuid(),
    /** The day the person applied: what counts for the begin of a Leistung, not the day of transport. */
    applicationDate: isoDaySchema,
  }),
  /** Ours: the office repeats `caseHash` in its signed events, so that any terminal can see they belong to the case. */
  ersthilfe: z.strictObject({
    version: z.literal(1),
    destinationId: z.uuid(),
    caseHash: z.string().regex(/^[0-9a-f]{64}$/),
    signatureRequired: z.boolean(),
  }),
});
export type SealedMetadata = z.infer<typeof sealedMetadataSchema>;
