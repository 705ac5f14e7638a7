import { CompactSign, compactVerify, importJWK } from 'jose';
import { z } from 'zod';
import { bytesFromText, bytesToHex, err, ok, type Result, textFromBytes } from '#shared/basics';
import { type ContentPack, contentPackSchema } from './pack.ts';
import { packVersionSchema } from './version.ts';

/** Both become names in a file system, so they are letters, digits and single signs, never a path. */
export const packIdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
export const packFileNameSchema = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}\.json$/);
/** Krefeld's largest file has 142 kB (three languages of one application); far more is a mistake or an attack on a small machine's memory. */
const LARGEST_FILE = 2_000_000;
const MOST_FILES = 60;

/**
 * A pack is a folder of files plus a manifest of their SHA-256 hashes, signed by the city (JWS compact, EdDSA, typ
 * `content-manifest`). It is taken whole or not at all.
 */
const manifestSchema = z.strictObject({
  id: packIdSchema,
  version: packVersionSchema,
  files: z
    .record(packFileNameSchema, z.string().regex(/^[0-9a-f]{64}$/))
    .refine((files) => Object.keys(files).length <= MOST_FILES),
});
type PackManifest = z.infer<typeof manifestSchema>;

export type PackFiles = ReadonlyMap<string, Uint8Array>;
export type PackError =
  | 'signature'
  | 'manifest'
  | 'missing-file'
  | 'changed-file'
  | 'unknown-file'
  | 'too-large'
  | 'content'
  /** The manifest says another id or version than the pack it holds. */
  | 'other-pack';

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
  const manifest = await openManifest(signedManifest, cityKey);
  if (!manifest.ok) return manifest;
  const { id, version, files: hashes } = manifest.value;
  for (const path of files.keys()) if (hashes[path] === undefined) return err('unknown-file');
  for (const [path, hash] of Object.entries(hashes)) {
    const bytes = files.get(path);
    if (bytes === undefined) return err('missing-file');
    if (bytes.length > LARGEST_FILE) return err('too-large');
    if ((await sha256(bytes)) !== hash) return err('changed-file');
  }
  const pack = readPack(files);
  if (pack.ok && (pack.value.id !== id || pack.value.version !== version)) return err('other-pack');
  return pack;
}

/** What a signed manifest says, before any file is there: enough to decide whether the files are worth fetching. */
export async function openManifest(signedManifest: string, cityKey: string): Promise<Result<PackManifest, PackError>> {
  const manifest = await verifiedManifest(signedManifest, cityKey);
  if (manifest === null) return err('signature');
  const parsed = manifestSchema.safeParse(manifest);
  return parsed.success ? ok(parsed.data) : err('manifest');
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
