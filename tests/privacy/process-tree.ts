import { readdirSync, readFileSync } from 'node:fs';

export type Seen = { readonly pid: number; readonly parent: number; readonly words: string };

/** Every process below `root`, by their parents. */
export function descendants(root: number): Seen[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(name), words: read(`/proc/${name}/cmdline`) }));
  const inside = new Set([root]);
  const found: Seen[] = [];
  // Parents may have higher numbers than their children: ask until nothing new is found.
  for (let before = -1; before !== found.length; ) {
    before = found.length;
    for (const seen of all) {
      if (!inside.has(seen.parent) || inside.has(seen.pid)) continue;
      inside.add(seen.pid);
      found.push(seen);
    }
  }
  return found;
}

/** The citizen's page: renderers of the browser that has no profile that lasts. */
export function citizenRenderers(machine: number): number[] {
  return citizenBrowsers(machine).flatMap((browser) =>
    descendants(browser)
      .filter(({ words }) => words.includes('--type=renderer'))
      .map(({ pid }) => pid),
  );
}

export function citizenBrowsers(machine: number): number[] {
  return descendants(machine)
    .filter(({ words }) => words.includes('--incognito') && !words.includes('--type='))
    .map(({ pid }) => pid);
}

/** What everybody on this machine can read of a process while it lives: its words, and for the same user its environment. */
export function visibleOf(root: number): string[] {
  return descendants(root).flatMap(({ pid, words }) => [words, read(`/proc/${pid}/environ`)]);
}

function parentOf(name: string): number {
  return Number(/^PPid:\t(\d+)/m.exec(read(`/proc/${name}/status`))?.[1] ?? 0);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
