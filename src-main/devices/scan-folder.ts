import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findMemoryRoot, writeLastWill } from '#main/files';

/** Places in memory for the one sheet that is just being scanned. */
export type ScanFolders = {
  /** A fresh folder on tmpfs, for this user only; null where this machine has no place in memory. */
  readonly make: () => string | null;
  /** True when it is gone with everything in it. */
  readonly remove: (folder: string) => boolean;
  /** What a killed terminal left behind. */
  readonly sweep: () => void;
};

/** `terminal`: its port, so that two terminals of one machine never sweep each other's. */
export function scanFolders(terminal: number, root: string | null = findMemoryRoot()): ScanFolders {
  const prefix = `ersthilfe-scan-${terminal}-`;
  const remove = (folder: string) => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 });
    } catch {
      return false;
    }
    return !existsSync(folder);
  };
  return {
    make() {
      if (root === null) return null;
      try {
        const folder = mkdtempSync(join(root, prefix));
        writeLastWill(folder);
        return folder;
      } catch {
        return null;
      }
    },
    remove,
    sweep() {
      if (root === null) return;
      for (const name of readdirSync(root)) if (name.startsWith(prefix)) remove(join(root, name));
    },
  };
}
