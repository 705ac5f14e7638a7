import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { applicationOf } from '#shared/content';
import { type Answers, emptyAnswers, payloadOf, walk } from '#shared/interview';
import { krefeldPack, testTerminal } from '../app/terminal.fixture.ts';
import { TerminalContext } from '../app/terminal.ts';
import { applicationTexts } from './application-texts.ts';
import { noPapers } from './papers.fixture.ts';
import { QuestionPage } from './question-page.tsx';

const pack = await krefeldPack();
const found = applicationOf(pack, 'wohngeld');
if (found === null) throw new Error('no Wohngeld');
const application = found;
const today = '2026-11-24';

/** The page that asks for the name, or for the address. */
async function show(pageId: string) {
  const { terminal } = await testTerminal({ pack });
  const answers = emptyAnswers('a0000000-0000-4000-8000-000000000001');
  const visit = walk(application.flow, answers, today).visible.find((entry) => entry.pageId === pageId);
  if (visit === undefined) throw new Error(pageId);
  const onNext = vi.fn<(answers: Answers) => void>();
  render(
    <TerminalContext value={terminal}>
      <QuestionPage
        visit={visit}
        answers={answers}
        texts={applicationTexts(application, 'de')}
        thread={null}
        papers={noPapers}
        onAnswers={() => undefined}
        onRow={() => undefined}
        onNext={onNext}
        onBack={() => undefined}
      />
    </TerminalContext>,
  );
  return onNext;
}
const fields = () => screen.getAllByRole<HTMLInputElement>('textbox');
const paste = (at: number, value: string) => fireEvent.change(fields()[at] ?? document.body, { target: { value } });
const goOn = () => userEvent.click(screen.getByRole('button', { name: 'Weiter' }));

describe('nonsense pasted into a name', () => {
  test.each([
    [
      'turned round',
      'Samira \u202edaddaH',
      'Im Text sind unsichtbare Zeichen, die ihn umdrehen. Bitte schreiben Sie ihn hier noch einmal mit der Tastatur.',
    ],
    [
      'an emoji',
      'Haddad 😀',
      'Bitte schreiben Sie ohne kleine Bilder (Emojis). Auf dem Papier sind sie nicht zu sehen.',
    ],
    ['HTML', '<script>alert(1)</script>', 'Das können wir nicht lesen. Bitte schreiben Sie es noch einmal.'],
    ['NUL', 'Had\u0000dad', 'Das können wir nicht lesen. Bitte schreiben Sie es noch einmal.'],
    ['10,000 letters', 'W'.repeat(10_000), 'Das ist zu lang. Bitte kürzen Sie den Text.'],
  ])('%s: a message above the field, nothing goes on, nothing is lost', async (_, pasted, message) => {
    const onNext = await show('ihrName');
    paste(0, pasted);
    paste(1, 'Samira');
    await goOn();
    expect(screen.getByRole('alert')).toHaveTextContent(message);
    expect(onNext).not.toHaveBeenCalled();
    expect(fields()[0]?.value).toBe(pasted);
    expect(fields()[1]?.value).toBe('Samira');
    expect(fields()[0]).toHaveAttribute('aria-invalid', 'true');
  });

  test('corrected, it goes on', async () => {
    const onNext = await show('ihrName');
    paste(0, 'Haddad 😀');
    paste(1, 'Samira');
    await goOn();
    paste(0, 'Haddad');
    await goOn();
    expect(onNext).toHaveBeenCalledOnce();
  });
});

test('what the office gets holds no unseen sign: direction marks are gone, the name is whole', async () => {
  const onNext = await show('ihrName');
  paste(0, '\u200fحداد\u200f');
  paste(1, `${'Wolkenstein-'.repeat(6)}Samira\u200b`);
  await goOn();
  const [answers] = onNext.mock.lastCall ?? [];
  if (answers === undefined) throw new Error('not taken');
  const payload = JSON.stringify(
    payloadOf(application.flow, walk(application.flow, answers, today), {
      caseCode: 'KR7M-4Q2F-X9AB-CDEF-G',
      createdOn: today,
      locale: 'de',
      contentVersion: '1',
      documents: [],
    }),
  );
  expect(payload).toContain('"حداد"');
  expect(payload).toContain(`"${'Wolkenstein-'.repeat(6)}Samira"`);
  expect(payload).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
});
