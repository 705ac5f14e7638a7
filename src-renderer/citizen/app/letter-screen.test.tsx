import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { createMemoryVisitStore } from '#renderer/store';
import { emptyAnswers } from '#shared/interview';
import type { Reviewing } from '../documents/index.ts';
import { keeperOf, keptVisit } from './keeper.ts';
import { LetterScreen } from './letter-screen.tsx';
import type { VisitParts } from './parts.ts';
import { krefeldPack, testTerminal } from './terminal.fixture.ts';
import { TerminalContext } from './terminal.ts';
import { type KeptVisit, useVisitData } from './visit-data.ts';

const reviewing: Reviewing = {
  kind: 'jobcenterBescheid',
  offers: {},
  settled: { deadline: { rule: 'relative', n: 1, unit: 'month', from: 'bekanntgabe' }, remedy: 'widerspruch' },
  captured: null,
  documentId: 'd01',
  asLetter: true,
};
const visit: KeptVisit<VisitParts> = {
  visit: {},
  data: {
    answers: emptyAnswers('a'),
    documents: [],
    page: null,
    sent: null,
    callback: null,
    precheck: { answers: {}, at: 0 },
    matters: [],
    letter: null,
    reviewing,
    capturing: null,
    typedQuestions: null,
    remedyLetter: null,
    reminders: [],
    reminderDraft: null,
    begun: null,
  },
};

test('a change of language and a crash of the page lose no value of a half confirmed letter', async () => {
  const pack = await krefeldPack();
  const store = createMemoryVisitStore();
  const keeper = keeperOf(store);
  const german = (await testTerminal({ pack })).terminal;
  const arabic = (await testTerminal({ pack, language: 'ar' })).terminal;
  // Any overlay takes the journey away; `shown` false is the page of languages in its place.
  function Window(props: { readonly language: 'de' | 'ar'; readonly shown: boolean }): ReactNode {
    const { data, change } = useVisitData(keeper, visit, () => ({}));
    return (
      <TerminalContext value={props.language === 'de' ? german : arabic}>
        {props.shown ? (
          <LetterScreen
            purpose="letter"
            data={data}
            change={change}
            onRead={() => undefined}
            onBack={() => undefined}
          />
        ) : null}
      </TerminalContext>
    );
  }
  const { rerender } = render(<Window language="de" shown={true} />);
  expect(screen.getByText('noch 6 offen')).toBeVisible();
  await userEvent.type(screen.getByRole('textbox', { name: 'Datum vom Brief' }), '9.11.2026');
  await userEvent.click(screen.getByRole('button', { name: 'Übernehmen' }));
  expect(screen.getByText('Montag, 9. November 2026')).toBeVisible();

  rerender(<Window language="ar" shown={false} />);
  rerender(<Window language="ar" shown={true} />);
  expect(screen.getByText(/الاثنين/)).toBeVisible();
  expect(screen.getByText('Widerspruch', { exact: false })).toBeVisible();

  const kept = await keptVisit(store);
  expect(kept?.data.reviewing).toEqual({ ...reviewing, settled: { ...reviewing.settled, letterDate: '2026-11-09' } });
});
