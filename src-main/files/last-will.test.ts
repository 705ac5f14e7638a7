import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MODULE = new URL('./last-will.ts', import.meta.url).href;

test('a machine killed with kill -9 leaves no folder of a visit, and one that was removed before is no matter', async () => {
  const base = mkdtempSync(join(tmpdir(), 'last-will-'));
  const folders = ['first of two', 'second'].map((name) => join(base, name));
  for (const folder of folders) {
    mkdirSync(join(folder, 'profile'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'row'), 'Frau Beispiel');
  }
  const gone = join(base, 'gone');
  const program = `
    const { writeLastWill } = await import(${JSON.stringify(MODULE)});
    for (const folder of ${JSON.stringify([...folders, gone])}) writeLastWill(folder);
    setTimeout(() => process.stdout.write('ready'), 50);
    setInterval(() => undefined, 1000);`;
  const machine = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  await new Promise((ready) => machine.stdout.once('data', ready));
  expect(folders.every(existsSync)).toBe(true);
  machine.kill('SIGKILL');
  await expect.poll(() => folders.some(existsSync), { timeout: 5000 }).toBe(false);
  rmSync(base, { recursive: true });
});
