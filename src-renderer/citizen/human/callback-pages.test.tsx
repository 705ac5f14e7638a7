import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { TerminalContext } from '../app/terminal.ts';
import { type CallbackDraft, emptyCallback } from './callback.ts';
import { PhonePage } from './callback-pages.tsx';
import { CallbackSavedPage } from './callback-saved-page.tsx';
import { CallbackSendPage } from './callback-send-page.tsx';
import { terminalWith } from './human.fixture.tsx';

function Phone({ onNext }: { readonly onNext: () => void }): ReactNode {
  const [draft, setDraft] = useState(emptyCallback('de'));
  return (
    <PhonePage
      draft={draft}
      onChange={(part: Partial<CallbackDraft>) => setDraft({ ...draft, ...part })}
      onNext={onNext}
      onBack={() => undefined}
    />
  );
}
const shown = async (page: ReactNode, call: object = {}) => {
  render(<TerminalContext value={await terminalWith(call)}>{page}</TerminalContext>);
  return userEvent.setup();
};
const draft: CallbackDraft = { ...emptyCallback('de'), phone: '02151 5550100', topic: 'letter' };

describe('the telephone number', () => {
  test('letters are refused with a way out, and what was typed stays', async () => {
    const onNext = vi.fn();
    const user = await shown(<Phone onNext={onNext} />);
    await user.type(screen.getByLabelText('Ihre Telefonnummer'), 'meine Nummer');
    await user.click(screen.getByRole('button', { name: 'Weiter' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Bitte löschen Sie die Buchstaben');
    expect(screen.getByLabelText('Ihre Telefonnummer')).toHaveValue('meine Nummer');
    expect(onNext).not.toHaveBeenCalled();
  });

  test('by the pad, with a leading plus', async () => {
    const onNext = vi.fn();
    const user = await shown(<Phone onNext={onNext} />);
    for (const key of ['+', '4', '9', '2', '1', '5', '1']) await user.click(screen.getByRole('button', { name: key }));
    await user.click(screen.getByRole('button', { name: 'Weiter' }));
    expect(onNext).toHaveBeenCalledOnce();
  });
});

describe('sending', () => {
  const send = (consent: boolean, onSent = vi.fn()) => (
    <CallbackSendPage
      draft={{ ...draft, consent }}
      onConsent={() => undefined}
      onSent={onSent}
      onBack={() => undefined}
    />
  );

  test('without the own yes nothing is sent, and the reason stands beside the button', async () => {
    const destinations = vi.fn();
    const user = await shown(send(false), { destinations });
    await user.click(screen.getByRole('button', { name: 'Bitte absenden' }));
    expect(destinations).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Bitte absenden' })).toHaveAccessibleDescription('Ihr Ja fehlt noch');
  });

  test('no key of the office: said, and everything is still there', async () => {
    const user = await shown(send(true), { destinations: async () => ({ signedList: null }) });
    await user.click(screen.getByRole('button', { name: 'Bitte absenden' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Ein Rückruf geht hier gerade nicht');
    expect(screen.getByText('02151 5550100')).toBeVisible();
  });
});

describe('after sealing', () => {
  const sent = { code: 'KR7M4Q2FX9ABCDEFG', pin: '4827', savedAt: '2026-11-19T09:00:00Z', officeName: 'Rückruf' };
  const saved = (state: 'saved' | 'transmitted' | 'received', receivedOn: string | null = null) => (
    <CallbackSavedPage sent={sent} delivery={{ state, receivedOn }} onDone={() => undefined} />
  );

  test.each([
    ['saved', 'Gespeichert. Die Bitte ist noch nicht angekommen.'],
    ['transmitted', 'Übertragen. Die Stelle hat noch nicht bestätigt.'],
  ] as const)('%s claims no arrival', async (state, title) => {
    await shown(saved(state));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(title);
    expect(screen.queryByText(/Eingegangen am/)).toBeNull();
  });

  test('the office has confirmed: the day, number and PIN', async () => {
    await shown(saved('received', '2026-11-19'));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Eingegangen am Donnerstag, 19. November 2026');
    expect(screen.getByText('KR7M-4Q2F-X9AB-CDEF-G')).toBeVisible();
    expect(screen.getByText('4827')).toBeVisible();
  });
});
