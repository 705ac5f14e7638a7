import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Place } from './places.ts';

/** Not a disk: what the kernel tells about itself. /dev is walked for /dev/shm only. */
const NO_DISK = ['/proc', '/sys', '/dev'];

/**
 * Where a visit could have left something on this machine, each place once. `work` holds the proof's own files (camera
 * picture, net logs) and is the only folder left out by name.
 */
export function machinePlaces(options: {
  readonly stateFolder: string;
  readonly work: string;
  readonly temporary: string;
  readonly since: number;
}): Place[] {
  const { stateFolder, work, since } = options;
  const vaultProfile = ['vault-browser'].map((name) => join(stateFolder, name)).concat('/var/lib/ersthilfe-kiosk');
  const gateway = join(stateFolder, 'gateway');
  const office = join(stateFolder, 'demo-office');
  const homes = [...new Set([homedir(), '/root', ...below('/home')])].filter(existsSync);
  const crashes = ['/var/crash', '/var/lib/systemd/coredump', ...homes.map((home) => join(home, '.config'))];
  const spool = ['/var/spool', '/var/cache/cups', '/run/cups'];
  const temporary = [...new Set([options.temporary, '/tmp', '/var/tmp'])];
  const named = [...vaultProfile, stateFolder, '/dev/shm', ...temporary, ...spool, '/var/log', ...crashes, ...homes];
  return [
    { name: 'profile of the vault browser', roots: vaultProfile, since },
    { name: 'state: journal, ledger, keys, content', roots: [stateFolder], except: [...vaultProfile, gateway, office] },
    { name: 'gateway beside the terminal', roots: [gateway] },
    { name: 'keys of the demonstration office', roots: [office] },
    { name: 'memory folders (/dev/shm): profile of the citizen browser', roots: ['/dev/shm'], except: [work], since },
    { name: 'temporary folders', roots: temporary, except: [stateFolder], since },
    { name: 'print spool', roots: spool, since },
    { name: 'logs', roots: ['/var/log'], since },
    { name: 'crash reports and core dumps', roots: crashes, since },
    { name: 'home folders', roots: homes, except: crashes, since },
    { name: 'the rest of the disk', roots: ['/'], except: [...NO_DISK, ...named], since },
  ].map((place) => ({ ...place, roots: place.roots.filter(existsSync) }));
}

function below(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
