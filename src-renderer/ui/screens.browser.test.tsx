import axe from 'axe-core';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { constants } from './frame.fixture.tsx';
import {
  applyModes,
  Card,
  ChoiceList,
  DateField,
  DatePair,
  defaultModes,
  Hint,
  Keyboard,
  Kiosk,
  LineField,
  type Modes,
  MonthPicture,
  NumberPad,
  ReadingList,
  SectionThread,
  Steps,
  WhyNote,
} from './index.ts';

const nothing = () => undefined;
const portrait = [1080, 1920] as const;
const landscape = [1920, 1080] as const;

const thread = (
  <SectionThread
    label="Abschnitte"
    line="Wohnung – Teil 3 von 4"
    sections={['Sie', 'Haushalt', 'Wohnung', 'Absenden'].map((label, index) => ({
      id: label,
      label,
      state: index < 2 ? 'done' : index === 2 ? 'now' : 'open',
    }))}
  />
);

const frame = {
  constants,
  back: { label: 'Zurück', onPress: nothing },
  second: { label: 'Weiß ich nicht', onPress: nothing },
  main: { label: 'Weiter', onPress: nothing, openReason: 'noch 2 offen' },
  sayIt: { label: 'Diese Seite vorlesen', onPress: nothing },
} as const;

const question = (
  <Kiosk {...frame} page="rent" title="Wie viel Miete zahlen Sie im Monat?" lead="Mit Heizung." aboveTitle={thread}>
    <div className="split">
      <div className="stack">
        <WhyNote title="Warum fragen wir das?" text="Die Wohngeldstelle rechnet mit Ihrer Miete." short="Warum?" />
      </div>
      <div className="stack">
        <LineField label="Warmmiete" look="money" unit="€" hint="Euro im Monat" value="640,00" onChange={nothing} />
        <NumberPad comma="," deleteLabel="Zeichen löschen" onKey={nothing} />
      </div>
    </div>
  </Kiosk>
);

const writing = (
  <Kiosk {...frame} page="street" title="In welcher Straße wohnen Sie?" aboveTitle={thread}>
    <div className="split">
      <div className="stack" />
      <div className="stack">
        <LineField label="Straße" error="Die Straße fehlt." value="" onChange={nothing} />
        <Keyboard script="ar" words={{ shift: 'Groß', space: 'Leertaste', remove: 'löschen' }} onKey={nothing} />
      </div>
    </div>
  </Kiosk>
);

const day = (
  <Kiosk {...frame} page="day" title="Wann sind Sie geboren?">
    <div className="split">
      <ChoiceList label="Wer?" options={[{ key: 'a', label: 'Ich' }]} chosen="a" onChoose={nothing} />
      <DateField
        label="Geburtstag"
        value="1987-05-14"
        onChange={nothing}
        words={{ day: 'Tag', month: 'Monat', year: 'Jahr', remove: 'löschen', impossible: 'gibt es nicht' }}
      />
    </div>
  </Kiosk>
);

const result = (
  <Kiosk {...frame} page="deadline" title="Ihre Frist für den Widerspruch">
    <div className="halves">
      <div className="stack">
        <DatePair
          safe={{ caption: 'Sicher bis', day: 'Montag, 14. Dezember 2026', sentence: 'Dann schon beim Amt.' }}
          latest={{ caption: 'Spätestens', day: 'Donnerstag, 17. Dezember 2026', reason: 'Das müssen Sie zeigen.' }}
        />
        <Card title="Was Sie jetzt tun">
          <Steps steps={['Widerspruch hier schreiben.', 'Drucken und unterschreiben.', 'Zum Amt bringen.']} />
        </Card>
      </div>
      <div className="stack">
        <Card>
          <MonthPicture
            months={['2026-11-01', '2026-12-01']}
            marks={new Map([['2026-12-14', ['safe']]])}
            locale="de"
            legend={[{ mark: 'safe', text: 'sicher bis' }]}
          />
        </Card>
        <Hint text="Stimmt das?" compared="Verglichen: Brief und Umschlag" acts={[{ label: 'Ja', onPress: nothing }]} />
      </div>
    </div>
  </Kiosk>
);

const reading = (
  <Kiosk {...frame} page="reading" title="Stimmt das?">
    <ReadingList
      words={{ now: 'jetzt', after: 'danach', change: 'Ändern' }}
      onChange={nothing}
      rows={[
        { key: 'a', label: 'Datum vom Brief', value: '9. November 2026', state: 'done', group: 'Für Ihre Frist' },
        { key: 'b', label: 'abgeschickt am', value: '9. November 2026', state: 'now' },
        { key: 'c', label: 'Aktenzeichen', value: '', state: 'waiting' },
      ]}
      work={{ readCaption: 'gelesen', doubt: 'bitte genau prüfen', acts: [{ label: 'Stimmt', onPress: nothing }] }}
    />
  </Kiosk>
);

const screens = { question, writing, day, result, reading };

let root: Root | null = null;
let host: HTMLElement | null = null;

afterEach(() => {
  root?.unmount();
  host?.remove();
});

async function show(screen: ReactNode, modes: Partial<Modes>, size: readonly [number, number]): Promise<HTMLElement> {
  await page.viewport(size[0], size[1]);
  applyModes(document.documentElement, { ...defaultModes, ...modes }, 'de');
  // A measurement in the middle of a change of colour reads half-faded values (look.md 12).
  document.documentElement.dataset.motion = 'reduced';
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  flushSync(() => root?.render(screen));
  await document.fonts.ready;
  await new Promise((done) => setTimeout(done, 150));
  return host;
}

describe.each(Object.entries(screens))('%s', (_, screen) => {
  test.each(['light', 'dark', 'contrast'] as const)('has no accessibility fault in %s', async (theme) => {
    const shown = await show(screen, { theme }, portrait);
    const found = await axe.run(shown, { rules: { region: { enabled: false } } });
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });

  test.each([
    ['portrait', 'normal', portrait],
    ['landscape', 'normal', landscape],
    ['portrait', 'large', portrait],
    ['landscape', 'large', landscape],
    ['portrait', 'xl', portrait],
    ['landscape', 'xl', landscape],
  ] as const)('%s, %s: nothing sideways, targets of 48 and more, no text under 22', async (_, size, viewport) => {
    const shown = await show(screen, { size }, viewport);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(viewport[0]);
    const content = shown.querySelector('.parts-content');
    expect(content?.scrollWidth).toBeLessThanOrEqual(content?.clientWidth ?? 0);
    for (const target of shown.querySelectorAll<HTMLElement>('button, label.choice, input:not([type])')) {
      const box = target.getBoundingClientRect();
      if (box.height === 0) continue;
      expect(Math.min(box.width, box.height), target.outerHTML).toBeGreaterThanOrEqual(48);
      expect(box.right, target.outerHTML).toBeLessThanOrEqual(viewport[0] + 1);
    }
    for (const text of shown.querySelectorAll<HTMLElement>('*'))
      if ([...text.childNodes].some((node) => node.nodeType === Node.TEXT_NODE))
        expect(Number.parseFloat(getComputedStyle(text).fontSize), text.outerHTML).toBeGreaterThanOrEqual(22);
  });
});

test('right-to-left turns the frame and the arrows, not the pad and the amount', async () => {
  const shown = await show(question, {}, landscape);
  applyModes(document.documentElement, defaultModes, 'ar');
  const left = (name: string) => shown.querySelector(name)?.getBoundingClientRect().left ?? Number.NaN;
  expect(left('.button-main')).toBeLessThan(left('.button-back'));
  expect(left('.kiosk-top')).toBeGreaterThan(left('.kiosk-stage'));
  const keys = [...shown.querySelectorAll<HTMLElement>('.pad .key')];
  expect(keys[0]?.getBoundingClientRect().left).toBeLessThan(keys[2]?.getBoundingClientRect().left ?? 0);
  expect(left('.money input')).toBeLessThan(left('.money-unit'));
});

describe('reading in parts', () => {
  test('what does not fit is shown in whole blocks, and the focus leads to its part', async () => {
    const cards = Array.from({ length: 9 }, (_, index) => `Karte ${index + 1}`);
    const shown = await show(
      <Kiosk {...frame} page="long" title="Viele Karten">
        <div className="stack">
          {cards.map((name) => (
            <Card key={name} title={name}>
              <button type="button" className="button button-second">
                {`öffnen ${name}`}
              </button>
            </Card>
          ))}
        </div>
      </Kiosk>,
      {},
      landscape,
    );
    expect(shown.querySelector('.parts-bar p')?.textContent).toBe('Teil 1 von 3');
    const view = shown.querySelector('.parts-view')?.getBoundingClientRect();
    for (const card of shown.querySelectorAll<HTMLElement>('.card:not([data-later])'))
      expect(card.getBoundingClientRect().bottom).toBeLessThanOrEqual((view?.bottom ?? 0) + 1);
    shown.querySelector<HTMLElement>('.card:last-child .button')?.focus();
    await new Promise((done) => setTimeout(done, 100));
    expect(shown.querySelector('.parts-bar p')?.textContent).toBe('Teil 3 von 3');
    expect(shown.querySelector('.card:last-child')?.hasAttribute('data-later')).toBe(false);
  });

  test('a safe day stays in the first part, at xl as well', async () => {
    const shown = await show(result, { size: 'xl' }, landscape);
    const safe = shown.querySelector('.date-safe')?.getBoundingClientRect();
    const view = shown.querySelector('.parts-view')?.getBoundingClientRect();
    expect(shown.querySelector('.parts-bar')).not.toBeNull();
    expect(safe?.bottom).toBeLessThanOrEqual(view?.bottom ?? 0);
  });
});
