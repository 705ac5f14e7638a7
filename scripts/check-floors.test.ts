import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { floorProblems } from './check-floors.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'house-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const door = '/** A room. It is for a test. */\nexport {};\n';

function house(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

test.each([
  [
    'the ground floor reaches up',
    'src-shared/cases/a.ts',
    `import { b } from '#main/vault';`,
    'the ground floor imports',
  ],
  [
    'two upper floors know each other',
    'src-renderer/ui/a.ts',
    `import { b } from '#main/vault';`,
    'src-renderer imports src-main',
  ],
  [
    'the domain knows the bridge',
    'src-shared/interview/a.ts',
    `import { b } from '#shared/bridge';`,
    'interview knows bridge',
  ],
  [
    'a room is entered past its door',
    'src-shared/cases/a.ts',
    `import { b } from '../basics/bytes.ts';`,
    'past its door',
  ],
  [
    'a journey imports another',
    'src-renderer/citizen/welcome/a.tsx',
    `import { b } from '../farewell/b.tsx';`,
    'imports journey',
  ],
  [
    'electron outside its host',
    'src-main/vault/a.ts',
    `import { app } from 'electron';`,
    'only src-main/hosts/electron',
  ],
])('%s', (_, path, text, problem) => {
  house({ [path]: text, [join(dirname(path), 'index.ts')]: door });
  expect(floorProblems(root)).toContainEqual({ file: path, problem: expect.stringContaining(problem) });
});

test('a room without a door is named', () => {
  house({ 'src-shared/cases/a.ts': '' });
  expect(floorProblems(root)).toEqual([{ file: 'src-shared/cases', problem: 'has no door (index.ts)' }]);
});

test('this house keeps its floors', () => {
  expect(floorProblems(join(import.meta.dirname, '..'))).toEqual([]);
});
