import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { BridgeError } from '#shared/bridge';
import type { LegalPoint } from '#shared/content';
import { LegalActs, LegalPage } from './legal-page.tsx';
import { legalAge } from './legal-words.ts';
import { staffClient } from './staff.fixture.tsx';

const NOW = '2026-12-06T08:00:00Z';
const open: LegalPoint = {
  source: '§ 37 Abs. 2a SGB X',
  sourceDate: null,
  mark: 'verify',
  checkedOn: null,
  checkedBy: null,
  key: 'portalAbruf',
  deadlinePoint: 'a',
  title: 'Bescheid im Online-Portal',
  question: 'Ab wann zählt ein Abruf?',
  untilThen: 'Der frühere Tag steht zuerst.',
  paragraphs: ['§ 37 Abs. 2a SGB X', '§ 122a AO'],
  shows: ['Fristen', 'Blatt zum Mitnehmen'],
  openSince: '2026-11-24',
  status: 'open',
  confirmedOn: null,
  confirmedBy: null,
  answer: null,
};
const signed = { confirmedOn: '2026-12-02', confirmedBy: 'Rechtsamt, Sachgebiet Soziales' };
const confirmed: LegalPoint = {
  ...open,
  ...signed,
  key: 'ja',
  deadlinePoint: 'c',
  title: 'Schreiben',
  status: 'confirmed',
};
const changed: LegalPoint = {
  ...open,
  ...signed,
  key: 'nein',
  deadlinePoint: undefined,
  title: 'Gerät der Stadt',
  status: 'changed',
  answer: 'Erst der Tag nach dem Abruf.',
};

const answering = (...points: LegalPoint[]) =>
  staffClient({ legalPoints: async () => ({ checkedAt: NOW, city: 'Krefeld', version: '2026-11-24', points }) });

describe('the questions for the Rechtsamt', () => {
  test('what needs somebody stands first: answered otherwise, then open, then confirmed', async () => {
    render(<LegalPage client={answering(confirmed, open, changed)} />);
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'Ein rechtlicher Punkt ist offen, 1 anders beantwortet',
    );
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      'Anders beantwortet: Das Programm muss folgen (1)',
      'Offen (1)',
      'Bestätigt (1)',
    ]);
  });

  test('each has its question, what holds until then, its paragraphs, where it shows, and how old it is', async () => {
    render(<LegalPage client={answering(open)} />);
    const group = within(await screen.findByRole('region', { name: 'Offen' }));
    for (const text of [
      '(a) Bescheid im Online-Portal',
      'Ab wann zählt ein Abruf?',
      'Der frühere Tag steht zuerst.',
      '§ 37 Abs. 2a SGB X, § 122a AO',
      'Fristen · Blatt zum Mitnehmen',
      'offen seit 24.11.2026 (seit 12 Tagen)',
    ])
      expect(group.getByText(text)).toBeInTheDocument();
  });

  test('an answer is shown with its day and the role that gave it', async () => {
    render(<LegalPage client={answering(changed)} />);
    expect(await screen.findByText('Erst der Tag nach dem Abruf.')).toBeInTheDocument();
    expect(screen.getByText('anders beantwortet am 02.12.2026 von Rechtsamt, Sachgebiet Soziales')).toBeInTheDocument();
    expect(legalAge(confirmed, NOW)).toBe('bestätigt am 02.12.2026 von Rechtsamt, Sachgebiet Soziales');
  });

  test('content without the list is not called confirmed, and a silent machine is said', async () => {
    const { unmount } = render(<LegalPage client={answering()} />);
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('führen keine Liste');
    unmount();
    const silent = async () => {
      throw new BridgeError({ kind: 'unreachable', detail: 'legalPoints' });
    };
    render(<LegalPage client={staffClient({ legalPoints: silent })} />);
    expect(await screen.findByRole('alert')).toHaveTextContent('antwortet nicht');
  });

  test('with nothing open no empty sheet is printed', async () => {
    render(<LegalActs client={answering(confirmed)} onBack={() => undefined} />);
    await userEvent.click(screen.getByRole('button', { name: 'Für das Rechtsamt drucken' }));
    expect(await screen.findByRole('status')).toHaveTextContent('Es ist nichts offen');
  });

  test.each([
    ['2026-11-24T06:00:00Z', 'seit heute'],
    ['2026-11-25T06:00:00Z', 'seit 1 Tag'],
    // A clock that stands before the day of the question: no negative age.
    ['2026-11-01T06:00:00Z', 'seit heute'],
  ])('its age on %s', (now, words) => expect(legalAge(open, now)).toBe(`offen seit 24.11.2026 (${words})`));
});
