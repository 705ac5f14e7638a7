import { execFileSync } from 'node:child_process';

const NAME = 'ersthilfe-kiosk';

/** Who the browser runs as. `self`: whoever started the terminal. `root`: the kiosk user could not be made. */
export type BrowserUser =
  | { readonly kind: 'self' }
  | { readonly kind: 'root' }
  | { readonly kind: 'kiosk'; readonly name: string; readonly uid: number; readonly gid: number };

/**
 * Browsers refuse to sandbox as root, and fresh machines are often root: then the browser gets an unprivileged user of its
 * own, without home and shell, in the groups that camera and sound need. Made once; found again on the next start.
 */
export function ensureKioskUser(): BrowserUser {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const existing = lookUp();
  if (existing !== null) return existing;
  try {
    run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      NAME,
    ]);
  } catch {
    return lookUp() ?? { kind: 'root' };
  }
  for (const group of ['video', 'audio']) {
    try {
      run('usermod', ['--append', '--groups', group, NAME]);
    } catch {
      // A machine without that group has no such device to open either.
    }
  }
  return lookUp() ?? { kind: 'root' };
}

function lookUp(): BrowserUser | null {
  try {
    return { kind: 'kiosk', name: NAME, uid: Number(run('id', ['-u', NAME])), gid: Number(run('id', ['-g', NAME])) };
  } catch {
    return null;
  }
}

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 10_000 }).trim();
}
