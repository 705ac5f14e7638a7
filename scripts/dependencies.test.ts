import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');
const versions = z.record(z.string(), z.string()).default({});
const wanted = z
  .object({
    dependencies: versions,
    devDependencies: versions,
    optionalDependencies: versions,
    overrides: versions,
  })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
const names = Object.values(wanted).flatMap(Object.keys).toSorted();
/** The table's first column: `| `name` | reason |`. */
const reasons = new Map(
  [...readFileSync(join(ROOT, 'docs', 'dependencies.md'), 'utf8').matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(
    ([, name = '', reason = '']) => [name, reason.trim()],
  ),
);

test('every dependency has its reason in docs/dependencies.md, and no reason outlives its dependency', () => {
  expect([...reasons.keys()].toSorted()).toEqual(names);
});

test('a reason is a sentence, not a word', () => {
  expect([...reasons].filter(([, reason]) => reason.length < 20)).toEqual([]);
});

test('the terminal ships no node_modules: everything is bundled, versions are exact', () => {
  expect(wanted.dependencies).toEqual({});
  expect(Object.values({ ...wanted.devDependencies, ...wanted.overrides }).filter((v) => !/^\d/.test(v))).toEqual([]);
});
