import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { firstLineOf, startChild } from '#main/provisioning';
import { utilityProgram } from '../../src-main/hosts/electron/utility-program.ts';

/** What our code asked Electron for. */
const forks = vi.hoisted((): { script: string; options: { serviceName?: string; stdio?: unknown } }[] => []);

// Electron's utility process as its documentation describes it, over a plain Node process.
vi.mock('electron', () => ({
  utilityProcess: {
    fork(script: string, programArguments: string[], options: { env: NodeJS.ProcessEnv; stdio: unknown }) {
      forks.push({ script, options });
      const child = spawn(process.execPath, [script, ...programArguments], {
        env: options.env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const utility = new EventEmitter();
      child.once('close', (code) => utility.emit('exit', code ?? 1));
      return Object.assign(utility, {
        stdout: child.stdout,
        stderr: child.stderr,
        pid: child.pid,
        kill: () => child.kill('SIGTERM'),
      });
    },
  },
}));

const folder = mkdtempSync(join(tmpdir(), 'utility-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
function program(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

test('a program of ours starts, says where it is, and ends when it is told', async () => {
  const script = program(
    'ready.mjs',
    `process.stdout.write(JSON.stringify({ ready: true, url: process.env.ADDRESS }) + '\\n'); setInterval(() => {}, 1000);`,
  );
  const child = await startChild(script, { ADDRESS: 'http://127.0.0.1:1' }, 10_000, utilityProgram);
  expect(child).toMatchObject({ url: 'http://127.0.0.1:1' });
  if ('url' in child) await child.stop();
  expect(forks.at(-1)).toMatchObject({ script, options: { stdio: ['ignore', 'pipe', 'pipe'] } });
});

test('a program that complains and ends is a value, with its last word', async () => {
  const script = program('broken.mjs', `process.stderr.write('Der Anschluss ist belegt\\n'); process.exitCode = 3;`);
  expect(await startChild(script, {}, 10_000, utilityProgram)).toEqual({ failed: 'Der Anschluss ist belegt' });
});

test('a program that never answers is ended by force', async () => {
  const script = program('deaf.mjs', `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);`);
  expect(await startChild(script, {}, 500, utilityProgram)).toEqual({ failed: 'keine Antwort' });
});

test('one line is taken from a program that would not end by itself', async () => {
  const script = program('line.mjs', `process.stdout.write(process.argv[2] + '\\n'); setInterval(() => {}, 1000);`);
  expect(await firstLineOf(script, ['eine Zeile'], {}, 10_000, utilityProgram)).toBe('eine Zeile');
});
