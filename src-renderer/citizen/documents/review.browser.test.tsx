import axe from 'axe-core';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { applyModes, defaultModes } from '#renderer/ui';
import { fixedClock } from '#shared/basics';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { startWords } from '../app/words.ts';
import type { Offers, Settled } from './reading-list.ts';
import { Review } from './review.tsx';
import type { PagePictures } from './review-item.tsx';
import './documents.css';

const nothing = () => undefined;
const place = { page: 0, box: { x: 590, y: 800, width: 320, height: 38 } };
const offers: Offers = {
  deadline: { value: { rule: 'relative', n: 900, unit: 'month', from: 'datum' }, place, needsCare: true },
  letterDate: { value: '2021-11-09', place, needsCare: false },
};
/** The page as it stands when somebody changes the period, is asked about an old year, and has answered all. */
const moments: Readonly<Record<string, { settled: Settled; open: readonly string[] }>> = {
  read: { settled: {}, open: [] },
  period: { settled: {}, open: ['act.change'] },
  old: {
    settled: { deadline: { rule: 'relative', n: 1, unit: 'month', from: 'bekanntgabe' }, remedy: null },
    open: [],
  },
  done: {
    settled: {
      deadline: { rule: 'fixed', date: '2026-12-05', noRoll: true },
      remedy: 'none',
      sender: 'Stadt Krefeld',
      reference: null,
    },
    open: [],
  },
};

/** A page with something on it, so that each value has its picture. */
let pages: PagePictures = [];
beforeAll(async () => {
  const canvas = new OffscreenCanvas(1820, 2574);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#222';
  pen.font = '36px serif';
  pen.fillText('Bitte antworten Sie innerhalb von 900 Monaten.', 240, 830);
  const jpeg = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
  pages = [{ jpeg, width: canvas.width, height: canvas.height }];
});

let root: Root | null = null;
let host: HTMLElement | null = null;

afterEach(() => {
  root?.unmount();
  host?.remove();
});

async function show(
  moment: keyof typeof moments,
  language: 'de' | 'ar',
  size: 'normal' | 'xl',
  viewport: readonly [number, number],
) {
  const i18n = await startWords();
  const words = (key: string, parameters?: object) => i18n.getFixedT(language)(key, { ...parameters });
  const terminal = {
    clock: fixedClock('2026-11-24T10:00:00+01:00'),
    language,
    words,
    say: nothing,
    constants: {
      name: 'Ersthilfe-Terminal',
      subtitle: '',
      site: 'Stadtteilzentrum Beispiel',
      tools: [],
      banner: null,
      human: { label: 'Mensch holen', onPress: nothing },
      emergency: { label: 'Notruf', fire: 'Feuer', police: 'Polizei', talk: 'reden', onPress: nothing },
      end: { label: 'Beenden', onPress: nothing },
    },
    // The reading list needs no machine, no content pack and no keys.
  } as unknown as Terminal;
  await page.viewport(viewport[0], viewport[1]);
  applyModes(document.documentElement, { ...defaultModes, size }, language);
  document.documentElement.dataset.motion = 'reduced';
  const shown = document.createElement('div');
  host = shown;
  document.body.append(shown);
  root = createRoot(shown);
  const state = moments[moment] ?? { settled: {}, open: [] };
  flushSync(() =>
    root?.render(
      <TerminalContext value={terminal}>
        <Review
          kind="mitwirkung"
          offers={offers}
          settled={state.settled}
          onSettled={nothing}
          doubted={false}
          pages={pages}
          onBack={nothing}
          onDone={nothing}
        />
      </TerminalContext>,
    ),
  );
  await document.fonts.ready;
  for (const key of state.open) {
    const label = words(key);
    flushSync(() => [...shown.querySelectorAll('button')].find(({ textContent }) => textContent === label)?.click());
  }
  await new Promise((done) => setTimeout(done, 150));
  return shown;
}

describe.each(Object.keys(moments))('the review, %s', (moment) => {
  test.each([
    ['de', 'normal', [1080, 1920]],
    ['de', 'normal', [1920, 1080]],
    ['ar', 'normal', [1080, 1920]],
    ['de', 'xl', [1080, 1920]],
    ['ar', 'xl', [1920, 1080]],
  ] as const)(
    '%s, %s, %j: nothing sideways, no key shown, no accessibility fault',
    async (language, size, viewport) => {
      const shown = await show(moment, language, size, viewport);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(viewport[0]);
      expect(shown.textContent).not.toMatch(/\b(?:review|act)\.[a-z]/);
      const found = await axe.run(shown, { rules: { region: { enabled: false } } });
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    },
  );
});
