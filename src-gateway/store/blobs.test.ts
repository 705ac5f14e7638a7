import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileBlobs } from './blobs.ts';

const SUBMISSION = '0192e6c8-7f00-7a00-8000-000000000001';

describe('sealed bytes as files', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'blobs-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function* chunks(...texts: string[]) {
    for (const text of texts) yield Buffer.from(text);
  }

  test('what was written comes back', async () => {
    const blobs = await fileBlobs(folder);
    await blobs.write(`${SUBMISSION}/data`, chunks('ab', 'cd'));
    const stream = await blobs.read(`${SUBMISSION}/data`);
    expect(Buffer.concat((await stream?.toArray()) ?? []).toString()).toBe('abcd');
    expect(await blobs.read(`${SUBMISSION}/metadata`)).toBeNull();
  });

  test('a stream that breaks leaves nothing behind and keeps what was there', async () => {
    const blobs = await fileBlobs(folder);
    await blobs.write(`${SUBMISSION}/data`, chunks('first'));
    async function* broken() {
      yield Buffer.from('half');
      throw new Error('connection lost');
    }
    await expect(blobs.write(`${SUBMISSION}/data`, broken())).rejects.toThrow('connection lost');
    expect(await readdir(join(folder, 'tmp'))).toEqual([]);
    expect(await readFile(join(folder, SUBMISSION, 'data'), 'utf8')).toBe('first');
  });

  test('names that leave the folder are refused', async () => {
    const blobs = await fileBlobs(folder);
    await expect(blobs.write('../outside/data', chunks('x'))).rejects.toThrow('not a name');
    await expect(blobs.removeFolder('..')).rejects.toThrow('not a name');
  });

  test('removing a submission removes its folder', async () => {
    const blobs = await fileBlobs(folder);
    await blobs.write(`${SUBMISSION}/data`, chunks('x'));
    await blobs.removeFolder(SUBMISSION);
    expect(await readdir(folder)).toEqual(['tmp']);
  });
});
