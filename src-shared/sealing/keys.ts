import type { JWK } from 'jose';
import { z } from 'zod';
import { bytesFromBase64Url, err, ok, type Result } from '#shared/basics';

const base64Url = z.string().regex(/^[A-Za-z0-9_-]+$/);
const keyId = z.string().min(1).max(200);
const instantSchema = z.iso.datetime({ offset: true });

/**
 * RSA with exactly 4096 bits: 512 bytes of modulus with the highest bit set. Shorter keys are refused, longer ones too,
 * because a list that suddenly holds another length is a mistake somebody should see.
 */
function is4096Bit(modulus: string): boolean {
  const bytes = bytesFromBase64Url(modulus);
  return bytes !== null && bytes.length === 512 && (bytes[0] ?? 0) >= 0x80;
}

const rsaShape = {
  kty: z.literal('RSA'),
  n: base64Url.refine(is4096Bit, { error: 'not-4096-bit' }),
  e: z.literal('AQAB'),
  kid: keyId,
};

/**
 * An office's public key for wrapping. FIT-Connect publishes `key_ops: ["wrapKey"]`. Strict on purpose: a key with a
 * private part (`d`, `p`, …) must never come along in a list that every terminal holds.
 */
export const wrapJwkSchema = z.strictObject({
  ...rsaShape,
  alg: z.literal('RSA-OAEP-256'),
  use: z.literal('enc').optional(),
  key_ops: z.tuple([z.literal('wrapKey')]).optional(),
});
type WrapJwk = z.infer<typeof wrapJwkSchema>;

/** A public key that verifies signed events. */
const signingJwkSchema = z.strictObject({
  ...rsaShape,
  alg: z.literal('PS512'),
  use: z.literal('sig').optional(),
  key_ops: z.tuple([z.literal('verify')]).optional(),
});

/** A key with its time: valid for `notBefore <= now < notAfter` (ISO instants). Overlap of old and new is 30 days. */
const timed = { notBefore: instantSchema, notAfter: instantSchema };
export const wrapKeySchema = z.strictObject({ jwk: wrapJwkSchema, ...timed });
export const signingKeySchema = z.strictObject({ jwk: signingJwkSchema, ...timed });
export type WrapKey = z.infer<typeof wrapKeySchema>;
export type SigningKey = z.infer<typeof signingKeySchema>;

/** True while a key may be used; `instant` in ms since 1970. */
export function isKeyInTime(key: { readonly notBefore: string; readonly notAfter: string }, instant: number): boolean {
  return Date.parse(key.notBefore) <= instant && instant < Date.parse(key.notAfter);
}

/** The key to seal to now: of several valid ones the youngest. Without one, say so before the person starts typing. */
export function usableKey(
  destination: { readonly keys: readonly WrapKey[] },
  nowInstant: number,
): Result<WrapKey, 'no-valid-key'> {
  const [youngest] = destination.keys
    .filter((key) => wrapKeySchema.safeParse(key).success && isKeyInTime(key, nowInstant))
    .toSorted((a, b) => Date.parse(b.notBefore) - Date.parse(a.notBefore));
  return youngest === undefined ? err('no-valid-key') : ok(youngest);
}

/** jose refuses to encrypt with `key_ops: ["wrapKey"]`: the validated original is copied without it. */
export function withoutKeyOps(jwk: WrapJwk): JWK {
  const { kty, n, e, alg, kid } = jwk;
  return { kty, n, e, alg, kid };
}
