import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fixedClock } from '#shared/basics';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { startWords } from '../app/words.ts';
import { Farewell } from './farewell.tsx';

async function show(proved: boolean) {
  const i18n = await startWords();
  const done = vi.fn();
  const nothing = () => undefined;
  const terminal = {
    words: (key: string, parameters?: object) => i18n.t(key, { ...parameters }),
    language: 'de',
    clock: fixedClock('2026-11-19T10:58:00+01:00'),
    constants: {
      name: '',
      subtitle: '',
      site: '',
      tools: [],
      banner: null,
      human: { label: 'Mensch holen', onPress: nothing },
      emergency: { label: 'Notruf', fire: '', police: '', talk: '', onPress: nothing },
      end: { label: 'Beenden', onPress: nothing },
    },
    // Saying goodbye needs words, clock and frame only.
  } as unknown as Terminal;
  render(
    <TerminalContext value={terminal}>
      <Farewell proved={proved} onDone={done} />
    </TerminalContext>,
  );
  return done;
}

test('after a proved wipe it says what is gone, when that was checked, and what stays sealed', async () => {
  const done = await show(true);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Gelöscht.');
  expect(screen.getByText(/^leer, Donnerstag, 19\. November 2026/)).toHaveTextContent('10:58');
  expect(screen.getByText('Was Sie abgesendet haben')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Fertig' }));
  expect(done).toHaveBeenCalledOnce();
});

test('in a Vorführung nothing is said of a check that an ordinary browser does not have', async () => {
  await show(false);
  expect(screen.getByText('Ihre Antworten')).toBeVisible();
  expect(screen.queryByText('Speicher geprüft')).toBeNull();
  expect(screen.queryByText(/hat sich geprüft/)).toBeNull();
});
