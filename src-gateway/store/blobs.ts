import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Port for sealed bytes: files beside an embedded gateway, an object store beyond one machine (later). */
export type BlobStore = {
  /** Takes a stream to its end and keeps it under a name of ours (`folder/file`), whole or not at all. */
  readonly write: (name: string, bytes: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Null where there is no such blob. */
  readonly read: (name: string) => Promise<Readable | null>;
  /** Removes everything under a folder. */
  readonly removeFolder: (folder: string) => Promise<void>;
};

const NAME = /^[0-9a-f-]{36}\/[0-9a-z-]{4,36}$/;

/** Blobs as files: temporary file, fsync, rename, fsync of the folder. Leftovers of a crash go at the next start. */
export async function fileBlobs(folder: string): Promise<BlobStore> {
  const temporary = join(folder, 'tmp');
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true, mode: 0o700 });
  return {
    async write(name, bytes) {
      const target = pathOfBlob(folder, name);
      const path = join(temporary, randomUUID());
      try {
        const file = await open(path, 'wx', 0o600);
        try {
          for await (const chunk of bytes) await file.writeFile(chunk);
          await file.sync();
        } finally {
          await file.close();
        }
        const existed = await mkdir(dirname(target), { recursive: true, mode: 0o700 });
        await rename(path, target);
        await syncFolder(dirname(target));
        if (existed !== undefined) await syncFolder(folder);
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
    },
    async read(name) {
      try {
        const file = await open(pathOfBlob(folder, name), 'r');
        return file.createReadStream();
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
    },
    async removeFolder(name) {
      const path = pathOfBlob(folder, `${name}/data`);
      await rm(dirname(path), { recursive: true, force: true });
    },
  };
}

function pathOfBlob(folder: string, name: string): string {
  if (!NAME.test(name)) throw new Error('not a name of a blob');
  return join(folder, name);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
