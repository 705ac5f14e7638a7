import { CompactEncrypt, type JWK } from 'jose';
import { bytesFromText, bytesToHex, err, type IsoDay, ok, type Result } from '#shared/basics';
import type { Destination } from './destinations.ts';
import { asSealedEnvelope, type SealedEnvelope } from './envelope.ts';
import { usableKey, withoutKeyOps } from './keys.ts';
import { type SealedMetadata, sealedMetadataSchema } from './metadata.ts';

/** One document of the application, in the clear, as it lies in the citizen window's memory. */
type AttachmentToSeal = {
  /** UUID of its own, kept for the upload. */
  readonly id: string;
  /** Name shown to the office, e.g. "Mietbescheinigung.pdf"; no names of persons. */
  readonly filename: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
};

export type ApplicationToSeal = {
  /** UUIDv7 made for this envelope: Idempotency-Key on the way, `senderReference` inside. */
  readonly envelopeId: string;
  readonly destination: Destination;
  /** Milliseconds since 1970 of the machine's clock: chooses the key and becomes `sealedAt`. */
  readonly now: number;
  /** SHA-256 hex, see `SealedEnvelope`. */
  readonly caseHash: string;
  readonly pinHash: string;
  readonly publicService: { readonly identifier: string | null; readonly name: string };
  readonly signatureRequired: boolean;
  readonly applicationDate: IsoDay;
  /** Any JSON value: the answers for the office. */
  readonly data: unknown;
  readonly attachments: readonly AttachmentToSeal[];
};

/**
 * `no-valid-key`: the office has no key that is valid now (offer paper). `invalid-input`: something does not fit the
 * envelope (a wrong hash, an empty document, data that is not JSON): a mistake in the caller's flow.
 */
type SealingError = 'no-valid-key' | 'invalid-input';

/**
 * Encrypts an application to the one office that receives it. After this nobody but that office opens it, this
 * terminal included. Attachments are sealed one after the other: a JWE is 1.333 times its plaintext, 10 MB take 0.35 s.
 */
export async function sealApplication(input: ApplicationToSeal): Promise<Result<SealedEnvelope, SealingError>> {
  const key = usableKey(input.destination, input.now);
  if (!key.ok) return key;
  const data = jsonBytes(input.data);
  if (data === null) return err('invalid-input');
  const metadata = sealedMetadataSchema.safeParse(await metadataOf(input, data));
  if (!metadata.success) return err('invalid-input');

  const { jwk } = key.value;
  const publicKey = withoutKeyOps(jwk);
  const attachments: { id: string; content: string }[] = [];
  for (const { id, bytes, mimeType } of input.attachments) {
    attachments.push({ id, content: await encrypt(bytes, mimeType, publicKey) });
  }
  const envelope = asSealedEnvelope({
    version: 1,
    id: input.envelopeId,
    destinationId: input.destination.destinationId,
    keyId: jwk.kid,
    publicService: input.publicService,
    sealedAt: new Date(input.now).toISOString(),
    caseHash: input.caseHash,
    pinHash: input.pinHash,
    signatureRequired: input.signatureRequired,
    metadata: await encrypt(bytesFromText(JSON.stringify(metadata.data)), 'application/json', publicKey),
    data: await encrypt(data, 'application/json', publicKey),
    attachments,
  });
  return envelope === null ? err('invalid-input') : ok(envelope);
}

/** No `zip`: PDF and JPEG do not shrink, and the length of compressed text tells about its content. */
function encrypt(plaintext: Uint8Array, mimeType: string, key: JWK): Promise<string> {
  return new CompactEncrypt(plaintext)
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: key.kid ?? '', cty: mimeType })
    .encrypt(key);
}

async function metadataOf(input: ApplicationToSeal, data: Uint8Array): Promise<SealedMetadata> {
  const attachments: SealedMetadata['contentStructure']['attachments'] = [];
  for (const { id, filename, mimeType, bytes } of input.attachments) {
    const hash = { type: 'sha512' as const, content: await sha512(bytes) };
    attachments.push({ attachmentId: id, purpose: 'attachment', filename, mimeType, size: bytes.length, hash });
  }
  return {
    contentStructure: {
      data: { mimeType: 'application/json', hash: { type: 'sha512', content: await sha512(data) } },
      attachments,
    },
    publicServiceType: { ...input.publicService },
    additionalReferenceInfo: { senderReference: input.envelopeId, applicationDate: input.applicationDate },
    ersthilfe: {
      version: 1,
      destinationId: input.destination.destinationId,
      caseHash: input.caseHash,
      signatureRequired: input.signatureRequired,
    },
  };
}

function jsonBytes(value: unknown): Uint8Array | null {
  try {
    const text = JSON.stringify(value);
    return text === undefined ? null : bytesFromText(text);
  } catch {
    return null;
  }
}

/** SHA-512 hex of a plaintext part. */
export async function sha512(bytes: Uint8Array): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-512', bytes)));
}
