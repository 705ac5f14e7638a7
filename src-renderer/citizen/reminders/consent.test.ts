import { expect, test } from 'vitest';
import { bytesFromText, bytesToHex } from '#shared/basics';
import { startWords } from '../app/words.ts';
import { consentWords } from './consent.ts';

/** What each recorded version said, as a hash of all its languages. Never changed: a new text gets a new line and version. */
const SAID: Readonly<Record<string, string>> = {
  '1': 'c2c95827076e9ca1df1de7506c2ccb7849f6387a9a7d4d476f63956afd76777a',
};
const KEYS = ['reminder.consentTitle', 'reminder.consentDetail', 'reminder.nothingElse', 'reminder.takeBack'] as const;

test('the recorded version is the version of the words on the screen', async () => {
  const i18n = await startWords();
  const said = ['de', 'en', 'ar'].flatMap((language) =>
    KEYS.map((key) => i18n.getFixedT(language)(key, { day: 'DAY' })),
  );
  const digest = await crypto.subtle.digest('SHA-256', bytesFromText(said.join('\n')));
  const [version = ''] = consentWords('de').split('/');
  expect(bytesToHex(new Uint8Array(digest))).toBe(SAID[version]);
});

test('says the language too, and fits where it is kept', () => {
  expect(consentWords('ar')).toBe('1/ar');
  expect(consentWords('ar').length).toBeLessThanOrEqual(40);
});
