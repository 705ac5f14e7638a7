import axe from 'axe-core';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
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
import type { HeldPage, Shot } from './held-page.ts';
import { HeldPageView } from './held-page-view.tsx';
import { ShotPage } from './shot-page.tsx';
import { StickPage } from './stick-page.tsx';
import { WaysPage } from './ways-page.tsx';
import './documents.css';
import './capture.css';

const nothing = () => undefined;
const portrait = [1080, 1920] as const;
const landscape = [1920, 1080] as const;

let jpeg = new Uint8Array();
let photo = new Blob();
let camera: CameraStream;

/** A sheet with lines on a dark table, drawn here: only sizes and places count. */
async function drawn(width: number, height: number, sheet: Corners): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('no canvas');
  brush.fillStyle = '#5a5148';
  brush.fillRect(0, 0, width, height);
  brush.fillStyle = '#fdfcf8';
  brush.beginPath();
  for (const { x, y } of sheet) brush.lineTo(x, y);
  brush.fill();
  brush.fillStyle = '#333';
  const [from, , to] = sheet;
  for (let y = from.y + 60; y < to.y - 60; y += 40) brush.fillRect(from.x + 50, y, (to.x - from.x - 120) * 0.9, 9);
  return canvas.convertToBlob({ type: 'image/jpeg' });
}

const corners: Corners = [
  { x: 1240, y: 170 },
  { x: 2540, y: 150 },
  { x: 2600, y: 1980 },
  { x: 1220, y: 2000 },
];

beforeAll(async () => {
  photo = await drawn(3840, 2160, corners);
  const whole: Corners = [
    { x: 0, y: 0 },
    { x: 1240, y: 0 },
    { x: 1240, y: 1754 },
    { x: 0, y: 1754 },
  ];
  jpeg = new Uint8Array(await (await drawn(1240, 1754, whole)).arrayBuffer());
  const canvas = document.createElement('canvas');
  canvas.width = 1920;
  canvas.height = 1080;
  canvas.getContext('2d')?.drawImage(await createImageBitmap(photo), 0, 0, 1920, 1080);
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = canvas.captureStream(5);
  camera = { video, width: 3840, height: 2160, close: nothing };
});

const shot = (change: Partial<Shot> = {}): Shot => ({
  jpeg,
  width: 1240,
  height: 1754,
  accepted: true,
  hints: [],
  text: null,
  original: { picture: photo, corners },
  ...change,
});
const held = (id: string, change: Partial<HeldPage> = {}): HeldPage => {
  const { text: _, ...picture } = shot();
  return { ...picture, id, revision: 0, words: { width: 1, height: 1, lines: [] }, ...change };
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
  doubtful: () => (
    <ShotPage
      shot={shot({ accepted: false, hints: ['no-page'] })}
      doubtful={true}
      failed={false}
      onAgain={nothing}
      onTake={nothing}
      onTurn={nothing}
      onCorners={nothing}
      onBack={nothing}
    />
  ),
  board: () => (
    <BoardPage
      held={{ purpose: 'letter', pages: pages(), removed: { pages: [held('9')], at: 0 } }}
      stickDone={true}
      onOpen={nothing}
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
  flushSync(() => handle.dispatchEvent(new PointerEvent('pointerdown', at(1240, 170))));
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
