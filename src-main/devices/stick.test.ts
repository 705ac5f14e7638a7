import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { stickIn } from './read-stick.ts';
import { CONTENT, JPEG, LARGEST, stickContract } from './stick.contract.ts';
import type { StickSlot } from './stick.ts';
import { folderSlot, mountedSlot } from './stick-slot.ts';
import { watchStick } from './watch-stick.ts';

const base = mkdtempSync(join(tmpdir(), 'stick-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
let count = 0;
const place = (name: string) => {
  count += 1;
  return join(base, `${name}-${count}`);
};
const quick = { settle: 10 };

function fill(folder: string): void {
  for (const [path, { bytes, link, day = 1 }] of Object.entries(CONTENT)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (link !== undefined) symlinkSync(link, file);
    else writeFileSync(file, bytes ?? '');
    const at = new Date(2026, 10, day, 12);
    if (link === undefined) utimesSync(file, at, at);
  }
}

stickContract('a folder of files', () => {
  const folder = place('folder');
  fill(folder);
  return {
    stick: stickIn(folderSlot(folder), LARGEST, quick),
    pull: () => renameSync(folder, `${folder}.pulled`),
    plug: () => {
      // Another stick with the same things on it.
      fill(folder);
    },
    plugBroken: () => writeFileSync(folder, ''),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
});

const run = (...words: string[]) => execFileSync(words[0] ?? '', words.slice(1), { stdio: 'pipe' });

/** A file system in a file, mounted as the unit of the .deb mounts a stick. */
function imageOf(): string {
  const [content, image] = [place('content'), place('image')];
  fill(content);
  writeFileSync(image, '');
  truncateSync(image, 8 * 1024 * 1024);
  run('mkfs.ext4', '-q', '-d', content, image);
  return image;
}
const OPTIONS = 'loop,ro,nosuid,nodev,noexec';
const canMount = (() => {
  if (process.getuid?.() !== 0 || spawnSync('mkfs.ext4', ['-V']).status !== 0) return false;
  const folder = place('try');
  mkdirSync(folder);
  const mounted = spawnSync('mount', ['-o', OPTIONS, imageOf(), folder]).status === 0;
  if (mounted) run('umount', folder);
  return mounted;
})();

if (canMount) {
  const image = imageOf();
  stickContract('a file system mounted like a stick', () => {
    const folder = place('mount');
    mkdirSync(folder);
    const plug = () => void run('mount', '-o', OPTIONS, image, folder);
    const pull = () => void run('umount', '-l', folder);
    plug();
    return {
      stick: stickIn(mountedSlot(folder), LARGEST, quick),
      plug,
      pull,
      plugBroken: () => writeFileSync(`${folder}.unreadable`, ''),
      close: () => void spawnSync('umount', ['-l', folder]),
    };
  });

  test('a stick mounted so that it could be written to is not read', async () => {
    const folder = place('writable');
    mkdirSync(folder);
    run('mount', '-o', 'loop,nosuid,nodev,noexec', image, folder);
    try {
      expect(await stickIn(mountedSlot(folder), LARGEST, quick).list()).toEqual({ outcome: 'unreadable' });
    } finally {
      run('umount', folder);
    }
  });

  test('nothing is written to it: the bytes of the stick are the same after reading', async () => {
    const folder = place('same');
    mkdirSync(folder);
    run('mount', '-o', OPTIONS, image, folder);
    try {
      const before = statSync(image);
      const stick = stickIn(mountedSlot(folder), LARGEST, quick);
      const listing = await stick.list();
      for (const { id } of listing.outcome === 'files' ? listing.files : []) await stick.read(id);
      expect(statSync(image).mtimeMs).toBe(before.mtimeMs);
    } finally {
      run('umount', folder);
    }
  });
} else test.skip('a file system mounted like a stick (needs root, mount and mkfs.ext4)', () => undefined);

test('a folder that is only a folder is no stick for the real slot', async () => {
  const folder = place('plain');
  fill(folder);
  expect(await stickIn(mountedSlot(folder), LARGEST).list()).toEqual({ outcome: 'no-stick' });
});

test('of a thousand pictures the newest two hundred are shown, the rest is counted', async () => {
  const folder = place('many');
  mkdirSync(folder);
  for (let file = 0; file < 1000; file += 1) {
    writeFileSync(join(folder, `${file}.jpg`), JPEG);
    utimesSync(join(folder, `${file}.jpg`), file + 1, file + 1);
  }
  const listing = await stickIn(folderSlot(folder), LARGEST).list();
  if (listing.outcome !== 'files') throw new Error(listing.outcome);
  expect([listing.files.length, listing.others, listing.files[0]?.name]).toEqual([200, 800, '999.jpg']);
});

test('a file exchanged for a link after it was listed is not followed', async () => {
  const folder = place('exchanged');
  fill(folder);
  const stick = stickIn(folderSlot(folder), LARGEST, quick);
  const listing = await stick.list();
  const [photo] = listing.outcome === 'files' ? listing.files : [];
  rmSync(join(folder, 'Foto.JPG'));
  symlinkSync(join(folder, 'Bescheid.pdf'), join(folder, 'Foto.JPG'));
  expect(await stick.read(photo?.id ?? '')).toEqual({ outcome: 'unreadable' });
});

test('a folder exchanged for a link to the outside gives nothing either', async () => {
  const [folder, outside] = [place('moved'), place('outside')];
  fill(folder);
  fill(outside);
  const stick = stickIn(folderSlot(folder), LARGEST, quick);
  const listing = await stick.list();
  const letter = listing.outcome === 'files' ? listing.files.find(({ name }) => name === 'Brief.png') : undefined;
  renameSync(join(folder, 'Post'), join(base, `post-${count}`));
  symlinkSync(join(outside, 'Post'), join(folder, 'Post'));
  expect(await stick.read(letter?.id ?? '')).toEqual({ outcome: 'unreadable' });
});

test('grown beyond the limit after it was listed: too large; cut short: unreadable', async () => {
  const folder = place('grown');
  fill(folder);
  const stick = stickIn(folderSlot(folder), LARGEST, quick);
  const listing = await stick.list();
  const named = (wanted: string) =>
    (listing.outcome === 'files' ? listing.files.find(({ name }) => name === wanted)?.id : undefined) ?? '';
  truncateSync(join(folder, 'Foto.JPG'), LARGEST + 1);
  expect(await stick.read(named('Foto.JPG'))).toEqual({ outcome: 'too-large' });
  truncateSync(join(folder, 'Bescheid.pdf'), 20);
  expect(await stick.read(named('Bescheid.pdf'))).toEqual({ outcome: 'unreadable' });
});

test('pulled in the middle of a listing: gone', async () => {
  const folder = place('pulled');
  fill(folder);
  const { look } = folderSlot(folder);
  let looks = 0;
  const slot: StickSlot = {
    folder,
    look: async () => {
      looks += 1;
      if (looks === 2) renameSync(folder, `${folder}.pulled`);
      return await look();
    },
  };
  expect(await stickIn(slot, LARGEST, quick).list()).toEqual({ outcome: 'gone' });
});

test('a stick that hangs is told in time, and only one who asks waits for it', async () => {
  const slot: StickSlot = { folder: '/nowhere', look: () => new Promise(() => undefined) };
  const stick = stickIn(slot, LARGEST, { list: 50 });
  expect(await stick.list()).toEqual({ outcome: 'timeout' });
  expect(await stick.list()).toEqual({ outcome: 'timeout' });
});

test('a visit that ends while a file is read gets nothing of it', async () => {
  const folder = place('ended');
  fill(folder);
  const stick = stickIn(folderSlot(folder), LARGEST, quick);
  const listing = await stick.list();
  const [photo] = listing.outcome === 'files' ? listing.files : [];
  const reading = stick.read(photo?.id ?? '');
  stick.forget();
  expect(await reading).toEqual({ outcome: 'gone' });
});

test('putting in and pulling out is told, once each', async () => {
  const folder = place('watched');
  const told: string[] = [];
  const watch = watchStick(stickIn(folderSlot(folder), LARGEST), (state) => told.push(state), 20);
  await new Promise((resolve) => setTimeout(resolve, 100));
  mkdirSync(folder);
  await expect.poll(() => told).toEqual(['ready']);
  rmSync(folder, { recursive: true });
  await expect.poll(() => told).toEqual(['ready', 'none']);
  watch.stop();
  expect(readdirSync(base).length).toBeGreaterThan(0);
});
