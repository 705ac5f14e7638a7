import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPack, signManifest } from '#shared/content';
import { packFilesFrom } from './content-pack.ts';

test('the pack of Krefeld, as its editors wrote it, is signed and opens whole: the terminal has something to show', async () => {
  const files = packFilesFrom(join(import.meta.dirname, '../assets/content/krefeld'));
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = privateKey.export({ format: 'jwk' }) as Record<string, string>;
  const head = JSON.parse(new TextDecoder().decode(files.get('pack.json')));
  const opened = await openPack(await signManifest(head, files, key), files, key.x ?? '');
  expect(opened.ok || opened.error).toBe(true);
});
