import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { newDialogue, type Ranker } from '#shared/assistant';
import ar from '../../../locales/ar/assistant.json';
import arPlaces from '../../../locales/ar/places.json';
import arUi from '../../../locales/ar/ui.json';
import de from '../../../locales/de/assistant.json';
import dePlaces from '../../../locales/de/places.json';
import deUi from '../../../locales/de/ui.json';
import { firstSentence } from './first-sentence.ts';
import { krefeld, sentencesOf, trainedRanker } from './krefeld.fixture.ts';
import { NUMBERS, showQuestions } from './questions.fixture.tsx';

const frames = { de: { ...deUi, ...dePlaces, ...de }, ar: { ...arUi, ...arPlaces, ...ar } } as const;
const queries = {
  de: [
    'Ich kann meine Miete nicht zahlen',
    'Wohngeld',
    'mein Mann schlägt mich',
    'Frauenhaus',
    'heute nacht kein bett',
    'wer gewinnt die wahl',
    'asdf',
    'Brief vom Jobcenter',
    'Kind krank und kein Geld',
    'alles zu viel',
    'Pflegegrad',
    'ich will sterben',
    'rezept für suppe',
    'Deutschkurs',
    'Strom abgestellt',
    '😀',
    "<script>alert('x')</script>",
  ],
  ar: ['لا أستطيع دفع الإيجار', 'أريد أن أموت', 'دورة لغة', 'ما عاصمة فرنسا', 'فونغيلد', 'صاحب البيت يطردني'],
} as const;

let ranker: Ranker;
beforeAll(() => {
  ranker = trainedRanker();
}, 60_000);

/** Every piece of text a page shows, but for what the person wrote and the keys of the keyboard. */
function shownTexts(container: HTMLElement): string[] {
  const texts: string[] = [];
  for (const part of container.querySelectorAll('main, .kiosk-acts')) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const ours = node.parentElement?.closest('[data-own-words], .keyboard') === null;
      const text = node.textContent?.trim() ?? '';
      if (ours && text !== '') texts.push(text);
    }
  }
  return texts;
}

/** A sentence of the language files, its parameters filled with anything but another sentence. */
function isOfFrame(text: string, frame: Readonly<Record<string, string>>): boolean {
  return Object.values(frame).some((sentence) => {
    const pattern = sentence.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\{\w+\}\}/g, '[^!?]{1,90}');
    return new RegExp(`^${pattern}$`, 'u').test(text);
  });
}

async function visitEveryPage(text: string, language: string, onPage: (container: HTMLElement) => void): Promise<void> {
  const { container } = await showQuestions({ ranker, language, dialogue: { ...newDialogue, text } });
  onPage(container);
  const main = () => container.querySelector<HTMLElement>('.button-main');
  const second = () => container.querySelector<HTMLElement>('.kiosk-acts .button-second');
  await userEvent.click(main() ?? container);
  for (let step = 0; step < 8; step++) {
    onPage(container);
    const boxes = screen.queryAllByRole('checkbox');
    if (boxes.length > 0 && step % 2 === 0) {
      for (const box of boxes) fireEvent.click(box);
      await userEvent.click(main() ?? container);
      onPage(container);
      await userEvent.click(container.querySelector('.button-back') ?? container);
      onPage(container);
    }
    const tile = container.querySelectorAll<HTMLElement>('.tile')[step % 12];
    await userEvent.click(tile ?? second() ?? container);
  }
  cleanup();
}

test.each(Object.entries(queries).flatMap(([language, texts]) => texts.map((text) => [language, text] as const)))(
  'every sentence exists in the pack or the frame (%s: %s)',
  async (language, text) => {
    const pack = sentencesOf(krefeld, language);
    const firsts = new Set(krefeld.articles.map(({ body }) => firstSentence(body[language as 'de'] ?? '')));
    const frame = frames[language as keyof typeof frames];
    let pages = 0;
    await visitEveryPage(text, language, (container) => {
      pages++;
      expect(container.querySelectorAll('.kiosk-safe .emergency button')).toHaveLength(3);
      for (const shown of shownTexts(container))
        expect(
          pack.has(shown) ||
            firsts.has(shown) ||
            shown === NUMBERS ||
            // The age of a fact is several sentences of the frame in one line.
            shown.split(' · ').every((part) => isOfFrame(part, frame)),
          `nobody wrote: ${shown}`,
        ).toBe(true);
    });
    expect(pages).toBeGreaterThan(5);
  },
);
