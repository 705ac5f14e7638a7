import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixedClock } from '#shared/basics';
import { NO_CONTENT } from '#shared/content';
import { type ContentSource, contentStore, currentContent, folderSource, writePackFolder } from './index.ts';
import type { SignedPack } from './pack-folder.ts';
import { newCityKey, signedPack } from './signed-pack.fixture.ts';

const clock = fixedClock('2026-11-24T10:00:00+01:00');
const city = newCityKey();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'content-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () =>
  currentContent(
    contentStore({
      folder: join(folder, 'kept'),
      packId: 'krefeld',
      cityKey: city.x,
      clock,
      mayShow: () => true,
    }),
    clock,
  );
function source(pack: SignedPack): ContentSource {
  return {
    manifest: async () => ({ outcome: 'done', value: pack.signedManifest }),
    pack: async () => ({ outcome: 'done', value: pack }),
  };
}

test('without content there is a pack without facts, and that is said', async () => {
  const content = await open();
  expect(content.pack()).toBe(NO_CONTENT);
  expect(content.health()).toEqual({ version: null, over: false, damaged: 0, refused: null });
});

test('what was fetched is shown after the switch only, and after a restart', async () => {
  const content = await open();
  await content.fetch(source(await signedPack(city, '2026-11-01')));
  expect(content.health().version).toBeNull();
  expect(content.switchOver()).toBe(true);
  expect(content.health().version).toBe('2026-11-01');
  expect(content.switchOver()).toBe(false);
  expect((await open()).health().version).toBe('2026-11-01');
});

test('a visit that begins during the fetch ends it: nothing is written', async () => {
  const content = await open();
  let betweenSessions = true;
  const pack = await signedPack(city, '2026-11-01');
  await content.fetch(
    {
      ...source(pack),
      pack: async () => {
        betweenSessions = false;
        return { outcome: 'done', value: pack };
      },
    },
    () => betweenSessions,
  );
  expect(content.switchOver()).toBe(false);
  expect((await open()).health().version).toBeNull();
});

test('a refused pack is named until a good one comes', async () => {
  const content = await open();
  await content.fetch(source(await signedPack(newCityKey(), '2026-11-01')));
  expect(content.health().refused).toBe('signature');
  await content.fetch(source(await signedPack(city, '2026-11-01')));
  expect(content.health().refused).toBeNull();
});

test('an unreachable gateway refuses nothing', async () => {
  const content = await open();
  const silent = async () => ({ outcome: 'failed' }) as const;
  await content.fetch({ manifest: silent, pack: silent });
  expect(content.health().refused).toBeNull();
});

test('a pack in a folder somebody brought is taken like any other', async () => {
  const brought = join(folder, 'stick');
  await writePackFolder(brought, await signedPack(city, '2026-11-03'));
  const content = await open();
  await content.fetch(folderSource(brought));
  expect(content.switchOver()).toBe(true);
  expect(content.pack().version).toBe('2026-11-03');
  await content.fetch(folderSource(join(folder, 'empty slot')));
  expect(content.health()).toMatchObject({ version: '2026-11-03', refused: null });
});
