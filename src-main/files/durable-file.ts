import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Ends the names of files that were never finished: nobody was told they exist, they may go at the next start. */
export const UNFINISHED = '.part';

/**
 * Writes a file so that it survives a power cut once this resolves, or is not there at all: temporary file, fsync, rename,
 * fsync of the folder. Rejects with the error of the file system (ENOSPC, EIO …) and leaves nothing behind.
 */
export async function writeDurably(folder: string, name: string, parts: Iterable<string>): Promise<void> {
  const target = join(folder, name);
  const temporary = join(folder, `.${name}.${randomUUID()}${UNFINISHED}`);
  let renamed = false;
  try {
    await writeAndSync(temporary, parts);
    await rename(temporary, target);
    renamed = true;
    await syncFolder(folder);
  } catch (error) {
    // Whoever is told "not saved" will try again: a copy that stays would be sent as well.
    await unlink(renamed ? target : temporary).catch(() => undefined);
    throw error;
  }
}

/** The removal is on disk as well when this resolves; a file that is gone already is fine. */
export async function removeDurably(folder: string, name: string): Promise<void> {
  await unlink(join(folder, name)).catch(ignoreMissing);
  await syncFolder(folder);
}

/** Only for this machine's own user: what lies here is sealed, but nobody else's business. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** A file that has vanished meanwhile is no error; everything else is. */
export function ignoreMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

/** `ENOSPC` and its like; null for what is not an error of the file system. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

async function writeAndSync(path: string, parts: Iterable<string>): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for (const part of parts) await writeAll(file, part);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, part: string): Promise<void> {
  // `writeFile` on a handle goes on where the last one ended and does not stop at a short write.
  await file.writeFile(part, 'utf8');
}

/** Also after renames between two folders: sync both. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
