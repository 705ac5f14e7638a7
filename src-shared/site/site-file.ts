import { CompactSign, compactVerify, decodeProtectedHeader, importJWK, type JWK } from 'jose';
import { z } from 'zod';
import { bytesFromText, bytesToHex, err, ok, type Result, textFromBytes } from '#shared/basics';
import { type SiteSettings, siteSettingsSchema } from './site-settings.ts';

const TYPE = 'ersthilfe-site+jws';

const signerSchema = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});
const bodySchema = z.strictObject({ settings: siteSettingsSchema, signedAt: z.iso.datetime({ offset: true }) });

/** `not-a-file`: nothing of ours; `changed`: it was ours and is not what was signed; `other-signer`: another terminal's. */
export type SiteFileError = 'not-a-file' | 'changed' | 'other-signer';

export type OpenedSiteFile = {
  readonly settings: SiteSettings;
  readonly signedAt: string;
  /** Eight signs of the signing terminal's key, to be compared by eye with what that terminal shows. */
  readonly signer: string;
};

/** Signs the settings with the machine's Ed25519 key (private JWK): JWS compact, the public half in its header. */
export async function signSiteFile(settings: SiteSettings, machineKey: JWK, signedAt: string): Promise<string> {
  const body = bodySchema.parse({ settings, signedAt });
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: machineKey.x ?? '' };
  return new CompactSign(bytesFromText(JSON.stringify(body)))
    .setProtectedHeader({ alg: 'EdDSA', typ: TYPE, jwk: signerSchema.parse(jwk) })
    .sign(await importJWK(machineKey, 'EdDSA'));
}

/**
 * Verifies a file whole. `expectedKey`: the raw public key that must have signed it (this terminal's own file); null for a
 * file from another terminal, whose signer staff compare by eye: its signature then proves that nothing was changed since,
 * not who made it.
 */
export async function openSiteFile(
  text: string,
  expectedKey: string | null,
): Promise<Result<OpenedSiteFile, SiteFileError>> {
  const token = text.trim();
  const signer = signerOf(token);
  if (signer === null) return err('not-a-file');
  if (expectedKey !== null && signer.x !== expectedKey) return err('other-signer');
  try {
    const { payload } = await compactVerify(token, await importJWK(signer, 'EdDSA'), { algorithms: ['EdDSA'] });
    const body = bodySchema.safeParse(JSON.parse(textFromBytes(payload)));
    if (!body.success) return err('not-a-file');
    return ok({ ...body.data, signer: await nameOfKey(signer.x) });
  } catch {
    return err('changed');
  }
}

/** Eight signs of a key's hash, in two groups: short enough to compare, long enough not to be met by chance. */
export async function nameOfKey(x: string): Promise<string> {
  const hash = bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesFromText(x)))).toUpperCase();
  return `${hash.slice(0, 4)}-${hash.slice(4, 8)}`;
}

function signerOf(token: string): z.infer<typeof signerSchema> | null {
  try {
    const header = decodeProtectedHeader(token);
    const signer = signerSchema.safeParse(header.jwk);
    return header.typ === TYPE && signer.success ? signer.data : null;
  } catch {
    return null;
  }
}
