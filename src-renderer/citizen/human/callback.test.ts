import { beforeAll, describe, expect, test } from 'vitest';
import type { Words } from '../app/terminal.ts';
import { startWords } from '../app/words.ts';
import { callbackData, emptyCallback } from './callback.ts';

let german: Words;
beforeAll(async () => {
  const i18n = await startWords();
  german = (key, parameters) => i18n.getFixedT('de')(key, parameters ?? {});
});
const about = { caseCode: 'KR7M-4Q2F-X9AB-CDEF-G', createdOn: '2026-11-19', site: 'Stadtteilzentrum Probe' };
const labels = (data: ReturnType<typeof callbackData>) => data.answers.map(({ label, value }) => `${label}: ${value}`);

describe('what the office gets of a request to be called back', () => {
  test('only the number, when nothing else was said', () => {
    const data = callbackData({ ...emptyCallback('ar'), phone: '02151 5550100', consent: true }, about, german);
    expect(labels(data)).toEqual([
      'Telefon: 02151 5550100',
      'Beste Zeit: Egal',
      'Sprache: العربية',
      expect.stringContaining('Einwilligung: Ich bin einverstanden'),
    ]);
  });

  test('name, time, topic and another language in German words', () => {
    const data = callbackData(
      { phone: '02151 5550100', name: ' Samira ', time: 'morning', topic: 'letter', language: 'other', consent: true },
      about,
      german,
    );
    expect(labels(data)).toEqual(
      expect.arrayContaining([
        'Name: Samira',
        'Beste Zeit: Vormittags',
        'Thema: Ein Brief vom Amt',
        'Sprache: Eine andere Sprache',
      ]),
    );
  });
});
