import axe from 'axe-core';
import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { applyModes, defaultModes, type Modes } from '#renderer/ui';
import { fixedClock } from '#shared/basics';
import type { Application, ContentPack } from '#shared/content';
import { type Answers, antragsstreckeSchema, emptyAnswers, setAnswer } from '#shared/interview';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { startWords } from '../app/words.ts';
import { ApplicationJourney } from './application-journey.tsx';
import { amount, IBAN, PAGE, RENT_BOX, scanned } from './scanned.fixture.ts';
import type { VisitDocument } from './visit-document.ts';

const nothing = () => undefined;
const application: Application = {
  flow: antragsstreckeSchema.parse({
    id: 'probe',
    version: '1',
    leistung: 'probe',
    signature: 'none',
    sections: [
      {
        id: 'wohnung',
        pages: [
          {
            id: 'miete',
            fields: [
              {
                id: 'gesamtmiete',
                kind: 'money',
                per: 'month',
                allowUnknown: true,
                readFrom: { evidence: ['mietvertrag'], value: 'amount', hints: ['Gesamtmiete', 'Miete'] },
              },
            ],
          },
          {
            id: 'konto',
            fields: [
              {
                id: 'iban',
                kind: 'iban',
                allowUnknown: true,
                readFrom: { evidence: ['kontoauszug3m'], value: 'iban' },
              },
              { id: 'kontoinhaber', kind: 'text' },
            ],
          },
        ],
      },
      { id: 'pruefen', pages: [{ id: 'alles', end: 'summary' }] },
    ],
    rules: [],
  }),
  texts: {
    de: {
      reviewed: true,
      entries: {
        'probe.wohnung': 'Wohnung',
        'probe.pruefen': 'Prüfen',
        'probe.miete.title': 'Wie viel Miete zahlen Sie im Monat?',
        'probe.miete.help': 'Alles zusammen, mit Heizung und Nebenkosten. Das heißt Warmmiete.',
        'probe.miete.why': 'Die Wohngeldstelle rechnet mit Ihrer Miete. Das Amt entscheidet. Nicht dieses Gerät.',
        'probe.miete.where': 'Im Mietvertrag oder auf dem Kontoauszug.',
        'probe.miete.gesamtmiete.label': 'Warmmiete',
        'probe.konto.title': 'Auf welches Konto soll das Geld kommen?',
        'probe.konto.iban.label': 'IBAN',
        'probe.konto.kontoinhaber.label': 'Kontoinhaber',
      },
    },
  },
};
const pack = {
  amounts: [],
  evidence: [
    {
      key: 'mietvertrag',
      label: { de: 'Mietvertrag', en: 'Rental contract (Mietvertrag)', ar: 'عقد الإيجار (Mietvertrag)' },
    },
    { key: 'kontoauszug3m', label: { de: 'Kontoauszüge, 3 Monate', en: 'Bank statements', ar: 'كشوف الحساب' } },
  ],
} as unknown as ContentPack;

let jpeg: Uint8Array;
beforeAll(async () => {
  const canvas = new OffscreenCanvas(PAGE.width, PAGE.height);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  pen.fillStyle = '#f6f4ef';
  pen.fillRect(0, 0, PAGE.width, PAGE.height);
  pen.fillStyle = '#222';
  pen.font = '36px serif';
  const lines = [
    '§ 3 Miete und Betriebskosten',
    'Grundmiete (netto kalt)',
    'Vorauszahlung Betriebskosten',
    'Vorauszahlung Heizkosten',
  ];
  for (const [index, line] of lines.entries()) pen.fillText(line, 260, 1030 + index * 60);
  for (const [index, line] of ['', '485,00 €', '125,00 €', '90,00 €'].entries())
    pen.fillText(line, RENT_BOX.x, 1030 + index * 60);
  pen.fillText('Gesamtmiete monatlich', 260, RENT_BOX.y + 30);
  pen.fillText('700,00 €', RENT_BOX.x, RENT_BOX.y + 30);
  pen.fillText('IBAN DE02 1203 0000 0000 2020 51', 260, 1530);
  for (let y = 1700; y < 2400; y += 60)
    pen.fillText('Die Mieterin ist verpflichtet, die Räume ausreichend zu lüften.', 260, y);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
  jpeg = new Uint8Array(await blob.arrayBuffer());
});

let root: Root | null = null;
let host: HTMLElement | null = null;
afterEach(() => {
  root?.unmount();
  host?.remove();
});

const typed = { kind: 'typed' } as const;
const empty = emptyAnswers('a0000000-0000-4000-8000-000000000001');
const read = { kind: 'read', documentId: 'd1', confirmed: true, page: 0, box: RENT_BOX } as const;
type Moment = {
  readonly page: string;
  readonly answers: Answers;
  readonly documents: () => VisitDocument[];
  readonly press?: string;
};
const contract = () => scanned('d1', 'mietvertrag', [amount(70_000, 'gesamtmiete monatlich ')], jpeg);
const statement = () => scanned('d2', 'kontoauszug3m', [IBAN], jpeg);
const answered = setAnswer(setAnswer(empty, 'iban', { value: IBAN.value, origin: typed }), 'kontoinhaber', {
  value: 'Samira Haddad',
  origin: typed,
});
const moments: Readonly<Record<string, Moment>> = {
  scan: { page: 'wohnung/miete', answers: empty, documents: () => [] },
  offer: { page: 'wohnung/miete', answers: empty, documents: () => [contract()] },
  several: {
    page: 'wohnung/miete',
    answers: empty,
    documents: () => [contract(), scanned('d3', 'mietvertrag', [amount(72_000, 'gesamtmiete monatlich ', 80)], jpeg)],
  },
  taken: {
    page: 'wohnung/miete',
    answers: setAnswer(empty, 'gesamtmiete', { value: 70_000, origin: read }),
    documents: () => [contract()],
  },
  differs: {
    page: 'wohnung/miete',
    answers: setAnswer(empty, 'gesamtmiete', { value: 60_000, origin: typed }),
    documents: () => [contract()],
  },
  account: { page: 'wohnung/konto', answers: empty, documents: () => [statement()] },
  place: { page: 'wohnung/miete', answers: empty, documents: () => [contract()], press: '.paper-open' },
  summary: {
    page: 'pruefen/alles',
    answers: setAnswer(answered, 'gesamtmiete', { value: 70_000, origin: read }),
    documents: () => [contract(), scanned('d2', 'kontoauszug3m', [{ ...IBAN, value: 'DE89370400440532013000' }], jpeg)],
  },
};

type Shape = readonly [
  language: 'de' | 'ar',
  size: Modes['size'],
  width: number,
  height: number,
  theme: Modes['theme'],
];

async function show(moment: Moment, [language, size, width, height, theme]: Shape) {
  const i18n = await startWords();
  const words = (key: string, parameters?: object) => i18n.getFixedT(language)(key, { ...parameters });
  const terminal = {
    client: { call: {}, on: () => nothing },
    pack,
    clock: fixedClock('2026-11-24T10:00:00+01:00'),
    language,
    words,
    germanWords: words,
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
    // What an application asks of its terminal as long as nothing is sent.
  } as unknown as Terminal;
  await page.viewport(width, height);
  applyModes(document.documentElement, { ...defaultModes, size, theme }, language);
  document.documentElement.dataset.motion = 'reduced';
  const shown = document.createElement('div');
  host = shown;
  document.body.append(shown);
  root = createRoot(shown);
  function Visit(): ReactNode {
    const [answers, setAnswers] = useState(moment.answers);
    const [documents, setDocuments] = useState<readonly VisitDocument[]>(moment.documents);
    return (
      <ApplicationJourney
        application={application}
        answers={answers}
        documents={documents}
        page={moment.page}
        onPage={nothing}
        onAnswers={setAnswers}
        onDocuments={setDocuments}
        onScan={nothing}
        onLeave={nothing}
        onSent={nothing}
      />
    );
  }
  flushSync(() =>
    root?.render(
      <TerminalContext value={terminal}>
        <Visit />
      </TerminalContext>,
    ),
  );
  await document.fonts.ready;
  await new Promise((done) => setTimeout(done, 150));
  if (moment.press !== undefined) {
    flushSync(() => shown.querySelector<HTMLElement>(moment.press ?? '')?.click());
    await new Promise((done) => setTimeout(done, 150));
  }
  return shown;
}

describe.each(Object.keys(moments))('an application and its papers, %s', (name) => {
  test.each([
    ['de', 'normal', 1080, 1920, 'light'],
    ['de', 'normal', 1920, 1080, 'light'],
    ['ar', 'normal', 1080, 1920, 'light'],
    ['de', 'xl', 1080, 1920, 'light'],
    ['ar', 'xl', 1920, 1080, 'light'],
    ['de', 'normal', 1920, 1080, 'contrast'],
  ] as const)('%s, %s, %i x %i, %s: nothing sideways, no key shown, no accessibility fault', async (...shape) => {
    const [, , width] = shape;
    const moment = moments[name];
    if (moment === undefined) throw new Error(name);
    const shown = await show(moment, shape);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(shown.textContent).not.toMatch(/\b(?:offers|review|act|hint|interview|summary)\.[a-z]/);
    const found = await axe.run(shown, { rules: { region: { enabled: false } } });
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
