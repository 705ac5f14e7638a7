import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentStore, currentContent, folderSource } from '#main/content';
import { fixedClock } from '#shared/basics';
import { packFilesFrom } from './content-pack.ts';
import { publishContent } from './publish-content.ts';

const files = packFilesFrom(join(import.meta.dirname, '..', 'assets/content/krefeld'));
const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
const key = { kty: 'OKP', crv: 'Ed25519', x, d };
let target: string;
beforeEach(async () => {
  target = await mkdtemp(join(tmpdir(), 'publish-'));
});
afterEach(() => rm(target, { recursive: true, force: true }));

const publish = (version: string | null, profile: 'demo' | 'release' = 'demo') =>
  publishContent({ files, key, target, version, profile });

test("the city's content is signed, and a terminal takes it", async () => {
  const published = await publish('2026-12-01');
  expect(published).toEqual({ ok: true, value: join(target, 'krefeld', '2026-12-01') });
  const clock = fixedClock('2026-12-02T10:00:00+01:00');
  const content = await currentContent(
    contentStore({ folder: join(target, 'terminal'), packId: 'krefeld', cityKey: x, clock, mayShow: () => true }),
    clock,
  );
  await content.fetch(folderSource(published.ok ? published.value : ''));
  expect(content.health().refused).toBeNull();
  expect(content.switchOver()).toBe(true);
});

test('what no terminal would take is not published: an older version, the same, unreleased facts', async () => {
  await publish('2026-12-01');
  expect(await publish('2026-11-30')).toMatchObject({ error: expect.stringContaining('nicht neuer als 2026-12-01') });
  expect(await publish('2026-12-01')).toMatchObject({ ok: false });
  expect(await publish('2026-12-02', 'release')).toMatchObject({ error: expect.stringContaining('nicht freigegeben') });
  expect(await publish('gestern')).toMatchObject({ ok: false });
});

test('the way back is the old content under a later version', async () => {
  await publish('2026-12-01');
  expect(await publish('2026-12-01.1')).toMatchObject({ ok: true });
});
