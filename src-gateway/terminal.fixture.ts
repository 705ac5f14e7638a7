import { generateKeyPairSync } from 'node:crypto';
import type { JWK } from 'jose';
import { type Clock, uuidV7 } from '#shared/basics';
import { type Destination, type SealedEnvelope, sealApplication } from '#shared/sealing';
import { pathOf, type Route, routes, SIGNATURE_HEADER, signRequest } from '#shared/wire';

/** Bare calls as a terminal or an office makes them, for the gateway's own tests; the real client lives in src-main. */
export type Caller = (
  route: Route,
  parameters?: Record<string, string>,
  body?: string | Uint8Array | null,
  headers?: Record<string, string>,
) => Promise<Response>;

export function caller(url: string, key: JWK, clock: Clock): Caller {
  return async (route, parameters = {}, body = null, headers = {}) => {
    const path = pathOf(route, parameters);
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    const signature = await signRequest({ method: route.method, path, body: bytes }, key, clock.instant());
    return fetch(url + path, {
      method: route.method,
      headers: {
        [SIGNATURE_HEADER]: signature,
        ...(bytes === null
          ? {}
          : { 'content-type': route.request === 'jose' ? 'application/jose' : 'application/json' }),
        ...headers,
      },
      ...(bytes === null ? {} : { body: Buffer.from(bytes) }),
    });
  };
}

export function machineKeyForTest(): JWK & { x: string } {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return { kty: 'OKP', crv: 'Ed25519', x: jwk.x ?? '', d: jwk.d ?? '' };
}

export const CASE_HASH = 'a'.repeat(64);
export const PIN_HASH = 'b'.repeat(64);

/** An application of invented content, sealed as the citizen window does it. */
export async function sealedForTest(destination: Destination, clock: Clock, size = 1000): Promise<SealedEnvelope> {
  const sealed = await sealApplication({
    envelopeId: uuidV7(clock.instant()),
    destination,
    now: clock.instant(),
    caseHash: CASE_HASH,
    pinHash: PIN_HASH,
    publicService: { identifier: null, name: 'Wohngeld' },
    signatureRequired: true,
    applicationDate: clock.today(),
    data: { antrag: { name: 'Erika Beispiel' } },
    attachments: [
      {
        id: crypto.randomUUID(),
        filename: 'Mietbescheinigung.pdf',
        mimeType: 'application/pdf',
        bytes: new Uint8Array(size).fill(7),
      },
    ],
  });
  if (!sealed.ok) throw new Error(sealed.error);
  return sealed.value;
}

export function announcementOf(envelope: SealedEnvelope): string {
  return JSON.stringify({
    destinationId: envelope.destinationId,
    announcedAttachments: envelope.attachments.map((attachment) => attachment.id),
    publicService: envelope.publicService,
    ersthilfe: {
      caseHash: envelope.caseHash,
      pinHash: envelope.pinHash,
      signatureRequired: envelope.signatureRequired,
    },
  });
}

/** Announce, upload, submit; returns the submission id. */
export async function deliver(call: Caller, envelope: SealedEnvelope): Promise<string> {
  const announced = await call(routes.announce, {}, announcementOf(envelope), { 'idempotency-key': envelope.id });
  const { submissionId } = (await announced.json()) as { submissionId: string };
  for (const { id, content } of envelope.attachments) {
    await call(routes.upload, { submissionId, attachmentId: id }, content);
  }
  await call(
    routes.submit,
    { submissionId },
    JSON.stringify({ encryptedMetadata: envelope.metadata, encryptedData: envelope.data }),
  );
  return submissionId;
}
