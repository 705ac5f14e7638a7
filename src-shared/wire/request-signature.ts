import { CompactSign, compactVerify, decodeProtectedHeader, type JWK } from 'jose';
import { z } from 'zod';
import { bytesFromText, bytesToHex, err, ok, type Result, textFromBytes } from '#shared/basics';

/** Header that carries the signature of a request: a JWS over method, path, time and hash of the body. */
export const SIGNATURE_HEADER = 'ersthilfe-signature';
const SIGNATURE_TYPE = 'ersthilfe-request+jws';
/** Clocks may differ by this much; a captured request is useless afterwards, and within it every request is idempotent. */
const TOLERANCE_SECONDS = 300;

const claimsSchema = z.strictObject({
  method: z.string(),
  path: z.string(),
  /** Seconds since 1970. */
  iat: z.number().int(),
  /** SHA-256 hex of the body, of nothing where there is none. */
  bodyHash: z.string().regex(/^[0-9a-f]{64}$/),
});

type RequestToSign = { readonly method: string; readonly path: string; readonly body: Uint8Array | null };

/**
 * Signs a request. Machines sign with Ed25519 (`alg` EdDSA; `kid` is their raw public key, `x`), offices with their
 * PS512 key (`kid` as in the destination list).
 * `path` with query, as it stands in the request line; `now` in ms of the gateway's time as far as it is known.
 */
export async function signRequest(request: RequestToSign, key: JWK, now: number): Promise<string> {
  const claims: z.infer<typeof claimsSchema> = {
    method: request.method,
    path: request.path,
    iat: Math.floor(now / 1000),
    bodyHash: await sha256(request.body ?? new Uint8Array(0)),
  };
  return new CompactSign(bytesFromText(JSON.stringify(claims)))
    .setProtectedHeader(
      key.kty === 'OKP'
        ? { alg: 'EdDSA', typ: SIGNATURE_TYPE, kid: key.x ?? '' }
        : { alg: 'PS512', typ: SIGNATURE_TYPE, kid: key.kid ?? '' },
    )
    .sign(key);
}

type RequestSignatureError = 'unsigned' | 'bad-signature' | 'clock-skew';

/**
 * Checks the signature of a request before its body is read. The body hash comes back for the caller to compare once
 * the bytes went through: uploads are streamed and never held in memory.
 */
export async function verifyRequest(
  header: string | undefined,
  request: { readonly method: string; readonly path: string },
  keyOf: (kid: string) => JWK | null,
  now: number,
): Promise<Result<{ readonly kid: string; readonly bodyHash: string }, RequestSignatureError>> {
  if (header === undefined) return err('unsigned');
  const kid = kidOf(header);
  const key = kid === null ? null : keyOf(kid);
  if (kid === null || key === null) return err('bad-signature');
  let claims: z.infer<typeof claimsSchema>;
  try {
    const algorithms = [key.kty === 'OKP' ? 'EdDSA' : 'PS512'];
    const { payload, protectedHeader } = await compactVerify(header, key, { algorithms });
    if (protectedHeader.typ !== SIGNATURE_TYPE) return err('bad-signature');
    claims = claimsSchema.parse(JSON.parse(textFromBytes(payload)));
  } catch {
    return err('bad-signature');
  }
  if (claims.method !== request.method || claims.path !== request.path) return err('bad-signature');
  if (Math.abs(claims.iat - now / 1000) > TOLERANCE_SECONDS) return err('clock-skew');
  return ok({ kid, bodyHash: claims.bodyHash });
}

function kidOf(header: string): string | null {
  try {
    const { kid } = decodeProtectedHeader(header);
    return typeof kid === 'string' ? kid : null;
  } catch {
    return null;
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
