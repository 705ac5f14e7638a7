import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bytesFromText, fixedClock } from '#shared/basics';
import { releaseProblems } from '#shared/content';
import { contentStore } from './content-store.ts';
import { type CityKey, newCityKey, signedPack } from './signed-pack.fixture.ts';

const run = promisify(execFile);
const city = newCityKey();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'content-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function store(profile: 'demo' | 'release' = 'demo', at = folder) {
  return contentStore({
    folder: at,
    packId: 'krefeld',
    cityKey: city.x,
    clock: fixedClock('2026-11-24T10:00:00+01:00'),
    mayShow: profile === 'demo' ? () => true : (pack) => releaseProblems(pack).length === 0,
  });
}
const shownVersion = async (at = folder) => (await store('demo', at).load()).pack?.version ?? null;

test('nothing there is nothing, and no error', async () => {
  expect(await store().load()).toEqual({ pack: null, damaged: [] });
});

test('a later pack replaces the one before, which stays beside it; older ones go', async () => {
  for (const version of ['2026-11-01', '2026-11-02', '2026-11-02.1'])
    expect(await store().take(await signedPack(city, version))).toMatchObject({ ok: true, value: { version } });
  expect(await shownVersion()).toBe('2026-11-02.1');
  expect((await readdir(folder)).toSorted()).toEqual(['2026-11-02', '2026-11-02.1']);
});

describe('what is not taken, and the old one stays', () => {
  const pack = (version: string, more = {}, key: CityKey = city) => signedPack(key, version, more);
  test.each<[string, () => ReturnType<typeof signedPack>, string]>([
    ['signed by somebody else', () => pack('2026-12-01', {}, newCityKey()), 'signature'],
    ['an older one, replayed', () => pack('2026-10-01'), 'older'],
    ['for another city', () => pack('2026-12-01', { id: 'moers' }), 'other-city'],
    ['not begun', () => pack('2026-12-01', { validFrom: '2026-12-01' }), 'not-begun'],
    ['already over', () => pack('2026-12-01', { validTo: '2026-11-23' }), 'over'],
    ['a version nobody can order', () => pack('neu'), 'manifest'],
    [
      'a file nobody signed',
      async () => {
        const good = await pack('2026-12-01');
        return { ...good, files: new Map([...good.files, ['more.json', bytesFromText('[]')]]) };
      },
      'unknown-file',
    ],
    [
      'a file on its way out of the folder',
      async () => {
        const good = await pack('2026-12-01');
        return { ...good, files: new Map([...good.files, ['../../out.json', bytesFromText('[]')]]) };
      },
      'unknown-file',
    ],
    [
      'one byte changed',
      async () => {
        const good = await pack('2026-12-01');
        return { ...good, files: new Map([...good.files, ['amounts.json', bytesFromText('[ ]')]]) };
      },
      'changed-file',
    ],
  ])('%s', async (_name, offered, error) => {
    await store().take(await pack('2026-11-01'));
    expect(await store().take(await offered())).toEqual({ ok: false, error });
    expect(await shownVersion()).toBe('2026-11-01');
    expect(await readdir(folder)).toEqual(['2026-11-01']);
  });

  test('the same again changes nothing', async () => {
    const same = await pack('2026-11-01');
    await store().take(same);
    expect(await store().wants(same.signedManifest)).toEqual({ ok: true, value: 'had' });
    expect(await store().take(same)).toEqual({ ok: true, value: 'had' });
  });

  test('records the city has not released, in the release profile', async () => {
    expect(await store('release').take(await pack('2026-11-01'))).toEqual({ ok: false, error: 'not-released' });
    const fact = { source: 'Stadt', sourceDate: null, checkedOn: null, checkedBy: null, key: 'a', cents: 1 };
    const amount = { ...fact, per: 'month', validFrom: '2026-01-01', validTo: null, mark: 'verify' } as const;
    const released = await pack('2026-11-01', { amounts: [{ ...amount, releasedByCity: true }] });
    expect(await store('release').take(released)).toMatchObject({ ok: true });
    expect((await store('release').load()).pack?.version).toBe('2026-11-01');
  });
});

describe('the current pack is damaged on disk', () => {
  const inCurrent = (name: string) => join(folder, '2026-11-02', name);
  test.each<[string, () => Promise<unknown>]>([
    ['one byte changed', () => writeFile(inCurrent('amounts.json'), '[ ]')],
    ['a file cut off', () => writeFile(inCurrent('pack.json'), '{')],
    ['a file gone', () => rm(inCurrent('amounts.json'))],
    ['the signature gone', () => rm(inCurrent('manifest.jws'))],
    [
      'signed by somebody else',
      async () => writeFile(inCurrent('manifest.jws'), (await signedPack(newCityKey(), '2026-11-02')).signedManifest),
    ],
    ['a file nobody signed', () => writeFile(inCurrent('more.json'), '[]')],
    ['a folder where a file should be', () => mkdir(inCurrent('sub'))],
    [
      'an older pack under its name',
      async () => writeFile(inCurrent('manifest.jws'), await readFile(join(folder, '2026-11-01', 'manifest.jws'))),
    ],
  ])('%s: the last good one is shown, and the same pack again mends it', async (_name, damage) => {
    const newer = await signedPack(city, '2026-11-02');
    await store().take(await signedPack(city, '2026-11-01'));
    await store().take(newer);
    await damage();
    expect(await store().load()).toMatchObject({ pack: { version: '2026-11-01' }, damaged: ['2026-11-02'] });
    expect(await store().take(await signedPack(city, '2026-11-01.5'))).toEqual({ ok: false, error: 'older' });
    expect(await store().take(newer)).toMatchObject({ ok: true });
    expect(await store().load()).toMatchObject({ pack: { version: '2026-11-02' }, damaged: [] });
  });
});

describe('power and disk', () => {
  test('a pack half written before a power cut is never shown, and its rest goes', async () => {
    await store().take(await signedPack(city, '2026-11-01'));
    const unfinished = join(folder, '2026-11-02.part');
    await mkdir(unfinished);
    await writeFile(join(unfinished, 'pack.json'), '{"id":"krefeld"');
    expect(await shownVersion()).toBe('2026-11-01');
    expect(await readdir(folder)).toEqual(['2026-11-01']);
  });

  test('a full disk refuses the new pack and keeps the old one', async ({ skip }) => {
    const mounted = join(folder, 'small-disk');
    await mkdir(mounted);
    const mount = await run('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', mounted]).catch(() => null);
    if (mount === null) skip('no small tmpfs can be mounted here (needs root): full disk not tested');
    try {
      expect(await store('demo', mounted).take(await signedPack(city, '2026-11-01'))).toMatchObject({ ok: true });
      const glossary = [{ term: 'Antrag', text: 'x'.repeat(100_000) }];
      const large = await signedPack(city, '2026-11-02', { glossary });
      expect(await store('demo', mounted).take(large)).toEqual({ ok: false, error: 'disk-full' });
      expect(await shownVersion(mounted)).toBe('2026-11-01');
      expect(await readdir(mounted)).toEqual(['2026-11-01']);
    } finally {
      await run('umount', [mounted]);
    }
  });
});
