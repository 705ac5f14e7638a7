import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '#shared/basics';

/**
 * Two terminals on one state folder would both send: the first keeps a file with its process id. A file left by a machine
 * that lost power names a process that no longer lives and is taken over.
 */
export async function claimStateFolder(
  folder: string,
): Promise<Result<{ readonly release: () => Promise<void> }, { readonly pid: number }>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'running');
  for (;;) {
    try {
      const file = await open(path, 'wx', 0o600);
      await file.writeFile(String(process.pid));
      await file.close();
      return ok({ release: () => rm(path, { force: true }) });
    } catch {
      const pid = Number(await readFile(path, 'utf8').catch(() => ''));
      if (Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid)) return err({ pid });
      await rm(path, { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
