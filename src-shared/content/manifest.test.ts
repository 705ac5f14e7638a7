import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bytesFromText } from '#shared/basics';
import { compareVersions, isPackVersion, NO_CONTENT, openManifest, openPack, signManifest } from './index.ts';

const city = newKey();
const files = packFiles({});
const head = { id: 'krefeld', version: '2026-11-24' };
const signed = await signManifest(head, files, city);

function newKey(): { x: string; d: string; kty: string; crv: string } {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return { kty: 'OKP', crv: 'Ed25519', x, d };
}

function packFiles(more: object): Map<string, Uint8Array> {
  const { amounts, ...pack } = { ...NO_CONTENT, id: 'krefeld', version: '2026-11-24', ...more };
  return new Map([
    ['pack.json', bytesFromText(JSON.stringify(pack))],
    ['amounts.json', bytesFromText(JSON.stringify(amounts))],
  ]);
}

describe('a pack is believed whole or not at all', () => {
  test('the city signed it and nothing changed', async () => {
    expect(await openPack(signed, files, city.x)).toMatchObject({ ok: true, value: { id: 'krefeld' } });
  });

  test.each<[string, () => Map<string, Uint8Array>, string]>([
    ['one byte changed', () => new Map([...files, ['amounts.json', bytesFromText('[ ]')]]), 'changed-file'],
    ['a file cut off', () => new Map([...files, ['amounts.json', bytesFromText('[')]]), 'changed-file'],
    ['a file missing', () => new Map([...files].slice(0, 1)), 'missing-file'],
    ['a file nobody signed', () => new Map([...files, ['more.json', bytesFromText('[]')]]), 'unknown-file'],
  ])('%s', async (_name, damaged, error) => {
    expect(await openPack(signed, damaged(), city.x)).toEqual({ ok: false, error });
  });

  test('another key signed it', async () => {
    const foreign = await signManifest(head, files, newKey());
    expect(await openPack(foreign, files, city.x)).toEqual({ ok: false, error: 'signature' });
  });

  test('signed by the city, but no pack', async () => {
    const odd = packFiles({ schemaVersion: 2 });
    expect(await openPack(await signManifest(head, odd, city), odd, city.x)).toEqual({ ok: false, error: 'content' });
  });

  test('the manifest says another version than the pack', async () => {
    const later = await signManifest({ ...head, version: '2026-12-24' }, files, city);
    expect(await openPack(later, files, city.x)).toEqual({ ok: false, error: 'other-pack' });
  });

  test.each(['../../etc/cron.json', 'a/b.json', '.hidden.json', 'UPPER.json', 'pack.sh', '__proto__.json', ''])(
    'a file called %j is no file of a pack',
    async (name) => {
      const strange = new Map([...files, [name, bytesFromText('[]')]]);
      const manifest = await signManifest(head, strange, city);
      expect(await openManifest(manifest, city.x)).toEqual({ ok: false, error: 'manifest' });
    },
  );

  test('more than two megabytes are no file of a pack', async () => {
    const large = new Map([...files, ['amounts.json', new Uint8Array(2_000_001).fill(32)]]);
    const manifest = await signManifest(head, large, city);
    expect(await openPack(manifest, large, city.x)).toEqual({ ok: false, error: 'too-large' });
  });
});

describe('versions', () => {
  test.each([
    ['2026-11-24', '2026-11-25', -1],
    ['2026-11-24.2', '2026-11-24', 1],
    ['2026-11-24.10', '2026-11-24.9', 1],
    ['2027-01-01', '2026-12-31.9', 1],
    ['2026-11-24', '2026-11-24', 0],
  ])('%s against %s', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });

  test.each(['2026-11-24', '2026-11-24.1'])('%s is one', (text) => expect(isPackVersion(text)).toBe(true));
  test.each(['', '1', '2026-11-24.0', '2026-11-24/..', '2026-11-24-beta', '../2026-11-24'])('%j is none', (text) => {
    expect(isPackVersion(text)).toBe(false);
  });
});
