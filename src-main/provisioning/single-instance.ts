import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '#shared/basics';

/**
 * Two terminals on one state folder would both send: the first keeps a file with its process id. A file left by a machine
 * that lost power names a process that no longer lives and is taken over; so is one whose number now belongs to another
 * process, which is likely after a restart: the same services start in the same order.
 */
export async function claimStateFolder(
  folder: string,
): Promise<Result<{ readonly release: () => Promise<void> }, { readonly pid: number }>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'running');
  for (;;) {
    try {
      const file = await open(path, 'wx', 0o600);
      await file.writeFile(`${process.pid}\n${(await birthOf(process.pid)) ?? ''}\n`);
      await file.close();
      return ok({ release: () => rm(path, { force: true }) });
    } catch {
      const [number, birth = ''] = (await readFile(path, 'utf8').catch(() => '')).split('\n');
      const pid = Number(number);
      const another = birth !== '' && birth !== (await birthOf(pid));
      if (Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid) && !another) return err({ pid });
      await rm(path, { force: true });
    }
  }
}

/** Which start of the machine a process belongs to, and when in it it was born; null where there is no /proc. */
async function birthOf(pid: number): Promise<string | null> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // proc(5): the 22nd field; the second may hold blanks, so counting begins after its bracket.
    return `${boot.trim()} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return null;
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
