import { constants } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where Linux puts sticks. */
const ROOTS = ['/media', '/run/media', '/mnt'] as const;

/** Sticks that are plugged in, and nothing else of this machine's disk. */
export type MediaFolders = {
  readonly list: () => Promise<string[]>;
};

/**
 * `testRoot`: a folder whose subfolders count as sticks although nothing is mounted there; tests only. Otherwise a folder
 * counts where another file system begins: an empty `/media/usb` would take a file onto the machine's own disk.
 */
export function mediaFolders(testRoot: string | null): MediaFolders {
  const roots = testRoot === null ? ROOTS : [testRoot];
  return {
    list: async () => {
      const found: string[] = [];
      for (const root of roots) {
        for (const path of await foldersBelow(root, 2)) {
          if ((testRoot !== null || (await isMounted(path))) && (await isWritable(path))) found.push(path);
        }
      }
      return [...new Set(found)].toSorted();
    },
  };
}

async function foldersBelow(folder: string, depth: number): Promise<string[]> {
  if (depth === 0) return [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
  const deeper = await Promise.all(folders.map((path) => foldersBelow(path, depth - 1)));
  return [...folders, ...deeper.flat()];
}

async function isMounted(path: string): Promise<boolean> {
  const [here, above] = await Promise.all([stat(path), stat(dirname(path))]).catch(() => [null, null]);
  return here !== null && above !== null && here.dev !== above.dev;
}

async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}
