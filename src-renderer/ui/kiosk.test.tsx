import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { constants } from './frame.fixture.tsx';
import { Kiosk } from './kiosk.tsx';

describe('the frame', () => {
  test('a new page gives its heading the focus and the window its title', () => {
    const { rerender } = render(
      <Kiosk constants={constants} page="a" title="Wie heißen Sie?">
        <p>eins</p>
      </Kiosk>,
    );
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    screen.getByRole('button', { name: 'Mensch holen' }).focus();
    rerender(
      <Kiosk constants={constants} page="b" title="Wo wohnen Sie?">
        <p>zwei</p>
      </Kiosk>,
    );
    expect(screen.getByRole('heading', { level: 1, name: 'Wo wohnen Sie?' })).toHaveFocus();
    expect(document.title).toBe('Wo wohnen Sie?');
  });

  test('while something is open the main button stays, is described by its reason and says it when pressed', async () => {
    const next = vi.fn();
    render(
      <Kiosk
        constants={constants}
        page="a"
        title="Stimmt das?"
        main={{ label: 'Weiter', onPress: next, openReason: 'noch 5 offen' }}
      >
        <p>Liste</p>
      </Kiosk>,
    );
    const main = screen.getByRole('button', { name: 'Weiter' });
    expect(main).toHaveAttribute('aria-disabled', 'true');
    expect(main).toHaveAccessibleDescription('noch 5 offen');
    await userEvent.click(main);
    expect(next).not.toHaveBeenCalled();
    expect(screen.getByRole('status')).toHaveTextContent('noch 5 offen');
  });

  test('a main button that is doing something says what, and cannot be pressed twice', async () => {
    const send = vi.fn();
    render(
      <Kiosk
        constants={constants}
        page="a"
        title="Absenden"
        main={{ label: 'Absenden', onPress: send, waiting: { sentence: 'Ihr Antrag wird verschlossen …', share: 0.4 } }}
      >
        <p>Bitte warten</p>
      </Kiosk>,
    );
    const main = screen.getByRole('button', { name: 'Ihr Antrag wird verschlossen …' });
    expect(main).toHaveAttribute('aria-busy', 'true');
    await userEvent.click(main);
    expect(send).not.toHaveBeenCalled();
  });

  test('under the veil only help and emergency stay in reach; hidden places are kept', () => {
    render(
      <Kiosk constants={constants} page="a" title="Titel" hideEnd veil={<div>Sind Sie noch da?</div>}>
        <p>verdeckt</p>
      </Kiosk>,
    );
    expect(screen.getByRole('main', { hidden: true })).toHaveAttribute('inert');
    expect(screen.getByRole('button', { name: 'Mensch holen' }).closest('[inert]')).toBeNull();
    expect(screen.getByText('112').closest('[inert]')).toBeNull();
    expect(screen.getByText('Beenden').closest('button')).toHaveClass('place-kept');
  });

  test('the demonstration is named on every screen', () => {
    render(
      <Kiosk constants={{ ...constants, banner: 'Vorführung' }} page="a" title="Titel">
        <p>Inhalt</p>
      </Kiosk>,
    );
    expect(screen.getByText('Vorführung')).toBeVisible();
  });

  test('under the veil nothing of the stage can be read, and every answer is there again when it is lifted', async () => {
    const frame = (veil: ReactNode) => (
      <Kiosk
        constants={constants}
        page="a"
        title="Wie heißen Sie?"
        main={{ label: 'Weiter', onPress: vi.fn() }}
        veil={veil}
      >
        <input aria-label="Name" />
        <p>Frau Beispiel</p>
      </Kiosk>
    );
    const { rerender } = render(frame(null));
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Haddad');
    rerender(frame(<div role="alertdialog" aria-label="Sind Sie noch da?" />));
    expect(screen.getByText('Frau Beispiel')).not.toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull();
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Weiter' })).toBeNull();
    expect(document.title).not.toContain('Wie heißen Sie?');
    expect(screen.getByRole('button', { name: 'Mensch holen' })).toBeVisible();
    rerender(frame(null));
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Haddad');
  });
});
