import { readFile, stat } from 'node:fs/promises';
import type { StickSlot } from './stick.ts';

/** A stick is read only as it was mounted by build/systemd/ersthilfe-stick@.service. */
const NEEDED = ['ro', 'nosuid', 'nodev', 'noexec'];

/**
 * The folder where the system mounts a stick (decisions/028). `<folder>.unreadable` beside it says that something was put
 * in that could not be mounted. A file system that could be written to, or run from, is not read at all.
 */
export function mountedSlot(folder: string, mounts = '/proc/self/mountinfo'): StickSlot {
  return {
    folder,
    look: async () => {
      const lines = (await readFile(mounts, 'utf8').catch(() => '')).split('\n').map((line) => line.split(' '));
      // proc(5): id, parent, device, root, mount point, options. The last one mounted there is the one that is seen.
      const mount = lines.findLast((fields) => fields[4] === folder);
      if (mount === undefined) {
        const refused = await stat(`${folder}.unreadable`).catch(() => null);
        return { state: refused === null ? 'none' : 'unreadable', place: null };
      }
      const options = mount[5]?.split(',') ?? [];
      if (!NEEDED.every((option) => options.includes(option))) return { state: 'unreadable', place: null };
      return { state: 'ready', place: `${mount[0]} ${mount[2]}` };
    },
  };
}

/** File-backed fake for tests and the tour: a folder that is there is a stick, a file in its place is one nobody can read. */
export function folderSlot(folder: string): StickSlot {
  return {
    folder,
    look: async () => {
      const seen = await stat(folder).catch(() => null);
      if (seen === null) return { state: 'none', place: null };
      return seen.isDirectory() ? { state: 'ready', place: String(seen.ino) } : { state: 'unreadable', place: null };
    },
  };
}
