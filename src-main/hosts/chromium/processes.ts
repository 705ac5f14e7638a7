import { readdirSync, readFileSync } from 'node:fs';

/** A process of this machine as /proc shows it. */
type Seen = { readonly pid: number; readonly group: number; readonly dead: boolean };

/**
 * Ends a browser and everything it started: its process group, and helpers that left the group but carry its folder on
 * their command line (the crash handler does). Resolves true when none of them lives any more, false after `limit` ms.
 * Only processes of this browser: the group is the one we started, the folder's name is random and ours.
 */
export async function endBrowser(pid: number, folder: string, limit: number): Promise<boolean> {
  const until = performance.now() + limit;
  do {
    const left = living(pid, folder);
    if (left.length === 0) return true;
    signal(-pid);
    for (const other of left) signal(other);
    await new Promise((resolve) => setTimeout(resolve, 10));
  } while (performance.now() < until);
  return living(pid, folder).length === 0;
}

function living(group: number, folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(look)
    .filter((seen): seen is Seen => seen !== null && !seen.dead)
    .filter((seen) => seen.pid !== process.pid && (seen.group === group || commandLine(seen.pid).includes(folder)))
    .map((seen) => seen.pid);
}

/** proc(5): "pid (comm) state ppid pgrp …"; comm may hold blanks and brackets, so the last bracket counts. */
function look(name: string): Seen | null {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid: Number(name), group: Number(group), dead: state === 'Z' || state === 'X' };
  } catch {
    return null;
  }
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}
