import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { browserLaunch } from '../support/browser-launch.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const screen = process.env.DISPLAY !== undefined || existsSync('/usr/bin/Xvfb');
const here = screen && existsSync(browserLaunch().executablePath) && existsSync(join(ROOT, 'dist/renderer'));

/** Runs the proof as `npm run prove:privacy` does. */
async function prove(...options: string[]): Promise<{ code: number | null; said: string; last: string }> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'tests/privacy/main.ts', ...options],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const output of [child.stdout, child.stderr])
    output.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, said, last: said.trimEnd().split('\n').at(-1) ?? '' };
}

test.skipIf(!here)(
  'five kinds of ending, and nothing of any visit is left anywhere',
  { timeout: 1_500_000 },
  async () => {
    const { code, said, last } = await prove();
    process.stdout.write(said);
    expect(last, said).toMatch(/^prove:privacy: \d+ markers, \d+ places, 0 hits$/);
    expect(code).toBe(0);
    for (const ending of ['finish', 'cancel', 'idle', 'crash', 'kill-browser', 'kill-machine'])
      expect(said).toContain(`visit "${ending}"`);
  },
);

test.skipIf(!here)('a marker planted on purpose makes it fail and names the place', { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  const { code, said, last } = await prove('--only', 'none', '--plant', folder);
  rmSync(folder, { recursive: true });
  expect(last, said).toMatch(/ [1-9]\d* hits$/);
  expect(said).toContain(`in ${folder}`);
  expect(code).toBe(1);
});
