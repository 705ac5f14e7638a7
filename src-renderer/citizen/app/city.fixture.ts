import type { JWK } from 'jose';
import { signDestinationList } from '#shared/sealing';

/** A city whose signed list has one office with a real key of 4096 bits, and the private key to open what is sealed to it. */
export async function cityWithOffice(office: {
  readonly destinationId: string;
  readonly name: string;
  /** ISO instants; by default the whole of 2026 and 2027. */
  readonly notAfter?: string;
}) {
  const city = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
  const wrap = await crypto.subtle.generateKey(
    { name: 'RSA-OAEP', hash: 'SHA-256', modulusLength: 4096, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['encrypt', 'decrypt'],
  );
  const sign = await crypto.subtle.generateKey(
    { name: 'RSA-PSS', hash: 'SHA-512', modulusLength: 4096, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  );
  const n = async ({ publicKey }: CryptoKeyPair) => (await crypto.subtle.exportKey('jwk', publicKey)).n ?? '';
  const time = { notBefore: '2026-01-01T00:00:00Z', notAfter: office.notAfter ?? '2028-01-01T00:00:00Z' };
  const signing = { jwk: { kty: 'RSA', n: await n(sign), e: 'AQAB', kid: 'sign', alg: 'PS512' }, ...time } as const;
  const signedList = await signDestinationList(
    {
      version: 1,
      issuedAt: '2026-11-01T08:00:00Z',
      deliveryService: { name: 'Zustelldienst', signingKeys: [signing] },
      destinations: [
        {
          destinationId: office.destinationId,
          office: office.name,
          keys: [{ jwk: { kty: 'RSA', n: await n(wrap), e: 'AQAB', kid: 'wrap', alg: 'RSA-OAEP-256' }, ...time }],
          signingKeys: [{ ...signing, jwk: { ...signing.jwk, kid: 'office' } }],
          publicServices: [],
        },
      ],
    },
    plain(await crypto.subtle.exportKey('jwk', city.privateKey)),
  );
  return {
    cityKey: (await crypto.subtle.exportKey('jwk', city.publicKey)).x ?? '',
    signedList,
    privateKey: { ...plain(await crypto.subtle.exportKey('jwk', wrap.privateKey)), alg: 'RSA-OAEP-256' } as JWK,
  };
}

/** WebCrypto's own remarks (`alg: Ed25519`, `key_ops`, `ext`) are not part of a key. */
function plain({ alg: _alg, key_ops: _ops, ext: _ext, ...jwk }: JsonWebKey): JWK {
  return jwk as JWK;
}
