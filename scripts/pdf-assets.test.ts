import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { copyPdfAssets } from './pdf-assets.ts';

const target = mkdtempSync(join(tmpdir(), 'pdf-assets-'));
afterEach(() => rmSync(target, { recursive: true, force: true }));

test('copies fonts, character maps and the two decoders, and nothing that runs a script', () => {
  const names = copyPdfAssets(target);
  const inside = (folder: string) => names.filter((name) => name.startsWith(`${folder}/`) && !name.includes('LICENSE'));
  expect(inside('fonts')).toHaveLength(14);
  expect(inside('cmaps').length).toBeGreaterThan(160);
  expect(inside('wasm')).toEqual(['wasm/jbig2.wasm', 'wasm/openjpeg.wasm']);
  expect(names.filter((name) => name.includes('LICENSE'))).toHaveLength(7);
  expect(names.filter((name) => /\.m?js$|quickjs|sandbox/.test(name))).toEqual([]);
  for (const name of names) expect(readFileSync(join(target, name)).length).toBeGreaterThan(50);
});

test('says what is missing', () => {
  expect(() => copyPdfAssets(target, join(target, 'nothing'))).toThrow(/cmaps.*npm ci/);
});
