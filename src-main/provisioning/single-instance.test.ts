import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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

test('a released folder can be claimed again', async () => {
  const first = await claimStateFolder(folder);
  if (first.ok) await first.value.release();
  expect((await claimStateFolder(folder)).ok).toBe(true);
});
