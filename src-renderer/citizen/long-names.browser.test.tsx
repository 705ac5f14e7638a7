import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { applyModes, defaultModes, type KioskConstants, type Modes } from '#renderer/ui';
import { fixedClock } from '#shared/basics';
import type { ContentPack, Office, Site } from '#shared/content';
import { type Answers, type Antragsstrecke, emptyAnswers, walk } from '#shared/interview';
import orientationWords from '../../locales/de/orientation.json';
import placesWords from '../../locales/de/places.json';
import uiWords from '../../locales/de/ui.json';
import { type Terminal, TerminalContext } from './app/terminal.ts';
import { noPapers } from './application/papers.fixture.ts';
import { SummaryPage } from './application/summary-page.tsx';
import { Cards } from './orientation/cards.tsx';
import { PrecheckResultPage } from './orientation/precheck-result.tsx';
import { Places } from './places/places.tsx';
import { Saved } from './saved/saved.tsx';
import './application/application.css';
import './orientation/orientation.css';

const names = {
  'in one word': 'Wolkensteintrostburg'.repeat(4),
  'with spaces': 'Maria Magdalena von der '.repeat(4).slice(0, 80).trim(),
  Arabic: 'عبدالرحمن'.repeat(9).slice(0, 80),
} as const;
const nothing = () => undefined;
const constants: KioskConstants = {
  name: 'Ersthilfe-Terminal',
  subtitle: 'Hilfe bei Geld, Wohnung, Briefen vom Amt',
  site: 'Stadtteilzentrum Beispiel',
  tools: [{ label: 'Schrift', icon: 'size', onPress: nothing }],
  human: { label: 'Mensch holen', onPress: nothing },
  emergency: { label: 'Notfall', fire: 'Feuer, Arzt', police: 'Polizei', talk: 'reden', onPress: nothing },
  end: { label: 'Beenden', onPress: nothing },
  banner: null,
};
const table: Readonly<Record<string, string>> = { ...uiWords, ...orientationWords, ...placesWords };
const words = (key: string, parameters: Readonly<Record<string, string | number>> = {}) =>
  (table[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(parameters[name] ?? ''));

const unchecked = { source: 'invented', sourceDate: null, mark: 'verify', checkedOn: null, checkedBy: null } as const;
const valid = { validFrom: '2026-01-01', validTo: null } as const;

function packWith(name: string): ContentPack {
  const office: Office = {
    ...unchecked,
    key: 'amt',
    name,
    unit: name,
    street: `${name} 7`,
    zip: '47798',
    city: 'Krefeld',
    phone: '02151 5550123',
    email: 'amt@example.org',
    hours: [{ day: 2, from: '09:00', to: '18:00' }],
  };
  const site: Site = {
    ...office,
    key: 'treff',
    operator: name,
    fundedUntil: null,
    stadtteil: null,
    accessibility: ['wc'],
  };
  const text = { de: name };
  return {
    ...valid,
    id: 'beispiel',
    schemaVersion: 1,
    version: '1',
    city: 'Beispiel',
    amounts: [],
    articles: [],
    emergency: [],
    helperCards: [],
    legalPoints: [],
    offices: [office],
    sites: [site],
    leistungen: [
      {
        ...unchecked,
        ...valid,
        key: 'hilfe',
        official: name,
        law: '',
        status: 'aktiv',
        leikaKey: null,
        officeKey: 'amt',
        title: text,
        summary: text,
        evidence: ['blatt'],
        applicationId: 'probe',
      },
    ],
    situations: [
      {
        key: 'lage',
        pictogram: 'rent',
        acute: false,
        title: text,
        examples: text,
        leadsTo: 'cards',
        leistungen: ['hilfe'],
        offices: ['amt'],
      },
    ],
    evidence: [{ key: 'blatt', label: text, explain: text }],
    glossary: [],
    applications: [],
    offers: [],
    precheck: {
      classes: {
        wahrscheinlichPruefenLassen: { de: 'lohnt sich zu prüfen' },
        vielleicht: { de: 'vielleicht' },
        eherNichtAberFragen: { de: 'eher nicht, aber fragen Sie' },
      },
      questions: [],
      exclusions: [],
      rules: [],
      otherwise: [{ leistung: 'hilfe', reason: text, clarify: text }],
      together: [],
    },
  };
}

const flow: Antragsstrecke = {
  id: 'probe',
  version: '1',
  leistung: 'hilfe',
  signature: 'none',
  rules: [],
  sections: [
    {
      id: 'sie',
      pages: [
        {
          id: 'name',
          fields: [
            { id: 'familienname', kind: 'name' },
            { id: 'vornamen', kind: 'name' },
          ],
        },
        { id: 'wohnung', fields: [{ id: 'anschrift', kind: 'address' }] },
        { id: 'pruefen', end: 'summary' },
      ],
    },
  ],
};

function answersWith(name: string): Answers {
  const typed = { kind: 'typed' } as const;
  const street = { street: name, houseNumber: '7', addition: name, postcode: '47809', city: name };
  return {
    ...emptyAnswers('a0000000-0000-4000-8000-000000000001'),
    values: {
      familienname: { value: name, origin: typed },
      vornamen: { value: name, origin: typed },
      anschrift: { value: street, origin: typed },
    },
  };
}

function summary(name: string): ReactNode {
  const answers = answersWith(name);
  const walked = walk(flow, answers, '2026-11-24');
  const visit = walked.visible.find((entry) => entry.kind === 'summary');
  if (visit === undefined) throw new Error('no summary');
  const text = (key: string) => key.split('.').at(-2) ?? key;
  return (
    <SummaryPage
      visit={visit}
      answers={answers}
      texts={{ text, optional: () => null }}
      thread={null}
      walked={walked}
      papers={noPapers}
      onAnswers={nothing}
      onRow={nothing}
      onNext={nothing}
      onBack={nothing}
      onChange={nothing}
    />
  );
}

const screens: Readonly<Record<string, (name: string) => ReactNode>> = {
  summary,
  saved: (name) => (
    <Saved
      sent={{
        code: 'KR7M4Q2FX9ABCDEFG',
        pin: '4826',
        officeName: name,
        sheet: new Uint8Array(),
        signatureRequired: true,
        letterbox: { pdf: new Uint8Array(), lastDay: '2026-11-30' },
      }}
      delivery={{ state: 'saved', receivedOn: null, signatureMissing: false }}
      online
      onDays={nothing}
      onDone={nothing}
    />
  ),
  'pre-check': () => (
    <PrecheckResultPage answers={{}} onApply={nothing} onPlace={nothing} onPlaces={nothing} onBack={nothing} />
  ),
  cards: () => <Cards situation="lage" onApply={nothing} onPrecheck={nothing} onPlace={nothing} onBack={nothing} />,
  places: () => <Places shown="all" onPlace={nothing} onEvents={nothing} onBack={nothing} />,
  place: () => <Places shown={{ place: 'treff' }} onPlace={nothing} onEvents={nothing} onBack={nothing} />,
};

let root: Root | null = null;
let host: HTMLElement | null = null;
afterEach(() => {
  root?.unmount();
  host?.remove();
});

async function show(screen: ReactNode, name: string, size: Modes['size'], viewport: readonly [number, number]) {
  await page.viewport(viewport[0], viewport[1]);
  applyModes(document.documentElement, { ...defaultModes, size }, 'de');
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  // Only what these screens ask for.
  const terminal = {
    pack: packWith(name),
    clock: fixedClock('2026-11-24T10:30:00+01:00'),
    language: 'de',
    words,
    germanWords: words,
    constants,
    say: nothing,
  } as unknown as Terminal;
  flushSync(() => root?.render(<TerminalContext value={terminal}>{screen}</TerminalContext>));
  await document.fonts.ready;
  await new Promise((done) => setTimeout(done, 150));
  return host;
}

describe.each(Object.entries(screens))('%s', (_, screen) => {
  test.each(
    Object.entries(names).flatMap(([how, name]) =>
      (['normal', 'xl'] as const).flatMap((size) => [
        [how, size, 'portrait', name, [1080, 1920]] as const,
        [how, size, 'landscape', name, [1920, 1080]] as const,
      ]),
    ),
  )(
    '80 letters %s, %s, %s: every letter is there and nothing leaves sideways',
    async (_how, size, _way, name, viewport) => {
      const shown = await show(screen(name), name, size, viewport);
      expect(shown.textContent).toContain(name);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(viewport[0]);
      const content = shown.querySelector('.parts-content');
      expect(content?.scrollWidth).toBeLessThanOrEqual(content?.clientWidth ?? 0);
      const stage = shown.querySelector('.kiosk-stage')?.getBoundingClientRect();
      for (const element of shown.querySelectorAll<HTMLElement>('main *')) {
        if (element.closest('svg') !== null) continue;
        const box = element.getBoundingClientRect();
        expect(box.right, element.outerHTML.slice(0, 200)).toBeLessThanOrEqual((stage?.right ?? 0) + 1);
        expect(box.left, element.outerHTML.slice(0, 200)).toBeGreaterThanOrEqual((stage?.left ?? 0) - 1);
        // Cut-off letters do not widen a box: they overflow inside it.
        if (element.childElementCount === 0)
          expect(element.scrollWidth, element.outerHTML.slice(0, 200)).toBeLessThanOrEqual(
            Math.max(element.clientWidth, box.width) + 1,
          );
      }
    },
  );
});
