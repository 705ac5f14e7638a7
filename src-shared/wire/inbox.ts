import { z } from 'zod';
import { publicServiceSchema } from '#shared/sealing';

/** What an office sees before it opens anything. */
export const arrivalSchema = z.object({
  submissionId: z.uuid(),
  publicService: publicServiceSchema,
  /** ISO instant of `submit`. */
  receivedAt: z.iso.datetime({ offset: true }),
  signatureRequired: z.boolean(),
  attachments: z.array(z.object({ id: z.uuid(), size: z.number().int() })),
  events: z.array(z.string()),
});
export type Arrival = z.infer<typeof arrivalSchema>;
export const arrivalsSchema = z.object({ arrivals: z.array(arrivalSchema) });

export const arrivedPartsSchema = z.object({ encryptedMetadata: z.string(), encryptedData: z.string() });

/** Private keys of one demonstration office, as they stand in its key file. */
export const demoOfficeKeysSchema = z.object({
  destinationId: z.uuid(),
  office: z.string(),
  wrap: z.looseObject({ kty: z.literal('RSA'), kid: z.string(), d: z.string() }),
  signing: z.looseObject({ kty: z.literal('RSA'), kid: z.string(), d: z.string() }),
});
export type DemoOfficeKeys = z.infer<typeof demoOfficeKeysSchema>;

/** All offices of a demonstration: a route that exists in the demo profile only. */
export const demoOfficesSchema = z.object({ offices: z.array(demoOfficeKeysSchema) });
