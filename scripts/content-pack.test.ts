import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPack, readPack, signManifest } from '#shared/content';
import { packFilesFrom } from './content-pack.ts';

test('the pack of Krefeld, as its editors wrote it, is signed and opens whole: the terminal has something to show', async () => {
  const files = packFilesFrom(join(import.meta.dirname, '../assets/content/krefeld'));
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = privateKey.export({ format: 'jwk' }) as Record<string, string>;
  const head = JSON.parse(new TextDecoder().decode(files.get('pack.json')));
  const opened = await openPack(await signManifest(head, files, key), files, key.x ?? '');
  expect(opened.ok || opened.error).toBe(true);
});

test('each point that the computation of a deadline leaves to the Rechtsamt is asked once, with what holds until then', () => {
  const pack = readPack(packFilesFrom(join(import.meta.dirname, '../assets/content/krefeld')));
  if (!pack.ok) throw new Error(pack.error);
  const letters = pack.value.legalPoints.flatMap(({ deadlinePoint }) => deadlinePoint ?? []);
  expect(letters.toSorted().join('')).toBe('abcdefghijk');
  for (const { key, question, untilThen } of pack.value.legalPoints) {
    expect(question, key).toContain('?');
    // A promise or a decision in the careful reading would be neither careful nor ours.
    expect(untilThen, key).not.toMatch(/Anspruch|garantiert|(?<!nicht )sicher gewahrt/);
  }
});
