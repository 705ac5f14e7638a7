import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf, syncFolder, writeDurably } from '#main/files';
import { err, ok, type Result, textFromBytes } from '#shared/basics';
import { type ContentPack, openPack, type PackError, type PackFiles } from '#shared/content';

/** A pack as it travels: the city's signature over a list of hashes, and the files themselves. */
export type SignedPack = { readonly signedManifest: string; readonly files: PackFiles };

const MANIFEST = 'manifest.jws';
/** Ends the names of folders that were never finished. */
export const UNFINISHED_FOLDER = '.part';
/** A folder on a stick may hold anything; what is larger than this is not read at all. */
const LARGEST_ON_DISK = 4_000_000;

/** Reads, verifies and parses the pack in a folder; nothing of it is used when anything is wrong. */
export async function loadPack(folder: string, cityKey: string): Promise<Result<ContentPack, PackError>> {
  const read = await readPackFolder(folder);
  return read === null ? err('missing-file') : openPack(read.signedManifest, read.files, cityKey);
}

/** The bytes of a pack as they lie there, unverified; null where they cannot be read. */
export async function readPackFolder(folder: string): Promise<SignedPack | null> {
  try {
    const files = new Map<string, Uint8Array>();
    for (const name of await readdir(folder)) if (name !== MANIFEST) files.set(name, await bounded(join(folder, name)));
    return { signedManifest: (await bounded(join(folder, MANIFEST))).toString('utf8'), files };
  } catch {
    return null;
  }
}

async function bounded(path: string): Promise<Buffer> {
  if ((await stat(path)).size > LARGEST_ON_DISK) throw new Error(`${path} is too large`);
  return readFile(path);
}

/**
 * Writes a pack whole or not at all, also across a power cut: every file and the folder they lie in are on disk before one
 * rename gives the folder its name. An older folder of that name must be a damaged one, and goes.
 */
export async function writePackFolder(
  folder: string,
  pack: SignedPack,
): Promise<Result<null, 'disk-full' | 'write-failed'>> {
  const fresh = `${folder}${UNFINISHED_FOLDER}`;
  try {
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh, { recursive: true, mode: 0o700 });
    for (const [name, bytes] of pack.files) await writeDurably(fresh, name, [textFromBytes(bytes)]);
    await writeDurably(fresh, MANIFEST, [pack.signedManifest]);
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
    await syncFolder(dirname(folder));
    return ok(null);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    return err(codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT' ? 'disk-full' : 'write-failed');
  }
}
