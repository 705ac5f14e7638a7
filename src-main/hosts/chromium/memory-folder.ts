import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeLastWill } from '#main/files';
import type { BrowserUser } from './kiosk-user.ts';

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
