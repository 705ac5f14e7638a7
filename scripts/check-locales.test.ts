import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

test('a German sentence left in another language is found; names and short official words may stay', () => {
  const german = 'Bitte werfen Sie den Brief heute ein.';
  write('de', 'c.json', { act: german, name: 'Wohngeld (Mietzuschuss)', version: 'Version {{version}} vom {{day}}' });
  write('en', 'c.json', { act: german, name: 'Wohngeld (Mietzuschuss)', version: 'Version {{version}} vom {{day}}' });
  expect(checkLocales(folder)).toEqual(['en: c.json: act is still the German text']);
  expect(checkLocales(folder, { 'c.json: act': 'a quotation from a letter' })).toEqual([]);
});

test('one German plural form among translated ones is found', () => {
  write('de', 'c.json', { n_one: 'Ein Brief ist noch da', n_other: '{{count}} Briefe sind noch da' });
  write('en', 'c.json', { n_one: 'One letter is left', n_other: '{{count}} Briefe sind noch da' });
  expect(checkLocales(folder)).toEqual(['en: c.json: n is still the German text']);
});

test('a text without one letter of its script was never translated; figures and addresses are no words', () => {
  write('de', 'c.json', {
    title: 'Fristen',
    range: '{{from}} – {{to}}',
    mail: 'name@example.org',
    term: 'Widerspruch',
  });
  write('ar', 'c.json', {
    title: 'المواعيد',
    range: '{{from}} – {{to}}',
    mail: 'name@example.org',
    term: 'Widerspruch',
  });
  expect(checkLocales(folder)).toEqual(['ar: c.json: term has no letter of this language']);
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

describe('the texts of this house', () => {
  const LOCALES = join(import.meta.dirname, '..', 'locales');
  const LANGUAGES = ['ar', 'de', 'en'];

  test('every text of every screen is there in German, English and Arabic, translated, with the same parameters', () => {
    expect(readdirSync(LOCALES).toSorted()).toEqual(LANGUAGES);
    expect(checkLocales(LOCALES)).toEqual([]);
  });

  test('every form of a number that Arabic and English know is written', () => {
    const missing = LANGUAGES.flatMap((language) => missingForms(join(LOCALES, language), language));
    expect(missing).toEqual([]);
  });
});

/** Keys with some plural forms of their language and not all: i18next would show the key itself for the rest. */
function missingForms(language: string, name: string): string[] {
  const wanted = new Intl.PluralRules(name).resolvedOptions().pluralCategories;
  return readdirSync(language).flatMap((file) => {
    const keys = Object.keys(JSON.parse(readFileSync(join(language, file), 'utf8')));
    const stems = new Set(
      keys.filter((key) => /_(one|other)$/.test(key)).map((key) => key.replace(/_(one|other)$/, '')),
    );
    return [...stems].flatMap((stem) =>
      wanted.filter((form) => !keys.includes(`${stem}_${form}`)).map((form) => `${name}/${file}: ${stem}_${form}`),
    );
  });
}
