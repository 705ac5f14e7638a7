import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { FUSES, setFuses } from '../../build/fuses.ts';
import { packWithStandIn } from '../../scripts/package-check.ts';

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const binary = (...wire: number[]) =>
  Buffer.concat([Buffer.from(`ELF…${SENTINEL}`), Buffer.from(wire), Buffer.from('…end')]);
const allOff = new Array<number>(FUSES.length).fill(0x30);

test('all nine fuses are set, and nothing else of the binary changes', () => {
  const before = binary(1, 9, ...allOff);
  const after = setFuses(before);
  const wire = Buffer.from(SENTINEL).length + Buffer.from('ELF…').length + 2;
  expect(after.subarray(wire, wire + 9).toString()).toBe('000011001');
  expect(after.length).toBe(before.length);
  expect(after.subarray(0, wire)).toEqual(before.subarray(0, wire));
  expect(after.subarray(wire + 9)).toEqual(before.subarray(wire + 9));
});

test.each([
  ['has a fuse nobody stated', binary(1, 10, ...allOff, 0x30), 'has 10 fuses, 9 are stated'],
  ['lacks one', binary(1, 8, ...allOff.slice(1)), 'has 8 fuses, 9 are stated'],
  ['removed one', binary(1, 9, 0x72, ...allOff.slice(1)), 'runAsNode was removed'],
  ['has another wire', binary(2, 9, ...allOff), 'version 2'],
  ['is no Electron', Buffer.from('anything'), 'no fuse wire'],
])('a binary that %s stops the packing', (_name, broken, message) => {
  expect(() => setFuses(broken)).toThrow(message);
});

test('the packing hook is found and is a function', async () => {
  const hook: unknown = await import(join(import.meta.dirname, '..', '..', 'build', 'after-pack.mjs'));
  expect(hook).toMatchObject({ default: expect.any(Function) });
});

test('electron-builder.yml is what electron-builder understands', () => {
  const require = createRequire(import.meta.url);
  const schemePath = join(
    dirname(createRequire(require.resolve('electron-builder/package.json')).resolve('app-builder-lib/package.json')),
    'scheme.json',
  );
  const Ajv = ajvSchema.parse(createRequire(schemePath)('ajv'));
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(schemePath, 'utf8')),
  );
  const valid = validate(configuration());
  expect(validate.errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(validate({ ...(configuration() as object), asarr: true })).toBe(false);
});

test('nothing of node_modules is packed, nothing native is rebuilt, no native format is forgotten', () => {
  const { files, npmRebuild, afterPack, linux } = packSchema.parse(configuration());
  expect(files.at(-1)).toBe('!node_modules/**');
  expect(npmRebuild).toBe(false);
  expect(afterPack).toBe('build/after-pack.mjs');
  expect(linux.target).toEqual(['deb', 'AppImage', 'tar.gz']);
});

test('the browser policies close every way out and leave the terminal itself open', () => {
  const policies = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync('build/chromium/policies.json', 'utf8')));
  expect(policies).toMatchObject({
    URLBlocklist: ['*'],
    DownloadRestrictions: 3,
    PrintingEnabled: false,
    AllowFileSelectionDialogs: false,
    DeveloperToolsAvailability: 2,
    ExtensionInstallBlocklist: ['*'],
    TranslateEnabled: false,
  });
  expect(policies.URLAllowlist).toContain('http://127.0.0.1:47110/*');
});

describe('a folder packed around a stand-in for Electron', () => {
  let work = '';
  beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), 'pack-'));
  });
  afterEach(() => rmSync(work, { recursive: true, force: true }));
  const built = existsSync('dist/renderer/citizen/index.html');

  test.skipIf(!built)('holds what the terminal needs and nothing else, with every fuse set', () => {
    const { silent, missing, forbidden, unsetFuses, asar, languageData } = packWithStandIn(work);
    expect({ silent, missing, forbidden }).toEqual({ silent: [], missing: [], forbidden: [] });
    expect(unsetFuses).toBe(false);
    expect(languageData).toBeGreaterThan(1_000_000);
    expect(asar - languageData).toBeLessThan(30_000_000);
  });

  test.skipIf(!built)('is not made at all around something that is no Electron', () => {
    expect(() => packWithStandIn(work, false)).toThrow('no fuse wire found: is this an Electron binary?');
  });
});

const packSchema = z.looseObject({
  files: z.array(z.string()),
  npmRebuild: z.boolean(),
  afterPack: z.string(),
  linux: z.looseObject({ target: z.array(z.string()) }),
});

type Validator = ((value: unknown) => boolean) & { errors?: unknown };
const ajvSchema = z.custom<new (options: object) => { compile: (schema: object) => Validator }>(
  (value) => typeof value === 'function',
);

function configuration(): unknown {
  return parse(readFileSync('electron-builder.yml', 'utf8'));
}
