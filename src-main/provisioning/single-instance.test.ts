import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimStateFolder } from './single-instance.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claim-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a second terminal on the same state is told which process has it', async () => {
  await writeFile(join(folder, 'running'), String(process.ppid));
  expect(await claimStateFolder(folder)).toEqual({ ok: false, error: { pid: process.ppid } });
});

test('after a power cut the folder is taken over', async () => {
  const { pid } = spawnSync('true');
  await writeFile(join(folder, 'running'), String(pid));
  expect((await claimStateFolder(folder)).ok).toBe(true);
});

test.skipIf(process.platform !== 'linux')('a number that now belongs to another process is no terminal', async () => {
  await writeFile(join(folder, 'running'), `${process.ppid}\n0f0e0d0c-of-the-start-before 4711\n`);
  expect((await claimStateFolder(folder)).ok).toBe(true);
});

test('a running terminal is known by more than its number', async () => {
  await claimStateFolder(folder);
  const [number, birth] = (await readFile(join(folder, 'running'), 'utf8')).split('\n');
  expect(Number(number)).toBe(process.pid);
  if (process.platform === 'linux') expect(birth).toMatch(/^[0-9a-f-]{36} \d+$/);
});

test('a released folder can be claimed again', async () => {
  const first = await claimStateFolder(folder);
  if (first.ok) await first.value.release();
  expect((await claimStateFolder(folder)).ok).toBe(true);
});
