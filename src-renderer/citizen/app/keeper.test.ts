import { expect, test } from 'vitest';
import { createMemoryVisitStore } from '#renderer/store';
import { emptyAnswers } from '#shared/interview';
import { keeperOf, keptVisit } from './keeper.ts';
import { deliveryOf } from './parts.ts';

test('a reload of the window after sending finds papers a printer can take', async () => {
  const store = createMemoryVisitStore();
  const bytes = new Uint8Array([37, 80, 68, 70]);
  const sent = {
    code: '0',
    pin: '4827',
    savedAt: '2026-11-19T09:00:00Z',
    signatureRequired: true,
    officeName: 'Wohngeldstelle',
    sheet: bytes,
    letterbox: { pdf: bytes, lastDay: '2026-11-30' },
  };
  keeperOf(store).save({
    visit: { value: 'saved' },
    data: {
      answers: emptyAnswers('a'),
      documents: [],
      page: null,
      sent,
      begun: 'wohngeld',
      callback: null,
      precheck: { answers: {}, at: 0 },
      matters: [],
      letter: null,
      reviewing: null,
      typedQuestions: null,
      remedyLetter: null,
      reminderDraft: null,
      reminders: [],
    },
  });
  const kept = await keptVisit(store);
  expect(kept?.data.sent?.sheet).toEqual(bytes);
  expect(kept?.data.sent?.letterbox).toEqual(sent.letterbox);
});

test('before the first answer nobody claims that there is no internet', () => {
  expect(deliveryOf(null)).toMatchObject({ delivery: { state: 'saved' }, online: true });
});
