import { expect, test } from 'vitest';
import { createMemoryVisitStore } from '#renderer/store';
import { emptyAnswers } from '#shared/interview';
import { keeperOf, keptVisit } from './keeper.ts';
import { deliveryOf, type VisitParts } from './parts.ts';
import type { KeptVisit } from './visit-data.ts';

function visitWith(
  capturing: VisitParts['capturing'] | null,
  sent: VisitParts['sent'] | null = null,
): KeptVisit<VisitParts> {
  return {
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
      capturing,
      typedQuestions: null,
      remedyLetter: null,
      reminderDraft: null,
      reminders: [],
    },
  };
}

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
  keeperOf(store).save(visitWith(null, sent));
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
      capturing: null,
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

test('a reload finds every page being captured with its picture, and nothing of a page taken away', async () => {
  const store = createMemoryVisitStore();
  const keeper = keeperOf(store);
  const page = (id: string): VisitParts['capturing']['pages'][number] => ({
    id,
    revision: 0,
    jpeg: new Uint8Array([Number(id)]),
    width: 100,
    height: 140,
    accepted: true,
    hints: [],
    words: id === '1' ? { width: 100, height: 140, lines: [] } : 'waiting',
    ownText: false,
    original: { picture: new Blob(['photo']), corners: null },
  });
  const pages = ['1', '2', '3'].map(page);
  keeper.save(visitWith({ purpose: 'letter', paper: 'pl', pages, removed: null }));
  keeper.save(
    visitWith({ purpose: 'letter', paper: 'pl', pages: pages.slice(0, 2), removed: { pages: pages.slice(2), at: 2 } }),
  );
  const kept = await keptVisit(store);
  expect(kept?.data.capturing).toEqual({
    purpose: 'letter',
    paper: 'pl',
    pages: pages.slice(0, 2).map((one) => ({ ...one, original: null })),
    removed: null,
  });
  expect((await store.load())?.blobs).toEqual(['page-1-0', 'page-2-0']);
  // Handed on: the pages are a document's now.
  keeper.save(visitWith(null));
  expect((await store.load())?.blobs).toEqual([]);
});
