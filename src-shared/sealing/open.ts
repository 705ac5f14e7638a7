import { compactDecrypt, type JWK } from 'jose';
import { err, ok, type Result, textFromBytes } from '#shared/basics';
import { type SealedMetadata, sealedMetadataSchema } from './metadata.ts';
import { sha512 } from './seal.ts';

/** What travels: the parts of a `SealedEnvelope` the office gets. */
export type SealedParts = {
  readonly metadata: string;
  readonly data: string;
  readonly attachments: readonly { readonly id: string; readonly content: string }[];
};

export type OpenedEnvelope = {
  readonly metadata: SealedMetadata;
  /** The JSON value the terminal sealed. */
  readonly data: unknown;
  readonly attachments: readonly {
    readonly id: string;
    readonly filename: string;
    readonly mimeType: string;
    readonly bytes: Uint8Array;
  }[];
};

/** `cannot-decrypt`: wrong key or changed ciphertext. `altered`: parts do not fit the hashes in the metadata. */
type OpeningError = 'cannot-decrypt' | 'altered';

/**
 * The office's side: opens all parts with its private RSA key (JWK) and checks every hash, so that parts of two
 * envelopes can never be mixed. Used by the inbox; nothing on a terminal has such a key.
 */
export async function openEnvelope(
  envelope: SealedParts,
  privateKey: JWK,
): Promise<Result<OpenedEnvelope, OpeningError>> {
  const metadataBytes = await decrypt(envelope.metadata, privateKey);
  const dataBytes = await decrypt(envelope.data, privateKey);
  if (metadataBytes === null || dataBytes === null) return err('cannot-decrypt');

  const metadata = sealedMetadataSchema.safeParse(jsonOrUndefined(metadataBytes));
  if (!metadata.success) return err('altered');
  const { contentStructure } = metadata.data;
  const data = jsonOrUndefined(dataBytes);
  if (data === undefined || (await sha512(dataBytes)) !== contentStructure.data.hash.content) return err('altered');
  if (envelope.attachments.length !== contentStructure.attachments.length) return err('altered');

  const attachments: OpenedEnvelope['attachments'][number][] = [];
  for (const described of contentStructure.attachments) {
    const sealed = envelope.attachments.find((attachment) => attachment.id === described.attachmentId);
    if (sealed === undefined) return err('altered');
    const bytes = await decrypt(sealed.content, privateKey);
    if (bytes === null) return err('cannot-decrypt');
    if ((await sha512(bytes)) !== described.hash.content) return err('altered');
    attachments.push({ id: sealed.id, filename: described.filename, mimeType: described.mimeType, bytes });
  }
  return ok({ metadata: metadata.data, data, attachments });
}

async function decrypt(jwe: string, privateKey: JWK): Promise<Uint8Array | null> {
  try {
    const { plaintext } = await compactDecrypt(jwe, privateKey, {
      keyManagementAlgorithms: ['RSA-OAEP-256'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return plaintext;
  } catch {
    return null;
  }
}

function jsonOrUndefined(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textFromBytes(bytes));
  } catch {
    return undefined;
  }
}
