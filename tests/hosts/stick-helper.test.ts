import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const HELPER = resolve('build/debian/stick.sh');
const run = (...words: string[]) => execFileSync(words[0] ?? '', words.slice(1), { encoding: 'utf8' }).trim();
const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const possible = process.getuid?.() === 0 && ['losetup', 'blkid', 'flock', 'findmnt', 'mkfs.ext4'].every(has);

/** A block device made of a file: the helper cannot tell it from a stick. */
function deviceOf(folder: string, make: (image: string) => void): string {
  const image = join(folder, 'image');
  writeFileSync(image, '');
  truncateSync(image, 16 * 1024 * 1024);
  make(image);
  return run('losetup', '--find', '--show', '--read-only', image);
}

describe.skipIf(!possible || spawnSync('losetup', ['--find']).status !== 0)(
  'the helper that mounts a stick (needs root and loop devices)',
  () => {
    let folder = '';
    let slot = '';
    let device = '';
    const help = (...words: string[]) =>
      spawnSync('sh', [HELPER, ...words], {
        env: { ...process.env, ERSTHILFE_STICK_MOUNT: slot, ERSTHILFE_STICK_USER: 'root' },
      }).status;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'stick-helper-'));
      slot = join(folder, 'stick');
      mkdirSync(slot);
    });
    afterEach(() => {
      spawnSync('umount', ['-l', slot]);
      if (device !== '') spawnSync('losetup', ['--detach', device]);
      rmSync(folder, { recursive: true, force: true });
    });
    const name = () => device.replace('/dev/', '');

    test.each([
      ['a file system that people do not bring', (image: string) => void run('mkfs.ext4', '-q', image)],
      ['a stick that was never formatted', () => undefined],
      ['a file system that only looks like one', (image: string) => writeFileSync(image, brokenVfat())],
    ])('%s is not mounted, and marked until it is pulled', (_what, make) => {
      device = deviceOf(folder, make);
      expect(help('mount', name())).toBe(0);
      expect(spawnSync('mountpoint', ['-q', slot]).status).not.toBe(0);
      expect(readFileSync(`${slot}.unreadable`, 'utf8').trim()).toBe(name());
      expect(help('release', 'sdz9')).toBe(0);
      expect(existsSync(`${slot}.unreadable`)).toBe(true);
      expect(help('release', name())).toBe(0);
      expect(existsSync(`${slot}.unreadable`)).toBe(false);
    });

    test.skipIf(!has('mkfs.vfat') || !readFileSync('/proc/filesystems', 'utf8').includes('vfat'))(
      'a stick with vfat is mounted read-only, for one user, and is gone when it is pulled',
      () => {
        device = deviceOf(folder, (image) => void run('mkfs.vfat', image));
        expect(help('mount', name())).toBe(0);
        expect(run('findmnt', '-n', '-o', 'OPTIONS', slot)).toMatch(/^ro,nosuid,nodev,noexec,/);
        expect(readdirSync(slot)).toEqual([]);
        expect(help('release', name())).toBe(0);
        expect(spawnSync('mountpoint', ['-q', slot]).status).not.toBe(0);
      },
    );

    test.each(['../etc', 'sda1;reboot', ''])('"%s" is no name of a device', (word) => {
      expect(help('mount', word)).toBe(1);
    });
  },
);

/** The signature of a FAT boot sector with nothing behind it that makes sense. */
function brokenVfat(): Buffer {
  const sector = Buffer.alloc(512);
  sector.write('\u00eb\u003c\u0090MSDOS5.0', 0, 'latin1');
  sector.write('FAT32   ', 0x52, 'latin1');
  sector.writeUInt16LE(0xaa55, 510);
  return Buffer.concat([sector, Buffer.alloc(1024 * 1024)]);
}
