import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserUser } from './kiosk-user.ts';
import { giveTo } from './memory-folder.ts';

/** Where the kiosk user's lasting files go when it cannot reach the terminal's state folder. */
const ELSEWHERE = '/var/lib/ersthilfe-kiosk';

/**
 * The vault browser's folder: inside the terminal's state, or, where the kiosk user cannot pass (root's own home is closed
 * to everybody), one of the same life under /var/lib. Both carry one mark: after a reset of the state folder the marks
 * differ and what lay elsewhere goes too.
 */
export function lastingProfile(stateFolder: string, user: BrowserUser): string {
  const inside = join(stateFolder, 'vault-browser');
  mkdirSync(inside, { recursive: true, mode: 0o700 });
  giveTo(user, inside);
  if (user.kind !== 'kiosk' || reaches(user, inside)) return inside;

  const key = createHash('sha256').update(resolve(stateFolder)).digest('hex').slice(0, 16);
  const elsewhere = join(ELSEWHERE, key);
  const mark = readMark(inside);
  if (mark === null || mark !== readMark(elsewhere)) {
    rmSync(elsewhere, { recursive: true, force: true });
    mkdirSync(elsewhere, { recursive: true });
    const fresh = randomUUID();
    for (const folder of [elsewhere, inside]) writeFileSync(join(folder, 'mark'), fresh);
  }
  const profile = join(elsewhere, 'profile');
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  giveTo(user, profile);
  return profile;
}

function readMark(folder: string): string | null {
  try {
    return readFileSync(join(folder, 'mark'), 'utf8');
  } catch {
    return null;
  }
}

function reaches(user: { readonly name: string; readonly gid: number }, folder: string): boolean {
  const args = [`--reuid=${user.name}`, `--regid=${user.gid}`, '--init-groups', '--', 'test', '-w', folder];
  try {
    execFileSync('/usr/bin/setpriv', args, { stdio: 'ignore', timeout: 5000 });
    return true;
  } catch {
    return false;
  }
}
