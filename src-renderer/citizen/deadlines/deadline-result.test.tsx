import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import type { Matter } from '#shared/matters';
import { dayInWords, TerminalContext } from '../app/terminal.ts';
import { DeadlineResult, MatterFromLetter } from './deadline-result.tsx';
import type { Letter } from './letter.ts';
import { refusal } from './refusal.fixture.ts';
import { doors, page, resultTerminal } from './shown.fixture.tsx';

vi.mock('#renderer/paper', () => ({
  loadPaperFonts: async () => ({}),
  takeAlongPaper: async (_: unknown, content: unknown) => new TextEncoder().encode(JSON.stringify(content)),
}));

/** As the visit does it: the letter becomes a matter, and its day is shown. */
function Shown({ letter }: { letter: Letter }) {
  const [matter, setMatter] = useState<Matter | null>(null);
  if (matter === null) return <MatterFromLetter letter={letter} onMatter={setMatter} onBack={() => undefined} />;
  return <DeadlineResult matter={matter} reminder={null} {...doors()} />;
}

async function show(letter: Letter, options: Parameters<typeof resultTerminal>[0] = {}) {
  const caught = await resultTerminal(options);
  render(
    <TerminalContext value={caught.terminal}>
      <Shown letter={letter} />
    </TerminalContext>,
  );
  return caught;
}

describe('the deadline on the screen', () => {
  test('the worked story: the safe day first, the latest only with its reason', async () => {
    await show(refusal);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Ihre Frist für den Widerspruch');
    expect(document.querySelector('.date-safe')).toHaveTextContent('Montag, 14. Dezember 2026');
    expect(document.querySelector('.deadline-latest')).toHaveTextContent(
      'SpätestensDonnerstag, 17. Dezember 2026Nur, weil der Brief erst am Dienstag, 17. November 2026 bei Ihnen war.',
    );
    expect(page().indexOf('14. Dezember')).toBeLessThan(page().indexOf('17. Dezember'));
    expect(page()).toContain('Es gilt die Rechtsbehelfsbelehrung in Ihrem Brief.');
  });

  test.each(['de', 'en', 'ar'])('no sentence shows a key or an ISO day: %s', async (language) => {
    await show(refusal, { language });
    expect(page()).not.toMatch(/(result|deadline|places)\.[a-z]/);
    expect(page()).not.toMatch(/\d{4}-\d\d-\d\d|\{\{/);
  });

  test('equal days are one day with both words', async () => {
    await show({ ...refusal, receivedOn: null });
    expect(screen.getByText('Sicher bis und spätestens')).toBeVisible();
    expect(document.querySelector('.deadline-latest')).toBeNull();
  });

  test.each([
    ['2026-12-14', 'Das ist heute.'],
    ['2026-12-15', 'Der sichere Tag ist schon vorbei.'],
    ['2026-12-18', 'Es kann trotzdem noch Wege geben.'],
  ])('on %s a passed day is said without reproach', async (today, sentence) => {
    await show(refusal, { today });
    expect(page()).toContain(sentence);
  });

  test('who writes is asked when the letter does not tell', async () => {
    await show({ ...refusal, kind: 'unknown', sender: 'Stadt Krefeld' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Wer schreibt?');
    await userEvent.click(screen.getByRole('radio', { name: 'Jugendamt' }));
    await userEvent.click(screen.getByRole('button', { name: 'Weiter' }));
    expect(document.querySelector('.date-safe')).toHaveTextContent('Montag, 14. Dezember 2026');
  });

  test('values that cannot be are asked about again', async () => {
    await show({ ...refusal, receivedOn: '2026-11-01' });
    expect(page()).toContain('Bitte prüfen Sie das Datum');
  });
});

describe('a machine that doubts its own date', () => {
  const SENTENCE = 'Das Datum dieses Geräts ist vielleicht falsch. Bitte prüfen Sie das heutige Datum.';

  test('says so before the dates, with the day it believes in, and on the paper', async () => {
    const { printed } = await show(refusal, { clock: 'implausible' });
    const doubt = await screen.findByRole('alert');
    expect(doubt).toHaveTextContent(`${SENTENCE} Nach diesem Gerät ist heute Donnerstag, 19. November 2026.`);
    expect(page().indexOf(SENTENCE)).toBeLessThan(page().indexOf('14. Dezember'));
    await userEvent.click(screen.getByRole('button', { name: 'Drucken' }));
    await screen.findByText(/gedruckt/i);
    expect(JSON.parse(printed[0] ?? '{}').deadline.notes[0].german).toContain(SENTENCE);
  });

  test.each(['plausible', 'unknown'])('a clock that is %s is not doubted', async (clock) => {
    await show(refusal, { clock });
    await Promise.resolve();
    expect(page()).not.toContain(SENTENCE);
  });
});

describe('the sheet to take along', () => {
  test('holds both days in both languages', async () => {
    const { printed } = await show(refusal, { language: 'en' });
    await userEvent.click(screen.getByRole('button', { name: 'Print' }));
    await screen.findByText('Your sheet is printed. Please take it with you.');
    const { deadline, site } = JSON.parse(printed[0] ?? '{}');
    expect(site).toBe('Stadtteilzentrum Beispiel');
    expect(deadline.main.day).toEqual({
      german: 'Montag, 14. Dezember 2026',
      translated: dayInWords('2026-12-14', 'en'),
    });
    expect(deadline.others[0].day.german).toBe('Donnerstag, 17. Dezember 2026');
    expect(deadline.calendar).toContain('DTSTART;VALUE=DATE:20261214');
  });

  test.each([
    ['no-printer', 'Hier ist gerade kein Drucker.'],
    ['failed', 'Das Drucken hat nicht geklappt.'],
    ['timeout', 'Der Drucker antwortet nicht.'],
  ])('%s is said as it is', async (outcome, sentence) => {
    await show(refusal, { outcome });
    await userEvent.click(screen.getByRole('button', { name: 'Drucken' }));
    expect(await screen.findByText(new RegExp(sentence))).toBeVisible();
  });
});
