import { readdirSync, readFileSync } from 'node:fs';

/**
 * Kills a process and everything it started with SIGKILL, by pid, as a power cut would: nobody can tidy up. It is stopped
 * first, so that it starts nothing more while its children are counted. Resolves when none of them lives.
 */
export async function killTree(root: number): Promise<void> {
  if (root <= 0) throw new Error('no process');
  signal(root, 'SIGSTOP');
  const all = [root, ...descendantsOf(root)];
  for (const pid of all) signal(pid, 'SIGKILL');
  const end = performance.now() + 10_000;
  while (all.some(isAlive)) {
    if (performance.now() > end) throw new Error('a killed process lives on');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function descendantsOf(root: number): number[] {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => look(Number(name)) ?? []);
  const found: number[] = [];
  for (let level = [root]; level.length > 0; ) {
    level = processes.filter(({ parent }) => level.includes(parent)).map(({ pid }) => pid);
    found.push(...level);
  }
  return found;
}

/** proc(5): "pid (comm) state ppid …"; comm may hold blanks and brackets, so the last bracket counts. */
function look(pid: number): { readonly pid: number; readonly parent: number; readonly dead: boolean } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid, parent: Number(parent), dead: state === 'Z' || state === 'X' };
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  return look(pid)?.dead === false;
}

function signal(pid: number, name: 'SIGSTOP' | 'SIGKILL'): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already.
  }
}
