import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fixedClock } from '#shared/basics';
import type { ContentPack, EmergencyContact } from '#shared/content';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { BUILT_IN_NUMBERS, builtIn } from './built-in.ts';
import { EmergencyPage } from './emergency-page.tsx';
import { Rescue, Unaided } from './unaided.tsx';

const NUMBERS = BUILT_IN_NUMBERS;
const press = { label: '', onPress: () => undefined };
/** A frame without a single word: the page must not need it. */
const constants: Terminal['constants'] = {
  name: '',
  subtitle: '',
  site: '',
  tools: [],
  human: press,
  emergency: { label: '', fire: '', police: '', talk: '', onPress: () => undefined },
  end: press,
  banner: null,
};
const contact: EmergencyContact = {
  key: 'hilfe',
  numbers: ['0000 55500'],
  label: { de: 'Hilfe Beispiel' },
  forWhom: { de: 'erfunden' },
  allDay: null,
  order: 1,
  sensitive: false,
  source: 'erfunden',
  sourceDate: null,
  mark: 'verify',
  checkedOn: null,
  checkedBy: null,
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
};

function show(emergency: ContentPack['emergency'], options: { language?: string; day?: string } = {}) {
  const onEndNow = vi.fn();
  const terminal = {
    pack: { emergency } as Partial<ContentPack> as ContentPack,
    clock: fixedClock(`${options.day ?? '2026-11-24'}T10:00:00+01:00`),
    language: options.language ?? 'de',
    // No language file: every key is its own word.
    words: (key) => key,
    constants,
    say: () => undefined,
  } as Partial<Terminal> as Terminal;
  render(
    <TerminalContext value={terminal}>
      <EmergencyPage onBack={() => undefined} onEndNow={onEndNow} />
    </TerminalContext>,
  );
  return onEndNow;
}

/** The last number of each group may stand in the strip too. */
function expectNumbers() {
  for (const number of NUMBERS) expect(screen.getAllByText(number).length).toBeGreaterThan(0);
}

describe('the emergency page', () => {
  test.each(['de', 'en', 'ar', 'tr'])('stands without pack and language files (%s)', (language) => {
    show([], { language });
    expectNumbers();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      language === 'tr' ? builtIn.de.title : builtIn[language as 'de'].title,
    );
  });

  test('shows what the pack adds, marked as unchecked', () => {
    show([contact]);
    expectNumbers();
    expect(screen.getByText('0000 55500')).toBeInTheDocument();
    expect(screen.getByText('app.unchecked')).toBeInTheDocument();
  });

  test('leaves out a number past its date; the built-in ones never expire', () => {
    show([contact], { day: '2031-01-01' });
    expectNumbers();
    expect(screen.queryByText('0000 55500')).toBeNull();
  });

  test('"Sofort beenden" ends at once', async () => {
    const onEndNow = show([]);
    await userEvent.click(screen.getByRole('button', { name: builtIn.de.endNow }));
    expect(onEndNow).toHaveBeenCalledOnce();
  });
});

describe('when nothing else stands', () => {
  afterEach(() => vi.restoreAllMocks());

  test.each(['starting', 'broken'] as const)('the numbers stand in three languages (%s)', (state) => {
    render(<Unaided state={state} />);
    for (const number of NUMBERS) expect(screen.getAllByText(number)).toHaveLength(3);
    for (const words of Object.values(builtIn)) expect(screen.getByText(words[state])).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('a human can be called while the machine still answers', async () => {
    render(<Unaided state="broken" onHuman={async () => true} />);
    await userEvent.click(screen.getByRole('button', { name: builtIn.en.human }));
    expect(await screen.findByText(builtIn.en.called)).toBeInTheDocument();
  });

  test('a machine that does not answer the call leaves the numbers standing', async () => {
    render(<Unaided state="broken" onHuman={() => Promise.reject(new Error('bridge dead'))} />);
    await userEvent.click(screen.getByRole('button', { name: builtIn.de.human }));
    expectNumbers();
    expect(screen.getByText(builtIn.de.broken)).toBeInTheDocument();
  });

  test('an exception in a journey ends on the numbers, with a way to end the visit', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const onEnd = vi.fn();
    const Journey = (): never => {
      throw new Error('a journey broke');
    };
    render(
      <Rescue onEnd={onEnd}>
        <Journey />
      </Rescue>,
    );
    expectNumbers();
    await userEvent.click(screen.getByRole('button', { name: builtIn.ar.endNow }));
    expect(onEnd).toHaveBeenCalledOnce();
  });
});
