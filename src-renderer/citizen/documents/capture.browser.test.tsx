import axe from 'axe-core';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CameraStream, Corners } from '#renderer/imaging';
import { applyModes, defaultModes, type Modes } from '#renderer/ui';
import { fixedClock } from '#shared/basics';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { startWords } from '../app/words.ts';
import { BoardPage } from './board-page.tsx';
import { LivePage } from './capture-live.tsx';
import { FinishingPage } from './capture-pages.tsx';
import { startOfCapture } from './capture-setup.ts';
import { CornerPage } from './corner-page.tsx';
import { FedPage, FeedPage } from './feed-pages.tsx';
import { FiledPage } from './filed-page.tsx';
import type { HeldPage, Shot } from './held-page.ts';
import { HeldPageView } from './held-page-view.tsx';
import { PaperLanguagePage } from './paper-language.tsx';
import { ShotPage } from './shot-page.tsx';
import { StickPage } from './stick-page.tsx';
import { WaysPage } from './ways-page.tsx';
import './documents.css';
import './capture.css';

const nothing = () => undefined;
const portrait = [1080, 1920] as const;
const landscape = [1920, 1080] as const;

/** Two photographed letters of tests/pages: real thumbnails have a shape and are grey at their edges. */
const sheets: Pick<Shot, 'jpeg' | 'width' | 'height'>[] = [];
/** The first of them, askew on a dark table, as a camera of 3840 by 2160 sees it. */
let photo = new Blob();
let corners: Corners;
let camera: CameraStream;
let repainting: ReturnType<typeof setInterval>;

beforeAll(async () => {
  for (const name of ['d01_jobcenter_bescheid.camA', 'd02_mitwirkung.camA']) {
    const letter = await fetch(new URL(`../../../tests/pages/${name}.jpg`, import.meta.url).href);
    const picture = await letter.blob();
    const { width, height } = await createImageBitmap(picture);
    sheets.push({ jpeg: new Uint8Array(await picture.arrayBuffer()), width, height });
  }
  const table = document.createElement('canvas');
  table.width = 3840;
  table.height = 2160;
  const brush = table.getContext('2d');
  if (brush === null) throw new Error('no canvas');
  brush.fillStyle = '#5a5148';
  brush.fillRect(0, 0, 3840, 2160);
  brush.translate(1240, 140);
  brush.rotate(0.03);
  const { jpeg, width, height } = sheetAt(0);
  const high = Math.round((1340 * height) / width);
  brush.drawImage(await createImageBitmap(new Blob([jpeg])), 0, 0, 1340, high);
  const at = (x: number, y: number) => {
    const { x: left, y: top } = brush.getTransform().transformPoint({ x, y });
    return { x: left, y: top };
  };
  corners = [at(0, 0), at(1340, 0), at(1340, high), at(0, high)];
  photo = await new Promise((done, failed) =>
    table.toBlob((blob) => (blob === null ? failed(new Error('no picture')) : done(blob)), 'image/jpeg'),
  );
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = table.captureStream(5);
  // A stream of a canvas sends a picture when something is drawn, and no other.
  repainting = setInterval(() => brush.fillRect(0, 0, 1, 1), 100);
  camera = { video, width: 3840, height: 2160, close: nothing };
});

afterAll(() => clearInterval(repainting));

function sheetAt(index: number) {
  const sheet = sheets[index % sheets.length];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const shot = (change: Partial<Shot> = {}, index = 0): Shot => ({
  ...sheetAt(index),
  accepted: true,
  hints: [],
  text: null,
  original: { picture: photo, corners },
  ...change,
});
const held = (id: string, change: Partial<HeldPage> = {}): HeldPage => {
  const { text: _, ...picture } = shot({}, Number(id));
  return { ...picture, id, revision: 0, words: { width: 1, height: 1, lines: [] }, ownText: false, ...change };
};
const scanner = { id: 's', name: 'Scanner mit Einzug', flatbed: true, feeder: true };
const pages = () => [
  held('1'),
  held('2', { hints: ['glare'] }),
  held('3', { words: 'unreadable' }),
  ...['4', '5', '6', '7'].map((id) => held(id, { words: 'waiting' })),
];
const live = (hint: 'ready' | 'no-page') => (
  <LivePage
    camera={camera}
    observation={{ corners: hint === 'ready' ? corners : null, hint, shutter: false }}
    armed={true}
    slow={hint !== 'ready'}
    title="Brief scannen"
    onShoot={nothing}
    onBack={nothing}
    onByHand={nothing}
    onOther={nothing}
    onBoard={null}
  />
);
const screens: Readonly<Record<string, () => ReactNode>> = {
  live: () => live('ready'),
  searching: () => live('no-page'),
  ways: () => (
    <WaysPage
      devices={{ scanners: [scanner], stick: 'ready' }}
      onCamera={nothing}
      onFeed={nothing}
      onStick={nothing}
      onBoard={null}
      onByHand={nothing}
      onBack={nothing}
    />
  ),
  checking: () => (
    <ShotPage
      shot={shot()}
      paper="de"
      doubtful={false}
      failed={false}
      onAgain={nothing}
      onTake={nothing}
      onTurn={nothing}
      onCorners={nothing}
      onLanguage={nothing}
      onBack={nothing}
    />
  ),
  language: () => <PaperLanguagePage paper="tr" onChoose={nothing} onBack={nothing} />,
  filed: () => (
    <FiledPage
      document={{
        id: 'd',
        kind: 'mietvertrag',
        evidence: 'mietvertrag',
        letter: { kind: 'mietvertrag', meanConfidence: 90, values: [] },
        pages: [0, 1].map((index) => ({ ...sheetAt(index), words: [] })),
      }}
      wanted={['mietvertrag', 'lohn12m']}
      onEvidence={nothing}
      onDone={nothing}
      onNext={nothing}
      onLetter={null}
      onBack={nothing}
    />
  ),
  doubtful: () => (
    <ShotPage
      shot={shot({ accepted: false, hints: ['no-page'] })}
      paper="de"
      doubtful={true}
      failed={false}
      onAgain={nothing}
      onTake={nothing}
      onTurn={nothing}
      onCorners={nothing}
      onLanguage={nothing}
      onBack={nothing}
    />
  ),
  board: () => (
    <BoardPage
      held={{ purpose: 'letter', paper: 'de', pages: pages(), removed: { pages: [held('9')], at: 0 } }}
      stickDone={true}
      onOpen={nothing}
      onLanguage={nothing}
      onMore={nothing}
      onFinish={nothing}
      onUndo={nothing}
      onStartOver={nothing}
      onBack={nothing}
    />
  ),
  onePage: () => (
    <HeldPageView
      page={held('1', { hints: ['cut-off'] })}
      number={1}
      count={3}
      failed={false}
      onTurn={nothing}
      onCorners={nothing}
      onMove={nothing}
      onRetake={nothing}
      onRemove={nothing}
      onBack={nothing}
    />
  ),
  corners: () => <CornerPage original={{ picture: photo, corners }} onDone={nothing} onBack={nothing} />,
  stick: () => (
    <StickPage
      list={{
        outcome: 'files',
        others: 3,
        files: (['Mietvertrag 2024 unterschrieben.pdf', 'IMG_20261103_114502.jpg', 'Lohn.pdf'] as const).map(
          (name) => ({
            id: name,
            name,
            kind: name.endsWith('pdf') ? 'pdf' : 'jpeg',
            bytes: 1_340_000,
            changedAt: '2026-11-03T11:45:02+01:00',
          }),
        ),
      }}
      onRead={nothing}
      onAgain={nothing}
      onBack={nothing}
    />
  ),
  feeding: () => (
    <FeedPage
      context={{ ...startOfCapture, fed: 3, feed: { from: 'scanner', scanner: 's', unit: 'feeder' } }}
      pages={pages().slice(0, 3)}
      onStop={nothing}
    />
  ),
  fed: () => (
    <FedPage
      context={{
        ...startOfCapture,
        count: 3,
        fed: 3,
        feed: { from: 'stick', files: [] },
        end: 'gone',
        skipped: [
          { name: 'Bescheid.pdf', number: null, problem: 'locked' },
          { name: 'Lohn.pdf', number: 4, problem: 'damaged' },
        ],
      }}
      onAgain={nothing}
      onBoard={nothing}
      onCamera={nothing}
      onOther={nothing}
    />
  ),
  finishing: () => <FinishingPage read={4} all={10} onSkip={nothing} onBack={nothing} />,
};

let root: Root | null = null;
let host: HTMLElement | null = null;

afterEach(() => {
  root?.unmount();
  host?.remove();
});

async function show(
  screen: ReactNode,
  language: 'de' | 'ar',
  modes: Partial<Modes>,
  viewport: readonly [number, number],
): Promise<HTMLElement> {
  const i18n = await startWords();
  const terminal = {
    clock: fixedClock('2026-11-24T10:00:00+01:00'),
    language,
    words: (key: string, parameters?: object) => i18n.getFixedT(language)(key, { ...parameters }),
    say: nothing,
    pack: {
      evidence: [
        { key: 'mietvertrag', label: { de: 'Mietvertrag', ar: 'عقد الإيجار (Mietvertrag)' } },
        { key: 'lohn12m', label: { de: 'Lohnabrechnungen, 12 Monate', ar: 'كشوف الأجر، 12 شهرًا' } },
      ],
    },
    readsAloud: { on: false, set: nothing },
    constants: {
      name: 'Ersthilfe-Terminal',
      subtitle: 'Hilfe bei Geld, Wohnung, Briefen vom Amt',
      site: 'Stadtteilzentrum Beispiel',
      tools: [],
      banner: null,
      human: { label: 'Mensch holen', onPress: nothing },
      emergency: { label: 'Notruf', fire: 'Feuer', police: 'Polizei', talk: 'reden', onPress: nothing },
      end: { label: 'Beenden', onPress: nothing },
    },
    // These screens need words and frame only.
  } as unknown as Terminal;
  await page.viewport(viewport[0], viewport[1]);
  applyModes(document.documentElement, { ...defaultModes, ...modes }, language);
  document.documentElement.dataset.motion = 'reduced';
  const shown = document.createElement('div');
  host = shown;
  document.body.append(shown);
  root = createRoot(shown);
  flushSync(() => root?.render(<TerminalContext value={terminal}>{screen}</TerminalContext>));
  await document.fonts.ready;
  await new Promise((done) => setTimeout(done, 250));
  for (const picture of shown.querySelectorAll('img')) {
    await picture.decode();
    expect(picture.getBoundingClientRect().width, picture.alt).toBeGreaterThan(100);
  }
  return shown;
}

describe.each(Object.keys(screens))('capturing, %s', (name) => {
  test.each([
    ['de', {}, portrait],
    ['de', {}, landscape],
    ['ar', {}, portrait],
    ['ar', {}, landscape],
    ['de', { size: 'xl' }, portrait],
    ['ar', { size: 'xl' }, landscape],
    ['de', { theme: 'contrast' }, portrait],
  ] as const)(
    '%s, %j, %j: nothing sideways, no key shown, no accessibility fault',
    async (language, modes, viewport) => {
      const shown = await show(screens[name]?.(), language, modes, viewport);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(viewport[0]);
      const content = shown.querySelector('.parts-content');
      expect(content?.scrollWidth).toBeLessThanOrEqual(content?.clientWidth ?? 0);
      expect(shown.textContent).not.toMatch(/\b(?:scan|papers|act)\.[a-z]/);
      const found = await axe.run(shown, { rules: { region: { enabled: false } } });
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      // Seen: three ways beside "Zurück" lay over it.
      const back = shown.querySelector('.kiosk-acts > .button')?.getBoundingClientRect();
      const others = shown.querySelector('.kiosk-acts-end > :first-child')?.getBoundingClientRect();
      if (back !== undefined && others !== undefined)
        expect(language === 'ar' ? others.right <= back.left : others.left >= back.right).toBe(true);
      for (const target of shown.querySelectorAll<HTMLElement>('button, label.choice')) {
        const box = target.getBoundingClientRect();
        if (box.height > 0) expect(Math.min(box.width, box.height), target.outerHTML).toBeGreaterThanOrEqual(64);
      }
    },
  );
});

test.each(['de', 'ar'] as const)('%s: a corner follows the finger and the arrow keys', async (language) => {
  const chosen: Corners[] = [];
  const shown = await show(
    <CornerPage original={{ picture: photo, corners }} onDone={(one) => chosen.push(one)} onBack={nothing} />,
    language,
    {},
    portrait,
  );
  const handle = shown.querySelector<HTMLElement>('.corner-handle');
  const frame = shown.querySelector('.corners-handles')?.getBoundingClientRect();
  if (handle === null || frame === undefined) throw new Error('no handles');
  const at = (x: number, y: number) => ({
    pointerId: 1,
    bubbles: true,
    clientX: frame.left + (x / 3840) * frame.width,
    clientY: frame.top + (y / 2160) * frame.height,
  });
  // A pointer that no hardware sent cannot be captured; what follows needs none.
  handle.setPointerCapture = nothing;
  flushSync(() => handle.dispatchEvent(new PointerEvent('pointerdown', at(corners[0].x, corners[0].y))));
  expect(shown.querySelector('.magnifier')).not.toBeNull();
  flushSync(() => handle.dispatchEvent(new PointerEvent('pointermove', at(1000, 100))));
  flushSync(() => handle.dispatchEvent(new PointerEvent('pointerup', at(1000, 100))));
  expect(shown.querySelector('.magnifier')).toBeNull();
  handle.focus();
  await userEvent.keyboard('{ArrowRight}');
  flushSync(() => shown.querySelector<HTMLElement>('.button-main')?.click());
  expect(chosen[0]?.[0].x).toBeCloseTo(1000 + 3840 * 0.005, 0);
  expect(chosen[0]?.[0].y).toBeCloseTo(100, 0);
  expect(chosen[0]?.[2]).toEqual(corners[2]);
});
