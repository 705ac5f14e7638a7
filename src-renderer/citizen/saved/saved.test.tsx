import '@testing-library/jest-dom/vitest';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { fixedClock } from '#shared/basics';
import { newCaseCode } from '#shared/cases';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { startWords } from '../app/words.ts';
import { type DeliveryState, Saved } from './saved.tsx';

const LETTER = 'Brief für den Briefkasten drucken';
const pdf = new Uint8Array([37, 80, 68, 70]);

/** The screen over a machine whose printer answers as told; returns what was printed. */
async function show(
  state: DeliveryState['state'],
  options: { online: boolean; prints?: 'printed' | 'no-printer'; letter?: boolean },
) {
  const i18n = await startWords();
  const printed: Uint8Array[] = [];
  const nothing = () => undefined;
  const press = { label: '', onPress: nothing };
  const call = {
    print: async ({ document }: { document: Uint8Array }) => {
      printed.push(document);
      return { outcome: options.prints ?? 'printed' };
    },
  };
  const terminal = {
    // Only what the screen asks for.
    client: { call } as unknown as Terminal['client'],
    pack: { offices: [] } as unknown as Terminal['pack'],
    clock: fixedClock('2026-11-19T10:00:00+01:00'),
    language: 'de',
    words: (key, parameters) => i18n.t(key, { ...parameters }),
    constants: {
      name: '',
      subtitle: '',
      site: '',
      tools: [],
      human: press,
      emergency: { label: '', fire: '', police: '', talk: '', onPress: nothing },
      end: press,
      banner: null,
    },
  } as Partial<Terminal> as Terminal;
  const letterbox = options.letter === false ? null : { pdf, lastDay: '2026-11-30' };
  render(
    <TerminalContext value={terminal}>
      <Saved
        sent={{ code: newCaseCode(), pin: '4827', officeName: '', sheet: pdf, signatureRequired: true, letterbox }}
        delivery={{ state, receivedOn: state === 'received' ? '2026-11-19' : null, signatureMissing: false }}
        online={options.online}
        onDays={nothing}
        onDone={nothing}
      />
    </TerminalContext>,
  );
  return printed;
}

describe('saved and not yet at the city', () => {
  test('without network the letter stands first, with its one reason and its last day', async () => {
    await show('saved', { online: false });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('noch nicht bei der Stadt');
    const button = screen.getByRole('button', { name: LETTER });
    expect(button).toHaveClass('button-second');
    // One filled button a screen: the sheet to sign stays the main one, at its place (look.md 1).
    expect(document.querySelectorAll('.button-main')).toHaveLength(1);
    expect(screen.getByText('Kommt Ihr Antrag noch im November an, zählt der November.')).toBeVisible();
    expect(screen.getByText(/Montag, 30\. November 2026/)).toBeVisible();
    const stations = screen.getByRole('list', { name: 'Weg Ihres Antrags' });
    expect(button.compareDocumentPosition(stations) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  test('a press prints the letter and says what to do with it', async () => {
    const printed = await show('saved', { online: false });
    await userEvent.click(screen.getByRole('button', { name: LETTER }));
    await waitFor(() => expect(screen.getByText(/Werfen Sie ihn heute ein/)).toBeVisible());
    expect(printed).toEqual([pdf]);
  });

  test('a printer that is not ready is said, and a person can help', async () => {
    await show('saved', { online: false, prints: 'no-printer' });
    await userEvent.click(screen.getByRole('button', { name: LETTER }));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('holen Sie einen Menschen'));
  });

  test('while the device is sending the letter is only an offer', async () => {
    await show('saved', { online: true });
    expect(screen.getByRole('button', { name: LETTER })).toHaveClass('button-small');
  });

  test.each(['transmitted', 'received'] as const)('once %s nobody is sent to the letterbox with it', async (state) => {
    await show(state, { online: true });
    expect(screen.queryByRole('button', { name: LETTER })).toBeNull();
  });

  test('where no month depends on the day there is no letter', async () => {
    await show('saved', { online: false, letter: false });
    expect(screen.queryByRole('button', { name: LETTER })).toBeNull();
  });
});
