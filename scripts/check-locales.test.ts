import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLocales } from './check-locales.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'locales-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(language: string, file: string, content: unknown): void {
  mkdirSync(join(folder, language), { recursive: true });
  writeFileSync(join(folder, language, file), typeof content === 'string' ? content : JSON.stringify(content));
}

test('two languages with the same keys and parameters have no problem', () => {
  write('de', 'citizen.json', { start: { hello: 'Guten Tag', left: 'Noch {{seconds}} Sekunden' } });
  write('tr', 'citizen.json', { start: { left: '{{ seconds }} saniye kaldı', hello: 'Merhaba' } });
  expect(checkLocales(folder)).toEqual([]);
});

test('a missing and an extra key are both named, with language and file', () => {
  write('de', 'citizen.json', { start: { hello: 'Guten Tag', end: 'Fertig' } });
  write('tr', 'citizen.json', { start: { hello: 'Merhaba', old: 'Eski' } });
  expect(checkLocales(folder)).toEqual([
    'tr: citizen.json: start.old is not in de',
    'tr: citizen.json: start.end is missing',
  ]);
});

test('a whole missing file is missing keys', () => {
  write('de', 'citizen.json', { hello: 'Guten Tag' });
  write('de', 'staff.json', { ready: 'Bereit' });
  write('en', 'citizen.json', { hello: 'Hello' });
  expect(checkLocales(folder)).toEqual(['en: staff.json: ready is missing']);
});

test('a lost parameter would show a sentence without its number', () => {
  write('de', 'citizen.json', { left: 'Noch {{seconds}} Sekunden' });
  write('en', 'citizen.json', { left: 'A few seconds left' });
  expect(checkLocales(folder)).toEqual(['en: citizen.json: left has the parameters [], de has [seconds]']);
});

test('plural forms count together: Arabic has six, German two', () => {
  write('de', 'c.json', { letters_one: 'ein Brief', letters_other: '{{count}} Briefe' });
  write('ar', 'c.json', {
    letters_zero: 'لا رسائل',
    letters_one: 'رسالة واحدة',
    letters_two: 'رسالتان',
    letters_few: '{{count}} رسائل',
    letters_many: '{{count}} رسالة',
    letters_other: '{{count}} رسالة',
  });
  expect(checkLocales(folder)).toEqual([]);
});

test('empty texts, values that are no texts and broken files are problems in German too', () => {
  write('de', 'a.json', { empty: ' ', number: 4 });
  write('de', 'b.json', '{');
  expect(checkLocales(folder)).toEqual([
    'de: a.json: empty is empty',
    'de: a.json: number is not a text',
    'de: b.json is not JSON',
  ]);
});

test('without German there is nothing to compare with', () => {
  write('en', 'a.json', { a: 'A' });
  expect(checkLocales(folder)).toEqual(['de: the language everything is compared with is missing']);
});
