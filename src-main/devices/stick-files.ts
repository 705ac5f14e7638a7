import { constants } from 'node:fs';
import { type FileHandle, open, opendir, readlink, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { FoundFile } from './stick.ts';

/** Folders in folders in folders: deeper lie programs and archives, not what somebody wants to show. */
const DEPTH = 3;
/** A stick with more entries than this is not walked to its end: the person waits. */
const ENTRIES = 20_000;
/** What systems keep for themselves. */
const NOT_FOR_PEOPLE = /^(\.|\$RECYCLE\.BIN$|System Volume Information$|LOST\.DIR$)/i;

export type Seen = {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly changed: number;
};

/** Every plain file of the stick. Links, devices and pipes are none, and no folder behind a link is entered. */
export async function filesBelow(folder: string, goOn: () => boolean): Promise<Seen[]> {
  const found: Seen[] = [];
  let entries = 0;
  let level = [folder];
  for (let depth = 0; depth <= DEPTH && level.length > 0; depth += 1) {
    const deeper: string[] = [];
    for (const path of level) {
      // Named in a folder that vanished or cannot be read: the root itself has to be readable, the others are left out.
      const entriesOf = depth === 0 ? await opendir(path) : await opendir(path).catch(() => null);
      for await (const entry of entriesOf ?? []) {
        entries += 1;
        if (entries > ENTRIES || !goOn()) return found;
        if (NOT_FOR_PEOPLE.test(entry.name)) continue;
        const inside = join(path, entry.name);
        if (entry.isDirectory()) deeper.push(inside);
        if (!entry.isFile()) continue;
        const about = await stat(inside).catch(() => null);
        if (about?.isFile() !== true) continue;
        found.push({
          path: inside,
          name: shownName(entry.name),
          bytes: about.size,
          changed: about.mtimeMs,
        });
      }
    }
    level = deeper;
  }
  return found;
}

/**
 * Opens one file for reading, if it is a plain file inside the stick: its last part is no link, and where the kernel says
 * it lies is below the folder. (Not by its inode: vfat gives a new number when the old one was forgotten.)
 */
export async function openInside(folder: string, path: string): Promise<FileHandle | null> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  const [about, real] = await Promise.all([file.stat(), readlink(`/proc/self/fd/${file.fd}`)]);
  if (about.isFile() && real.startsWith(folder + sep)) return file;
  await file.close();
  return null;
}

/** By the first bytes, never by the name. */
export async function kindOf(file: FileHandle): Promise<FoundFile['kind'] | null> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
  const hex = buffer.subarray(0, bytesRead).toString('hex');
  if (hex.startsWith('ffd8ff')) return 'jpeg';
  if (hex === '89504e470d0a1a0a') return 'png';
  return hex.startsWith('255044462d') ? 'pdf' : null;
}

/** For the screen: no control signs, none that turns the direction of writing ("gpj.exe" read backwards), no surrogates alone. */
export function shownName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\p{C}\u2028\u2029]/gu, '')
    .trim();
  return clean === '' ? '–' : [...clean].slice(0, 120).join('');
}
