import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectLicences, licencesOf, packageOf } from './licences.ts';

test.each([
  ['/srv/app/node_modules/zod/v4/index.js', 'zod'],
  ['/srv/app/node_modules/@xstate/react/dist/x.js', '@xstate/react'],
  ['/srv/app/node_modules/a/node_modules/b/index.js', 'b'],
  ['/srv/app/src-shared/basics/index.ts', null],
  ['\0vite/preload-helper', null],
])('%s belongs to %s', (id, name) => expect(packageOf(id)).toBe(name));

test('each package stands with version, licence and its text', () => {
  const text = licencesOf(join(import.meta.dirname, '..'), ['zod', '@fontsource/fira-sans']);
  expect(text).toMatch(/zod \d+\.\d+\.\d+ \(MIT\)/);
  expect(text).toContain('Permission is hereby granted');
  expect(text).toMatch(/fira-sans \d+\.\d+\.\d+ \(OFL-1\.1\)/);
});

test('whatever landed in one of the builds is named once, fonts and language data always', () => {
  const root = join(import.meta.dirname, '..');
  const folder = mkdtempSync(join(tmpdir(), 'licences-'));
  const licences = collectLicences(root);
  licences.add({ output: [{ moduleIds: [join(root, 'node_modules/zod/index.js'), join(root, 'src-shared/a.ts')] }] });
  licences.add([{ output: [{ fileName: 'style.css' }, { moduleIds: [join(root, 'node_modules/zod/v4/x.js')] }] }]);
  licences.write(join(folder, 'licences.txt'));
  const text = readFileSync(join(folder, 'licences.txt'), 'utf8');
  rmSync(folder, { recursive: true });
  expect(text.match(/^zod /gm)).toHaveLength(1);
  for (const name of ['@fontsource/fira-sans', '@tesseract.js-data/deu']) expect(text).toContain(`${name} `);
  expect(text).not.toContain('fastify');
});
