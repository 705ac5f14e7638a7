import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, type Result } from '#shared/basics';
import { type ContentPack, openPack, type PackFiles, signManifest } from '#shared/content';

const MANIFEST = 'manifest.jws';

/** Reads, verifies and parses the pack in `folder`; nothing of it is used when anything is wrong. */
export async function loadContent(folder: string, cityKey: string): Promise<Result<ContentPack, string>> {
  try {
    const files = new Map<string, Uint8Array>();
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
    for (const name of names) files.set(name, await readFile(join(folder, name)));
    return await openPack(await readFile(join(folder, MANIFEST), 'utf8'), files, cityKey);
  } catch {
    return err('missing-file');
  }
}

/** Writes a pack whole or not at all: a folder beside it, then one rename. `privateKey` is the city's Ed25519 JWK. */
export async function writeSignedPack(
  folder: string,
  pack: { readonly id: string; readonly version: string; readonly files: PackFiles },
  privateKey: Record<string, string>,
): Promise<void> {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  for (const [name, bytes] of pack.files) await writeFile(join(fresh, name), bytes);
  await writeFile(join(fresh, MANIFEST), await signManifest(pack, pack.files, privateKey));
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
}
