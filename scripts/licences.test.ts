import { join } from 'node:path';
import { expect, test } from 'vitest';
import { licencesOf, packageOf } from './licences.ts';

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
