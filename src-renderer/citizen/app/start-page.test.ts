import { expect, test } from 'vitest';
import { BUILT_IN_NUMBERS } from '../emergency/index.ts';
import startPage from '../index.html?raw';

test('the page holds the emergency numbers in three languages before any script has run', () => {
  for (const number of BUILT_IN_NUMBERS) expect(startPage).toContain(number);
  for (const language of ['de', 'en', 'ar']) expect(startPage).toContain(`lang="${language}"`);
});
