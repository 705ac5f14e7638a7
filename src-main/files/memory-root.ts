import { accessSync, constants, statfsSync } from 'node:fs';

/** linux/magic.h: TMPFS_MAGIC. */
const TMPFS = 0x0102_1994;

/**
 * A place that exists only in memory, or null. Nothing of a person may land on a disk, not even deleted later: a row
 * deleted from IndexedDB was still readable in its log file after 2,000 further writes (architecture.md, 2).
 */
export function findMemoryRoot(): string | null {
  const candidates = ['/dev/shm', process.env.XDG_RUNTIME_DIR];
  return candidates.find((folder): folder is string => folder !== undefined && isMemory(folder)) ?? null;
}

function isMemory(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return statfsSync(folder).type === TMPFS;
  } catch {
    return false;
  }
}
