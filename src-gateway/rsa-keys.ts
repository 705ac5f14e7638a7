import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { JWK } from 'jose';
import { randomId } from '#shared/basics';

/** The two private keys of a receiving office: what is sealed to it opens with one, its events are signed with the other. */
export async function officeKeys(name: string) {
  const [wrap, signing] = await Promise.all([rsaKey('RSA-OAEP-256', name), rsaKey('PS512', `${name}-signatur`)]);
  return { wrap, signing };
}

export async function rsaKey(alg: 'PS512' | 'RSA-OAEP-256', name: string) {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 4096, publicExponent: 0x10001 });
  const jwk = privateKey.export({ format: 'jwk' });
  return { ...jwk, kty: 'RSA' as const, d: jwk.d ?? '', alg, kid: `${name}-${randomId()}` };
}

/** What of a key may stand in the signed list. */
export function publicPart<Algorithm extends string>(key: JWK, alg: Algorithm) {
  const { n = '', kid = '' } = key;
  return { kty: 'RSA' as const, n, e: 'AQAB' as const, kid, alg };
}
