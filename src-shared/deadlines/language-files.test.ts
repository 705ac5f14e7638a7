import { readFileSync } from 'node:fs';
import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { computeDeadline } from './compute-deadline.ts';
import { DEADLINE_STEP_KEYS, HOLIDAY_KEYS, WEEKDAY_KEYS } from './steps.ts';

const LANGUAGES = ['de', 'en', 'ar'] as const;
const COUNTED = /-(days|weeks|months|years)$/;

function sentencesOf(language: string): Record<string, string> {
  return JSON.parse(readFileSync(new URL(`../../locales/${language}/deadline-steps.json`, import.meta.url), 'utf8'));
}

/** A key with a count has one sentence for each plural form of the language. */
function expectedKeys(language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const steps = DEADLINE_STEP_KEYS.flatMap((key) =>
    COUNTED.test(key) ? forms.map((form) => `${key}_${form}`) : [key],
  );
  return [...WEEKDAY_KEYS, ...HOLIDAY_KEYS, ...steps].sort();
}

const workedInputs = readFileSync(new URL('worked-cases.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => {
    const { id: _id, why: _why, expect: _expect, ...input } = JSON.parse(line);
    return input;
  });

describe.each(LANGUAGES)('sentences of the explanation in %s', (language) => {
  const sentences = sentencesOf(language);
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { [language]: { translation: sentences } },
  });

  test('every key has its sentence, and no sentence is left over', () =>
    expect(Object.keys(sentences).sort()).toEqual(expectedKeys(language)));

  test('every worked case can be read to the end', () => {
    for (const input of workedInputs) {
      const result = computeDeadline(input);
      if (!result.ok) continue;
      for (const { key, params } of result.explain) {
        const holiday = typeof params.holiday === 'string' ? { holiday: i18n.t(params.holiday) } : {};
        const sentence = i18n.t(key, { ...params, ...holiday });
        expect(sentence).not.toBe(key);
        expect(sentence).not.toMatch(/[{}]|deadline\./);
      }
    }
  });

  test('nothing is promised, decided or demanded', () => {
    for (const sentence of Object.values(sentences)) expect(sentence).not.toMatch(/Anspruch|garantiert|guarantee/i);
  });
});

test('the step keys are unique', () => expect(new Set(DEADLINE_STEP_KEYS).size).toBe(DEADLINE_STEP_KEYS.length));
