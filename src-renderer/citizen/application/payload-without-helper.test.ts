import { expect, test, vi } from 'vitest';
import type { Application } from '#shared/content';
import { antragsstreckeSchema, emptyAnswers, setAnswer, walk } from '#shared/interview';
import { clock, openedByOffice, sealingTerminal } from './office.fixture.ts';
import { sealCase } from './sealing.ts';

// The PDF is not the question here, and its fonts are files of a built window.
vi.mock('#renderer/paper', () => ({
  loadPaperFonts: async () => ({}),
  applicationPaper: async () => new Uint8Array([1]),
  evidencePaper: async () => new Uint8Array([1]),
}));

const application: Application = {
  flow: antragsstreckeSchema.parse({
    id: 'probe',
    version: '1',
    leistung: 'probe',
    signature: 'none',
    sections: [{ id: 'person', pages: [{ id: 'name', fields: [{ id: 'vorname', kind: 'text' }] }] }],
    rules: [],
  }),
  texts: { de: { reviewed: true, entries: {} } },
};
const answers = setAnswer(emptyAnswers('0192e6c8-7f00-4a00-8000-000000000001'), 'vorname', {
  value: 'Erika',
  origin: { kind: 'typed' },
});

/** What the office reads of an application sent with or without a helper beside the person. */
async function readByOffice(helper: boolean): Promise<string> {
  const terminal = sealingTerminal(helper ? { helper: { sentence: 'Sie werden begleitet' } } : {});
  const sealed = await sealCase(terminal, application, walk(application.flow, answers, clock.today()), []);
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
