import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type Antragsstrecke, emptyAnswers, walk } from '#shared/interview';
import { krefeldPack, testTerminal } from '../app/terminal.fixture.ts';
import { TerminalContext } from '../app/terminal.ts';
import { noPapers } from './papers.fixture.ts';
import { SummaryPage } from './summary-page.tsx';

const pack = await krefeldPack();
const nothing = () => undefined;

/** The last page before the declarations, of an application for a Leistung. */
async function show(leistung: string, language: string) {
  const flow: Antragsstrecke = {
    id: 'probe',
    version: '1',
    leistung,
    signature: 'none',
    rules: [],
    sections: [{ id: 'pruefen', pages: [{ id: 'zusammenfassung', end: 'summary' }] }],
  };
  const answers = emptyAnswers('a0000000-0000-4000-8000-000000000001');
  const walked = walk(flow, answers, '2026-11-24');
  const visit = walked.visible.find((entry) => entry.kind === 'summary');
  if (visit === undefined) throw new Error('no summary');
  const { terminal } = await testTerminal({ pack, language });
  render(
    <TerminalContext value={terminal}>
      <SummaryPage
        visit={visit}
        answers={answers}
        texts={{ text: (key) => key, optional: () => null }}
        thread={null}
        walked={walked}
        papers={noPapers}
        onAnswers={nothing}
        onRow={nothing}
        onNext={nothing}
        onBack={nothing}
        onChange={nothing}
      />
    </TerminalContext>,
  );
}

test.each([
  ['de', 'Kommt Ihr Antrag noch im November an, zählt der November.'],
  ['en', /November/],
  ['ar', /نوفمبر/],
] as const)('before sending it is said which month counts (%s)', async (language, sentence) => {
  await show('wohngeld', language);
  expect(screen.getByText(sentence)).toBeTruthy();
});

test('where no month depends on the arrival nothing is said', async () => {
  await show('hundesteuer', 'de');
  expect(screen.queryByText(/zählt der/)).toBeNull();
});
