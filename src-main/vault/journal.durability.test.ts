import { execFile, spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '#shared/basics';
import { openJournal } from './journal.ts';
import { noiseEnvelope, temporaryFolder } from './vault.fixture.ts';

const run = promisify(execFile);
const KILLS = 20;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

describe('what says "gespeichert" is never lost', () => {
  test(`${KILLS} times SIGKILL in the middle of writing: every acknowledged envelope is readable`, async () => {
    const acknowledged: string[] = [];
    // Two at a time: most of a child's life is its start.
    const folders = [join(folder.path, 'a'), join(folder.path, 'b')];
    const kept = await Promise.all(
      folders.map(async (path) => {
        const ids: string[] = [];
        for (let kill = 0; kill < KILLS / 2; kill += 1) ids.push(...(await appendUntilKilled(path)));
        return ids;
      }),
    );
    for (const [index, path] of folders.entries()) {
      const journal = await openJournal(path, { clock: systemClock() });
      const listed = new Set(await journal.list());
      for (const id of kept[index] ?? []) {
        expect(listed.has(id)).toBe(true);
        expect((await journal.read(id))?.envelope.id).toBe(id);
        acknowledged.push(id);
      }
      // One more may lie there: finished, but killed before it could say so. Nothing lies there that cannot be read.
      for (const id of listed) expect(await journal.read(id)).not.toBeNull();
      expect(await journal.damaged()).toBe(0);
      expect((await readdir(path)).filter((name) => name.endsWith('.part'))).toEqual([]);
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);
  }, 60_000);

  test('a full disk refuses and keeps what it has', async ({ skip }) => {
    const mounted = join(folder.path, 'small-disk');
    await run('mkdir', [mounted]);
    const mount = await run('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', mounted]).catch(() => null);
    if (mount === null) skip('no small tmpfs can be mounted here (needs root): full disk not tested');
    try {
      const journal = await openJournal(mounted, { clock: systemClock(), minimumFreeBytes: 0 });
      const saved: string[] = [];
      for (let round = 0; round < 12; round += 1) {
        const envelope = noiseEnvelope(400_000);
        const result = await journal.append(envelope);
        if (result.ok) saved.push(envelope.id);
        else expect(result.error).toBe('disk-full');
      }
      expect(saved.length).toBeGreaterThan(3);
      expect(saved.length).toBeLessThan(12);
      expect(await journal.list()).toEqual(saved.toSorted());
      for (const id of saved) expect(await journal.read(id)).not.toBeNull();
      expect((await readdir(mounted)).filter((name) => name.endsWith('.part'))).toEqual([]);

      await journal.remove(saved[0] ?? '');
      expect((await journal.append(noiseEnvelope(200_000))).ok).toBe(true);
    } finally {
      await run('umount', [mounted]);
    }
  });
});

/** Starts a process that appends, kills it at a random moment after its first promise, and gives back all its promises. */
async function appendUntilKilled(path: string): Promise<string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'append-loop.fixture.ts'), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (output === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * 60);
    output += text;
  });
  await new Promise((resolve) => child.once('close', resolve));
  // The last line may be cut: only a whole one is a promise.
  return output.split('\n').slice(0, -1);
}
