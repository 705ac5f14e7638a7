import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { join } from 'node:path';
import type { BrowserUser } from './kiosk-user.ts';
import { writeLastWill } from './last-will.ts';

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

/** The folders one browser sees as its home: profile, configuration (crash dumps go there), temporary files. */
export type BrowserFolder = {
  readonly root: string;
  readonly profile: string;
  readonly config: string;
  readonly temporary: string;
};

/** Makes a folder for one browser process, readable by its user only. `port` names the terminal it belongs to. */
export function makeBrowserFolder(memoryRoot: string, port: number, window: string, user: BrowserUser): BrowserFolder {
  const root = mkdtempSync(join(memoryRoot, `${prefix(port)}${window}-`));
  const folder = { root, profile: join(root, 'profile'), config: join(root, 'config'), temporary: join(root, 'tmp') };
  for (const path of [folder.profile, folder.config, folder.temporary]) mkdirSync(path, { mode: 0o700 });
  for (const path of Object.values(folder)) giveTo(user, path);
  writeLastWill(root);
  return folder;
}

export function giveTo(user: BrowserUser, path: string): void {
  if (user.kind === 'kiosk') chownSync(path, user.uid, user.gid);
}

/** Removes the folder and looks whether it is gone. */
export function removeFolder(root: string): boolean {
  try {
    rmSync(root, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 });
  } catch {
    return false;
  }
  return !existsSync(root);
}

/**
 * Removes what a killed terminal left behind. Safe because whoever holds the port is the only terminal that uses these names.
 */
export function sweepLeftovers(memoryRoot: string, port: number): void {
  for (const name of readdirSync(memoryRoot)) {
    if (name.startsWith(prefix(port))) removeFolder(join(memoryRoot, name));
  }
}

function prefix(port: number): string {
  return `ersthilfe-${port}-`;
}
