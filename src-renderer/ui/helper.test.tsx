import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { constants } from './frame.fixture.tsx';
import type { HelperCardContent } from './helper-card.tsx';
import { Kiosk } from './kiosk.tsx';

const card = (folded: boolean, onPress = () => undefined): HelperCardContent => ({
  label: 'Karte für die Begleitung',
  title: 'Wer gehört zum Haushalt?',
  purpose: { heading: 'Wofür ist diese Seite?', text: 'Das Amt zählt alle.' },
  mistakes: { heading: 'Was geht oft schief?', items: ['Untermieter zählen nicht dazu.'] },
  ready: { heading: 'Bereitlegen', items: [] },
  language: 'de',
  folded,
  fold: { label: folded ? 'Aufklappen' : 'Zuklappen', onPress },
});

function show(options: { accompanied: boolean; folded?: boolean; onEnd?: () => void; onFold?: () => undefined }) {
  const asked: string[] = [];
  render(
    <Kiosk
      constants={
        options.accompanied
          ? {
              ...constants,
              helper: {
                sentence: 'Sie werden begleitet',
                detail: 'Bestätigen und absenden dürfen nur Sie.',
                end: { label: 'Hilfe beenden', onPress: options.onEnd ?? (() => undefined) },
                card: (page) => {
                  asked.push(page);
                  return card(options.folded ?? false, options.onFold);
                },
              },
            }
          : constants
      }
      page="haushalt/mitglieder"
      title="Titel"
    >
      <p>Frage</p>
    </Kiosk>,
  );
  return asked;
}

describe('accompanied', () => {
  test('the banner with its end and the card for this screen are there, only then', async () => {
    const onEnd = vi.fn();
    const asked = show({ accompanied: true, onEnd });
    expect(asked).toContain('haushalt/mitglieder');
    expect(screen.getByText('Sie werden begleitet')).toBeVisible();
    expect(screen.getByRole('complementary', { name: 'Karte für die Begleitung' })).toHaveTextContent('Untermieter');
    await userEvent.click(screen.getByRole('button', { name: 'Hilfe beenden' }));
    expect(onEnd).toHaveBeenCalledOnce();
  });

  test('nobody beside the person: neither banner nor card', () => {
    show({ accompanied: false });
    expect(screen.queryByText('Sie werden begleitet')).toBeNull();
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  test('folded, the card keeps only its name and the way to open it; headings without content are left out', async () => {
    const onFold = vi.fn();
    show({ accompanied: true, folded: true, onFold: onFold as () => undefined });
    expect(screen.queryByText('Das Amt zählt alle.')).toBeNull();
    const unfold = screen.getByRole('button', { name: 'Aufklappen' });
    expect(unfold).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(unfold);
    expect(onFold).toHaveBeenCalledOnce();
    expect(screen.queryByText('Bereitlegen')).toBeNull();
  });
});
