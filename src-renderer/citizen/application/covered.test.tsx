import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fixedClock } from '#shared/basics';
import type { Application, ContentPack } from '#shared/content';
import { type Answers, antragsstreckeSchema, emptyAnswers, setAnswer } from '#shared/interview';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { startWords } from '../app/words.ts';
import { ApplicationJourney } from './application-journey.tsx';

const nothing = () => undefined;
const accompanied = {
  sentence: 'Sie werden begleitet',
  detail: '',
  end: { label: 'Hilfe beenden', onPress: nothing },
  card: () => null,
};
/** An invented application: one question about health, then the summary. */
const application: Application = {
  flow: antragsstreckeSchema.parse({
    id: 'probe',
    version: '1',
    leistung: 'probe',
    signature: 'none',
    sections: [
      {
        id: 'person',
        pages: [{ id: 'pflege', fields: [{ id: 'pflegegrad', kind: 'text', sensitive: 'health' }] }],
      },
      { id: 'pruefen', pages: [{ id: 'alles', end: 'summary' }] },
    ],
    rules: [],
  }),
  texts: {
    de: {
      reviewed: true,
      entries: {
        'probe.pflege.title': 'Welchen Pflegegrad haben Sie?',
        'probe.pflege.pflegegrad.label': 'Pflegegrad',
        'probe.person': 'Person',
      },
    },
  },
};

let words: Terminal['words'];
beforeAll(async () => {
  const i18n = await startWords();
  words = (key, parameters) => i18n.getFixedT('de')(key, parameters ?? {});
});

function show(page: string, helper: boolean, onAnswers: (answers: Answers) => void = nothing) {
  const terminal = {
    client: { call: {}, on: () => nothing },
    pack: { amounts: [], evidence: [] } as unknown as ContentPack,
    clock: fixedClock('2026-11-19T10:00:00+01:00'),
    language: 'de',
    words,
    germanWords: words,
    say: nothing,
    constants: {
      name: '',
      subtitle: '',
      site: '',
      tools: [],
      banner: null,
      human: { label: 'Mensch holen', onPress: nothing },
      emergency: { label: 'Notruf', fire: '', police: '', talk: '', onPress: nothing },
      end: { label: 'Beenden', onPress: nothing },
      ...(helper ? { helper: accompanied } : {}),
    },
  } as unknown as Terminal;
  const answers = setAnswer(emptyAnswers('0192e6c8-7f00-4a00-8000-000000000001'), 'pflegegrad', {
    value: 'Grad drei',
    origin: { kind: 'typed' },
  });
  return render(
    <TerminalContext value={terminal}>
      <ApplicationJourney
        application={application}
        answers={answers}
        documents={[]}
        page={page}
        onPage={nothing}
        onAnswers={onAnswers}
        onScan={nothing}
        onDocuments={nothing}
        onLeave={nothing}
        onSent={nothing}
      />
    </TerminalContext>,
  );
}

describe('before a helper', () => {
  test('question and answer are not on the page at all until the person opens it', async () => {
    const { container } = show('person/pflege', true);
    expect(screen.getByText('Eine Frage zur Gesundheit ist zugedeckt.')).toBeVisible();
    expect(container.textContent).not.toContain('Pflegegrad');
    expect(container.innerHTML).not.toContain('Grad drei');
    await userEvent.click(screen.getByRole('button', { name: 'Öffnen' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Welchen Pflegegrad haben Sie?');
    expect(screen.getByDisplayValue('Grad drei')).toBeVisible();
  });

  test('the summary covers the same answer', () => {
    const { container } = show('pruefen/alles', true);
    expect(container.innerHTML).not.toContain('Grad drei');
    expect(screen.getByText('zugedeckt')).toBeVisible();
  });

  test('alone, nothing is covered', () => {
    show('person/pflege', false);
    expect(screen.getByDisplayValue('Grad drei')).toBeVisible();
  });

  test('going on with a helper changes no answer: what would be sent is the same', async () => {
    const told = { alone: vi.fn(), accompanied: vi.fn() };
    const alone = show('person/pflege', false, told.alone);
    await userEvent.click(screen.getByRole('button', { name: 'Weiter' }));
    alone.unmount();
    show('person/pflege', true, told.accompanied);
    await userEvent.click(screen.getByRole('button', { name: 'Öffnen' }));
    await userEvent.click(screen.getByRole('button', { name: 'Weiter' }));
    expect(told.accompanied.mock.calls).toEqual(told.alone.mock.calls);
    expect(told.alone).toHaveBeenCalledOnce();
  });
});
