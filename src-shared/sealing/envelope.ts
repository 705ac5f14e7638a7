import { z } from 'zod';

/** JWE compact serialisation: five base64url segments. Nothing else may leave the citizen window as "sealed". */
const jweCompactSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/, { error: 'not-a-jwe' });

/**
 * What the machine keeps and sends and cannot open. One envelope per receiving office (its own controller, § 67 (4) SGB X).
 * `id` is a UUIDv7 made at sealing, sent as Idempotency-Key and bound into the encrypted metadata.
 */
export const sealedEnvelopeSchema = z.strictObject({
  version: z.literal(1),
  id: z.uuid(),
  destinationId: z.uuid(),
  /** Key the content is sealed to; staff see it when the office has retired the key. */
  keyId: z.string().min(1).max(200),
  /** Identifier of the Leistung (`^99\d{12}$`) or null where unknown, with its plain name: configuration, no personal data. */
  publicService: z.strictObject({
    identifier: z
      .string()
      .regex(/^99\d{12}$/)
      .nullable(),
    name: z.string().max(200),
  }),
  /** ISO instant of sealing. */
  sealedAt: z.iso.datetime({ offset: true }),
  /** SHA-256 hex of the Vorgangsnummer and of code and PIN together: the only names the terminal and gateway know the case by. */
  caseHash: z.string().regex(/^[0-9a-f]{64}$/),
  pinHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** True where the form wants a signed sheet as well ("Unterschrift fehlt noch"). */
  signatureRequired: z.boolean(),
  metadata: jweCompactSchema,
  data: jweCompactSchema,
  attachments: z.array(z.strictObject({ id: z.uuid(), content: jweCompactSchema })).max(60),
});

/** Branded so that the vault can refuse anything that was not made by sealing (sync-and-gateway.md). */
export type SealedEnvelope = z.infer<typeof sealedEnvelopeSchema> & { readonly __sealed: 'envelope' };

/** The only way to the brand for something that comes over an edge: full validation. */
export function asSealedEnvelope(value: unknown): SealedEnvelope | null {
  const parsed = sealedEnvelopeSchema.safeParse(value);
  return parsed.success ? (parsed.data as SealedEnvelope) : null;
}

/** The authentication tag (fifth segment): the office's signed event repeats it, which proves receipt. */
export function authenticationTag(jwe: string): string {
  return jwe.slice(jwe.lastIndexOf('.') + 1);
}
