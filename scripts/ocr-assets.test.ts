import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { copyOcrAssets } from './ocr-assets.ts';

const target = mkdtempSync(join(tmpdir(), 'ocr-assets-'));
afterEach(() => rmSync(target, { recursive: true, force: true }));

test('copies the worker, the three cores and packed language data', () => {
  const names = copyOcrAssets(target);
  expect(names.filter((name) => name.startsWith('core/'))).toHaveLength(3);
  for (const name of names) expect(readFileSync(join(target, name)).length).toBeGreaterThan(10_000);
  const german = readFileSync(join(target, 'lang/deu.traineddata.gz'));
  expect([german[0], german[1]]).toEqual([0x1f, 0x8b]);
});

test('says what is missing instead of shipping half a recogniser', () => {
  expect(() => copyOcrAssets(target, join(target, 'nothing'))).toThrow(/worker\.min\.js.*npm ci/);
});
