import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** A proof as `docs/promises.md` cites it: `path/of.test.ts`: “name”, “another name”. */
const PROOF = /`([\w./-]+\.test\.tsx?)`: ((?:“[^”]+”(?:, )?)+)/g;
const EVERYTHING = /^all (\w+ )?tests$/;

function proofs(): { readonly file: string; readonly name: string }[] {
  const text = readFileSync(resolve(ROOT, 'docs/promises.md'), 'utf8');
  return [...text.matchAll(PROOF)].flatMap(([, file = '', names = '']) =>
    [...names.matchAll(/“([^”]+)”/g)].map(([, name = '']) => ({ file, name })),
  );
}

describe('every proof that docs/promises.md cites exists under that name', () => {
  test.each(proofs())('$file: $name', ({ file, name }) => {
    const source = readFileSync(resolve(ROOT, file), 'utf8').replace(/\\'/g, "'");
    if (!EVERYTHING.test(name)) expect(source).toContain(name);
  });

  test('no row of a table cites a file without the name of a test', () => {
    const rows = readFileSync(resolve(ROOT, 'docs/promises.md'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('|'));
    for (const row of rows) expect(row.replaceAll(PROOF, '')).not.toMatch(/\.test\.tsx?`/);
  });
});
