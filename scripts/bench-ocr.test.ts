import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Entry, entrySchema } from './bench-ocr/entry.ts';

const root = resolve(import.meta.dirname, '..');
const set = mkdtempSync(join(tmpdir(), 'bench-ocr-set-'));
afterAll(() => rmSync(set, { recursive: true, force: true }));

describe('npm run bench:ocr on a folder with two letters and a broken file', () => {
  let printed = '';
  let entries: readonly Entry[] = [];

  beforeAll(() => {
    for (const name of ['d01_jobcenter_bescheid.camA.jpg', 'd01_jobcenter_bescheid.txt', 'd02_mitwirkung.camA.jpg'])
      copyFileSync(join(root, 'tests/pages', name), join(set, name));
    writeFileSync(join(set, 'broken.jpg'), 'no picture');
    const out = join(set, 'out.json');
    const args = ['scripts/bench-ocr.ts', '--set', set, '--json', out];
    printed = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' }).stdout;
    entries = z.array(entrySchema).parse(JSON.parse(readFileSync(out, 'utf8')));
  }, 180_000);

  test('every picture has its entry, in order', () => {
    expect(entries.map(({ file }) => file)).toEqual([
      'broken.jpg',
      'd01_jobcenter_bescheid.camA.jpg',
      'd02_mitwirkung.camA.jpg',
    ]);
  });

  test('a letter comes with its text, its corners from its own top left, its kind and its deadline', () => {
    const letter = entries.find(({ file }) => file.startsWith('d02'));
    expect(letter).toMatchObject({
      page: { found: true, rotation: 0 },
      kind: 'mitwirkung',
      quality: { accepted: true },
      fields: { deadlines: [{ kind: 'fixed', date: '2026-03-15' }] },
    });
    const [x = 0, y = 0] = letter?.page.corners?.[0] ?? [];
    expect(Math.hypot(x - 50, y - 111)).toBeLessThan(15);
    expect(letter?.text).toContain('Yilmazoglu');
  });

  test('a file that is no picture is refused with a hint, and the rest is read all the same', () => {
    expect(entries[0]).toMatchObject({ text: '', quality: { accepted: false, hints: ['damaged'] } });
  });

  test('only the character errors of the pages with a text beside them are printed', () => {
    expect(printed).toMatch(/^d01_jobcenter_bescheid\.camA\.jpg\t[0-2]\.\d\d\ncamA\tn 1\tmedian [^\n]+\n$/);
  });
});
