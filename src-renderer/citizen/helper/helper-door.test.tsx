import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { BridgeError } from '#shared/bridge';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { startWords } from '../app/words.ts';
import { HelperDoor } from './helper-door.tsx';

type LetIn = Terminal['client']['call']['letHelperIn'];
const nothing = () => undefined;

async function show(letHelperIn: LetIn) {
  const i18n = await startWords();
  const asked = vi.fn(letHelperIn);
  const terminal = {
    client: { call: { letHelperIn: asked }, on: () => nothing },
    language: 'de',
    words: (key: string, parameters?: object) => i18n.t(key, { ...parameters }),
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
    },
  } as unknown as Terminal;
  const onLetIn = vi.fn();
  render(
    <TerminalContext value={terminal}>
      <HelperDoor onLetIn={onLetIn} onClose={nothing} />
    </TerminalContext>,
  );
  return { asked, onLetIn, user: userEvent.setup() };
}

/** The person's yes, then the helper's PIN by the pad. */
async function typePin(user: ReturnType<typeof userEvent.setup>, pin: string) {
  await user.click(screen.getByRole('button', { name: 'Ja, diese Person darf mitsehen' }));
  for (const digit of pin) await user.click(screen.getByRole('button', { name: digit }));
  await user.click(screen.getByRole('button', { name: 'Hilfe beginnen' }));
}

describe('letting a helper in', () => {
  test('first the person says yes: before that there is no place for a PIN', async () => {
    await show(async () => ({ outcome: 'let-in' }));
    expect(screen.queryByLabelText('PIN des Hauses')).toBeNull();
    expect(screen.getByText('Wer Ihnen hilft, steht nirgends im Antrag.')).toBeVisible();
  });

  test('the PIN is masked, and the right one lets in', async () => {
    const { asked, onLetIn, user } = await show(async () => ({ outcome: 'let-in' }));
    await typePin(user, '271828');
    expect(screen.getByLabelText('PIN des Hauses')).toHaveAttribute('type', 'password');
    expect(asked).toHaveBeenCalledWith({ pin: '271828' });
    expect(onLetIn).toHaveBeenCalledOnce();
  });

  test.each([
    [{ outcome: 'wrong' }, /stimmt nicht/],
    [{ outcome: 'locked', seconds: 15 }, /15 Sekunden warten/],
    [{ outcome: 'locked', seconds: null }, /Das Haus muss eine neue setzen/],
    [{ outcome: 'not-set' }, /noch keine PIN/],
    [{ outcome: 'no-visit' }, /beginnen Sie neu/],
  ] as const)('%o is said in plain words, and the field is empty again', async (answer, sentence) => {
    const { onLetIn, user } = await show(async () => answer);
    await typePin(user, '0000');
    expect(screen.getByRole('alert')).toHaveTextContent(sentence);
    expect(screen.getByLabelText('PIN des Hauses')).toHaveValue('');
    expect(onLetIn).not.toHaveBeenCalled();
  });

  test('a machine that does not answer is said too', async () => {
    const { user } = await show(async () => {
      throw new BridgeError({ kind: 'timeout', detail: 'letHelperIn' });
    });
    await typePin(user, '0000');
    expect(screen.getByRole('alert')).toHaveTextContent(/nicht geantwortet/);
  });

  test('with three digits nothing is tried', async () => {
    const { asked, user } = await show(async () => ({ outcome: 'wrong' }));
    await typePin(user, '123');
    expect(asked).not.toHaveBeenCalled();
  });
});
