import { CompactSign, compactVerify, importJWK } from 'jose';
import { z } from 'zod';
import { bytesFromText, bytesToHex, err, ok, type Result, textFromBytes } from '#shared/basics';
import { type ContentPack, contentPackSchema } from './pack.ts';

/**
 * A pack is a folder of files plus a manifest of their SHA-256 hashes, signed by the city (JWS compact, EdDSA, typ
 * `content-manifest`). It is taken whole or not at all.
 */
const manifestSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});

export type PackFiles = ReadonlyMap<string, Uint8Array>;
type PackError = 'signature' | 'manifest' | 'missing-file' | 'changed-file' | 'unknown-file' | 'content';

async function sha256(bytes: Uint8Array): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** `privateKey`: the city's Ed25519 key as JWK. Returns the compact JWS that stands beside the files. */
export async function signManifest(
  pack: { readonly id: string; readonly version: string },
  files: PackFiles,
  privateKey: Record<string, string>,
): Promise<string> {
  const hashes: Record<string, string> = {};
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hashes[path] = await sha256(bytes);
  const manifest = { id: pack.id, version: pack.version, files: hashes };
  return new CompactSign(bytesFromText(JSON.stringify(manifest)))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'content-manifest' })
    .sign(await importJWK(privateKey, 'EdDSA'));
}

/** `cityKey`: the public x coordinate (base64url). Checks signature, every hash, and the content itself. */
export async function openPack(
  signedManifest: string,
  files: PackFiles,
  cityKey: string,
): Promise<Result<ContentPack, PackError>> {
  const manifest = await verifiedManifest(signedManifest, cityKey);
  if (manifest === null) return err('signature');
  const parsed = manifestSchema.safeParse(manifest);
  if (!parsed.success) return err('manifest');
  for (const path of files.keys()) if (parsed.data.files[path] === undefined) return err('unknown-file');
  for (const [path, hash] of Object.entries(parsed.data.files)) {
    const bytes = files.get(path);
    if (bytes === undefined) return err('missing-file');
    if ((await sha256(bytes)) !== hash) return err('changed-file');
  }
  return readPack(files);
}

async function verifiedManifest(signedManifest: string, cityKey: string): Promise<unknown> {
  try {
    const key = await importJWK({ kty: 'OKP', crv: 'Ed25519', x: cityKey }, 'EdDSA');
    const { payload, protectedHeader } = await compactVerify(signedManifest.trim(), key, { algorithms: ['EdDSA'] });
    return protectedHeader.typ === 'content-manifest' ? JSON.parse(textFromBytes(payload)) : null;
  } catch {
    return null;
  }
}

/** The files of a pack together are one value: `pack.json` holds the head, each other file one list of records. */
export function readPack(files: PackFiles): Result<ContentPack, PackError> {
  try {
    const value: Record<string, unknown> = {};
    for (const [path, bytes] of files) {
      const name = path.replace(/\.json$/, '');
      const content: unknown = JSON.parse(textFromBytes(bytes));
      if (name === 'pack') Object.assign(value, content);
      else value[name] = content;
    }
    const parsed = contentPackSchema.safeParse(value);
    return parsed.success ? ok(parsed.data) : err('content');
  } catch {
    return err('content');
  }
}
