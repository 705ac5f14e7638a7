import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { ignoreMissing, makeFolder, syncFolder, writeDurably } from '#main/files';

const DAMAGED = 'damaged';

/**
 * Moves a file nobody can read any more into a folder of its own, with the reason beside it: perhaps a human can save it,
 * and staff see that something is there. `at`: ISO instant.
 */
export async function moveToDamaged(folder: string, name: string, reason: string, at: string): Promise<void> {
  const damaged = join(folder, DAMAGED);
  await makeFolder(damaged);
  const kept = `${at.replaceAll(':', '-')}_${name}`;
  await writeDurably(damaged, `${kept}.reason.json`, [JSON.stringify({ name, reason, at })]);
  await rename(join(folder, name), join(damaged, kept));
  await syncFolder(damaged);
  await syncFolder(folder);
}

/** How many lie there. */
export async function countDamaged(folder: string): Promise<number> {
  const names = (await readdir(join(folder, DAMAGED)).catch(ignoreMissing)) ?? [];
  return names.filter((name) => !name.endsWith('.reason.json') && !name.startsWith('.')).length;
}
