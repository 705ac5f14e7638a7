import '@testing-library/jest-dom/vitest';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import { newDialogue, type Ranker, withoutModel } from '#shared/assistant';
import { trainedRanker } from './krefeld.fixture.ts';
import { NUMBERS, showQuestions } from './questions.fixture.tsx';

let ranker: Ranker;
beforeAll(() => {
  ranker = trainedRanker();
}, 60_000);

async function ask(text: string, options: { readonly language?: string; readonly day?: string } = {}) {
  const shown = await showQuestions({ ranker, ...options });
  fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
  await userEvent.click(mainButton(shown.container));
  return shown;
}

const mainButton = (container: HTMLElement) => container.querySelector<HTMLElement>('.button-main') ?? container;
const page = (container: HTMLElement) => container.querySelector('[data-page]')?.getAttribute('data-page') ?? '';
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('writing', () => {
  test('an empty question is answered with the reason, not with cards', async () => {
    const { container } = await showQuestions({ ranker });
    await userEvent.click(mainButton(container));
    expect(page(container)).toBe('questions');
    expect(screen.getAllByText('Bitte schreiben Sie zuerst etwas.').length).toBeGreaterThan(0);
  });

  test('the keys of the screen write into the box, in the script of the person', async () => {
    const { heard } = await showQuestions({ ranker, language: 'ar' });
    for (const key of ['ش', 'ق', 'ة']) await press(key);
    expect(heard.dialogue.text).toBe('شقة');
  });

  test('a paste of ten thousand signs is cut, and said so', async () => {
    const { heard } = await showQuestions({ ranker });
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '<b>Miete</b>😀\u202e'.repeat(1_000) } });
    expect([...heard.dialogue.text].length).toBeLessThanOrEqual(300);
    expect(screen.getByText('Das reicht schon. Mehr liest das Gerät nicht.')).toBeInTheDocument();
  });
});

describe('cards', () => {
  test('free text gets three cards to tick; the ticked ones are read whole', async () => {
    const { container } = await ask('Der Vermieter hat mir gekündigt und der Strom ist weg');
    expect(screen.getAllByRole('checkbox')).toHaveLength(3);
    for (const box of screen.getAllByRole('checkbox').slice(0, 2)) await userEvent.click(box);
    await press('2 Karten ansehen');
    expect(container.querySelectorAll('.card')).toHaveLength(2);
    expect(screen.getAllByText('noch nicht von der Stadt geprüft')).toHaveLength(2);
  });

  test('markup in a question is shown as it was typed and does nothing', async () => {
    const { container } = await ask('<img src=x onerror=alert(1)> Miete bezahlen');
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByText('<img src=x onerror=alert(1)> Miete bezahlen')).toBeInTheDocument();
  });

  test('the name of a service opens its card, which can begin the application', async () => {
    const { heard } = await ask('Wohngeld');
    await press('Antrag beginnen');
    expect(heard.started).toEqual(['wohngeld']);
  });

  test('a letter can be shown from its card', async () => {
    const { heard } = await ask('Widerspruch');
    await press('Frist ausrechnen');
    expect(heard.started).toEqual(['letter']);
  });

  test('a card past its date shows only whom to ask', async () => {
    await ask('Wohngeld', { day: '2028-05-02' });
    expect(screen.getByText('bitte erfragen')).toBeInTheDocument();
    expect(screen.getByText('Wohngeldstelle')).toBeInTheDocument();
    expect(screen.queryByText(/Zuschuss zur Miete/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Antrag beginnen' })).toBeNull();
  });

  test('"Etwas anderes" twice leads to a human', async () => {
    const { container, heard } = await ask('kein geld fuer schulsachen');
    await press('Etwas anderes');
    expect(page(container)).toBe('questions-groups');
    await userEvent.click(container.querySelectorAll('.tile')[5] ?? container);
    for (let times = 0; times < 3 && page(container) !== 'questions-human'; times++) await press('Etwas anderes');
    expect(page(container)).toBe('questions-human');
    await userEvent.click(mainButton(container));
    expect(heard.humans).toBe(1);
  });
});

describe('what is no matter of this terminal', () => {
  test.each(['wer ist bundeskanzler', '😀😀', "'; DROP TABLE outbox; --", 'x'])(
    '%s: said honestly, with a human and the pictures',
    async (text) => {
      const { container } = await ask(text);
      expect(page(container)).not.toMatch(/reading/);
      if (page(container) === 'questions-beyond') await press('Bilder ansehen');
      else await press('Etwas anderes');
      expect(page(container)).toBe('questions-groups');
    },
  );

  test('without a model the box says so; danger is still asked about', async () => {
    const { container } = await showQuestions({ ranker: withoutModel });
    const box = screen.getByRole('textbox');
    fireEvent.change(box, { target: { value: 'Miete' } });
    await userEvent.click(mainButton(container));
    expect(page(container)).toBe('questions-beyond');
    await press('Zurück');
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'mein Mann schlägt mich' } });
    await userEvent.click(mainButton(container));
    expect(page(container)).toBe('questions-danger');
  });
});

describe('danger', () => {
  test('is asked about before anything else, with the numbers, and without what was typed', async () => {
    const { container } = await ask('Ich will nicht mehr leben');
    expect(page(container)).toBe('questions-danger');
    expect(screen.getByText(NUMBERS)).toBeInTheDocument();
    expect(screen.queryByText(/nicht mehr leben$/)).toBeNull();
    await press('Nein, weiter');
    expect(page(container)).toMatch(/^questions-cards/);
  });

  test('"Sofort beenden" ends at once, also on a card about violence', async () => {
    const { heard } = await ask('Frauenhaus');
    await press('Sofort beenden');
    expect(heard.ended).toBe(1);
  });

  test('a small share is a quiet banner above the cards', async () => {
    const quiet: Ranker = () => ({
      ranked: [
        { topic: 'psyche', score: 0.8 },
        { topic: 'em_suizid', score: 0.2 },
      ],
      nearest: 1,
    });
    const { container, heard } = await showQuestions({ ranker: quiet });
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'alles grau' } });
    await userEvent.click(mainButton(container));
    expect(page(container)).toMatch(/^questions-cards/);
    await press('Notfall-Nummern');
    expect(heard.started).toEqual(['emergency']);
  });
});

test('the question is still there after a card was read, and "Zurück" on it closes the box', async () => {
  const { container, heard } = await ask('Wohngeld');
  await press('Zurück');
  expect(page(container)).toBe('questions');
  expect(screen.getByRole('textbox')).toHaveValue('Wohngeld');
  await press('Zurück');
  expect(heard.closed).toBe(1);
  expect(newDialogue.text).toBe('');
});
