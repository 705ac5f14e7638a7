import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { fileScanner } from './file-scanner.ts';
import { saneScanner } from './sane-scanner.ts';
import { saneTestBackend } from './sane-test-backend.fixture.ts';
import { scanFolders } from './scan-folder.ts';
import { allOf, type Situation, scannerContract } from './scanner.contract.ts';

const hasSane = spawnSync('scanimage', ['--version']).status === 0;
/** A terminal of its own for each test run: no other may sweep its folders. */
const TERMINAL = 100_000 + process.pid;
const scanFoldersNow = () => readdirSync('/dev/shm').filter((name) => name.startsWith(`ersthilfe-scan-${TERMINAL}-`));
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

const TROUBLE = { empty: 'NO_DOCS', jam: 'JAMMED', 'cover open': 'COVER_OPEN' } as const;

function sane(situation: Situation, limits = {}) {
  const status = situation in TROUBLE ? TROUBLE[situation as keyof typeof TROUBLE] : undefined;
  const folder = saneTestBackend({
    ...(status === undefined ? {} : { status }),
    slow: situation === 'slow',
    devices: situation === 'none' ? 0 : 1,
  });
  if (situation === 'none') writeFileSync(join(folder, 'dll.conf'), '');
  process.env.SANE_CONFIG_DIR = folder;
  return {
    scanner: saneScanner(scanFolders(TERMINAL), limits),
    close: async () => {
      delete process.env.SANE_CONFIG_DIR;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function files(situation: Situation) {
  const folder = mkdtempSync(join(tmpdir(), 'file-scanner-'));
  const stack = join(folder, 'feeder');
  mkdirSync(stack);
  writeFileSync(join(folder, 'flatbed.png'), PNG);
  const lay = (count: number) => {
    for (let sheet = 1; sheet <= count; sheet += 1)
      writeFileSync(join(stack, `${String(sheet).padStart(2, '0')}.png`), PNG);
  };
  if (situation === 'ten sheets' || situation === 'slow') lay(10);
  if (situation === 'jam') writeFileSync(join(stack, '01.jam'), '');
  if (situation === 'cover open') writeFileSync(join(stack, '01.cover-open'), '');
  if (situation === 'slow') writeFileSync(join(folder, 'slow'), '60000');
  if (situation === 'none') writeFileSync(join(folder, 'off'), '');
  return { scanner: fileScanner(folder), folder, close: async () => rmSync(folder, { recursive: true, force: true }) };
}

scannerContract('a folder of files', async (situation) => files(situation));

test('a folder of files jams at its third sheet: the two before it are there', async () => {
  const { scanner, folder, close } = files('ten sheets');
  writeFileSync(join(folder, 'feeder', '02z.jam'), '');
  await scanner.start('file', 'feeder');
  const { sheets, end } = await allOf(scanner);
  expect([sheets.length, end]).toEqual([2, 'jam']);
  expect(readdirSync(join(folder, 'feeder'))).toHaveLength(9);
  await close();
});

describe.skipIf(!hasSane)('scanimage (needs sane-utils)', () => {
  scannerContract("SANE's own test back end", async (situation) => sane(situation));

  afterEach(() => expect(scanFoldersNow()).toEqual([]));

  test('a device that somebody else has is told, and what hangs is killed', async () => {
    const folder = saneTestBackend({ status: 'DEVICE_BUSY' });
    process.env.SANE_CONFIG_DIR = folder;
    const scanner = saneScanner(scanFolders(TERMINAL));
    await scanner.start('test:0', 'flatbed');
    expect(await scanner.next()).toBe('failed');
    expect(await scanner.stop()).toBe(true);
    delete process.env.SANE_CONFIG_DIR;
    rmSync(folder, { recursive: true, force: true });
  });

  test('a sheet that takes too long ends the scan and stops the device', async () => {
    const { scanner, close } = sane('slow', { sheet: 300 });
    await scanner.start('test:0', 'feeder');
    expect(await scanner.next()).toBe('timeout');
    expect(await scanner.stop()).toBe(true);
    await close();
  });

  test('no more than five sheets lie in memory while nobody takes them, and no file of them anywhere', async () => {
    const { scanner, close } = sane('ten sheets', { takers: 2_000 });
    await scanner.start('test:0', 'feeder');
    await expect.poll(scanFoldersNow, { timeout: 10_000 }).toEqual([]);
    const { sheets, end } = await allOf(scanner);
    // Nobody took them in time: what is there is handed out, and the end says why no more came.
    expect([sheets.length, end]).toEqual([4, 'timeout']);
    await close();
  });

  test('a page in the memory of this machine only: without such a place there is no scan', async () => {
    const { close } = sane('ten sheets');
    const scanner = saneScanner(scanFolders(TERMINAL, null));
    expect(await scanner.start('test:0', 'flatbed')).toBe('no-scanner');
    await close();
  });

  test('what a killed terminal left is gone with the next start', async () => {
    const left = scanFolders(TERMINAL).make() ?? '';
    writeFileSync(join(left, 'sheet-1.png'), PNG);
    saneScanner(scanFolders(TERMINAL));
    expect(existsSync(left)).toBe(false);
  });
});

/** SANE's test back end cannot jam in the middle: this program says what scanimage 1.1.1 said when one was made to. */
test('a jam at the third sheet leaves the first two, and its folder is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scan-program-'));
  const program = join(folder, 'scanimage');
  writeFileSync(
    program,
    `#!/bin/sh
case "$*" in *--all-options*) echo '    --source ADF|Flatbed [Flatbed]'; exit 0;; esac
for word in "$@"; do case "$word" in --batch=*) at="\${word#--batch=}";; esac; done
ask() { echo "Place document no. $1 on the scanner." >&2; read -r _ || exit 0; echo "Scanning page $1" >&2; }
for sheet in 1 2; do
  ask "$sheet"; printf '\\211PNG' > "$(printf "$at" "$sheet")"
  echo "Scanned page $sheet. (scanner status = 5)" >&2
done
ask 3
echo 'scanimage: sane_start: Document feeder jammed' >&2
echo 'Batch terminated, 2 pages scanned' >&2
exit 6
`,
  );
  chmodSync(program, 0o755);
  const scanner = saneScanner(scanFolders(TERMINAL), {}, program);
  expect(await scanner.start('any', 'feeder')).toBe('started');
  const { sheets, end } = await allOf(scanner);
  expect([sheets.length, end]).toEqual([2, 'jam']);
  expect(await scanner.stop()).toBe(true);
  expect(scanFoldersNow()).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});
