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

test('a reload finds the papers with what was read, where it stands, and what was refused: offers are there again', async () => {
  const store = createMemoryVisitStore();
  const box = { x: 1180, y: 1240, width: 170, height: 36 };
  const document = {
    id: 'd1',
    kind: 'mietvertrag',
    evidence: 'mietvertrag',
    pages: [{ jpeg: new Uint8Array([255, 216, 255]), width: 1820, height: 2574, words: [] }],
    letter: {
      kind: 'mietvertrag' as const,
      meanConfidence: 95,
      values: [
        { kind: 'amount' as const, value: 61_250, confidence: 97, before: 'gesamtmiete ', place: { page: 0, box } },
      ],
    },
    refused: ['teilHeizung'],
  };
  keeperOf(store).save({
    visit: { value: 'application' },
    data: {
      answers: emptyAnswers('a'),
      documents: [document],
      page: 'wohnung/miete',
      sent: null,
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
  expect((await keptVisit(store))?.data.documents).toEqual([document]);
});

test('before the first answer nobody claims that there is no internet', () => {
  expect(deliveryOf(null)).toMatchObject({ delivery: { state: 'saved' }, online: true });
});
