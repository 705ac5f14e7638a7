import { expect, test, vi } from 'vitest';
import { type Answers, emptyAnswers, setAnswer, takeRead, walk } from '#shared/interview';
import { application, clock, openedByOffice, sealingTerminal } from './office.fixture.ts';
import { scanned } from './scanned.fixture.ts';
import { sealCase } from './sealing.ts';
import type { VisitDocument } from './visit-document.ts';

/** What the sheet was made of. */
const sheets: string[] = [];

// The PDF is not the question here, and its fonts are files of a built window.
vi.mock('#renderer/paper', () => ({
  loadPaperFonts: async () => ({}),
  applicationPaper: async (_: unknown, paper: unknown) => {
    sheets.push(JSON.stringify(paper));
    return new Uint8Array([1]);
  },
  evidencePaper: async () => new Uint8Array([1]),
}));

const answers = setAnswer(emptyAnswers('0192e6c8-7f00-4a00-8000-000000000001'), 'vorname', {
  value: 'Erika',
  origin: { kind: 'typed' },
});

/** What the office reads of an application sent with or without a helper beside the person. */
async function readByOffice(
  helper: boolean,
  told: Answers = answers,
  documents: readonly VisitDocument[] = [],
): Promise<string> {
  const terminal = sealingTerminal(helper ? { helper: { sentence: 'Sie werden begleitet' } } : {}, [
    { key: 'ausweis', label: { de: 'Ausweis' } },
  ]);
  const sealed = await sealCase(terminal, application, walk(application.flow, told, clock.today()), documents);
  if (!sealed.ok) throw new Error(sealed.error);
  const opened = await openedByOffice(sealed.value.envelope);
  // The number is random in each sending; everything else must be equal to the last sign.
  const { caseCode, ...data } = opened.data as { caseCode: string };
  expect(caseCode).toMatch(/^[0-9A-Z-]+$/);
  return JSON.stringify(data);
}

test('what the office reads is the same with and without a helper', async () => {
  const alone = await readByOffice(false);
  expect(alone).toContain('Erika');
  expect(await readByOffice(true)).toBe(alone);
});

const PAPER = 'b0000000-0000-4000-8000-000000000001';

test('a value read from a paper says so to the office, in the data and on the sheet; a paper that is gone is not named', async () => {
  const box = { x: 10, y: 20, width: 30, height: 8 };
  const read = takeRead(emptyAnswers(answers.applicant), 'vorname', {
    value: 'Erika',
    documentId: PAPER,
    page: 1,
    box,
  });
  const data = JSON.parse(await readByOffice(false, read, [scanned(PAPER, 'ausweis', [])]));
  expect(data.answers[0].origin).toEqual({ kind: 'read', documentId: PAPER, confirmed: true, page: 1, box });
  expect(sheets.at(-1)).toContain('offers.sheet');
  const gone = JSON.parse(await readByOffice(false, read, []));
  expect(gone.answers[0].origin).toEqual({ kind: 'typed' });
  expect(sheets.at(-1)).not.toContain('offers.sheet');
});
