import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesFromText } from '#shared/basics';
import { compareVersions, isPackVersion, openPack, packIdSchema } from '#shared/content';

/** A pack as the terminal gets it: the city's signature and the text of each file. */
export type PublishedPack = { readonly signedManifest: string; readonly files: Readonly<Record<string, string>> };

const MANIFEST = 'manifest.jws';

/**
 * Content packs the city's editors published, one folder a version: `<folder>/<pack>/<version>/`. The newest that the city
 * signed and that is whole is served; a half-copied or foreign folder is as good as none.
 */
export function publishedContent(folder: string, cityKey: string) {
  const kept = new Map<string, { readonly signedManifest: string; readonly pack: PublishedPack }>();

  const packIn = async (path: string): Promise<PublishedPack | null> => {
    try {
      const signedManifest = await readFile(join(path, MANIFEST), 'utf8');
      const before = kept.get(path);
      if (before?.signedManifest === signedManifest) return before.pack;
      const files: Record<string, string> = {};
      for (const name of await readdir(path))
        if (name !== MANIFEST) files[name] = await readFile(join(path, name), 'utf8');
      const bytes = new Map(Object.entries(files).map(([name, text]) => [name, bytesFromText(text)] as const));
      if (!(await openPack(signedManifest, bytes, cityKey)).ok) return null;
      const pack = { signedManifest, files };
      kept.set(path, { signedManifest, pack });
      return pack;
    } catch {
      return null;
    }
  };

  return async (packId: string): Promise<PublishedPack | null> => {
    if (!packIdSchema.safeParse(packId).success) return null;
    const names = await readdir(join(folder, packId)).catch((): string[] => []);
    for (const version of names.filter(isPackVersion).sort((a, b) => compareVersions(b, a))) {
      const pack = await packIn(join(folder, packId, version));
      if (pack !== null) return pack;
    }
    return null;
  };
}
