import { afterEach, describe, expect, test } from 'vitest';
import { calendarEvent } from '#shared/calendar';
import { codesOnScreenshot, landscape, moduleOf, portrait, settled, showInBrowser } from './browser.fixture.tsx';
import { matters } from './matters.fixture.ts';

/** 24 inches with 1920 x 1080 pixels are 531 mm wide. */
const MILLIMETRES_A_PIXEL = 531.36 / 1920;
const now = Date.parse('2026-11-19T10:00:00+01:00');

let close = () => {};
afterEach(() => close());

async function show(...shown: Parameters<typeof showInBrowser>) {
  const screen = await showInBrowser(...shown);
  close = screen.close;
  return screen.shown;
}

function codeOf(shown: HTMLElement): Element {
  const code = shown.querySelector('.qr');
  if (code === null) throw new Error('no code on the screen');
  return code;
}

/** What the phone reads has to be exactly the entry of the calendar room; only its random name is taken from what was read. */
function expectTheDay(read: readonly string[], day: string, summary: string): void {
  expect(read).toHaveLength(1);
  const uid = /UID:(\w{8})/.exec(read[0] ?? '')?.[1] ?? '';
  expect(read[0]).toBe(calendarEvent({ uid, day, summary, reminderDaysBefore: [], now }));
}

async function openLarge(shown: HTMLElement, label: string): Promise<void> {
  const button = [...shown.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent === label);
  button?.click();
  await settled();
  expect(shown.querySelector('[data-page="deadline-qr"]')).not.toBeNull();
}

/** Reads on, part by part, until the code stands whole on the stage. */
async function bringUp(shown: HTMLElement): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    const code = codeOf(shown);
    const box = code.getBoundingClientRect();
    const view = shown.querySelector('.parts-view')?.getBoundingClientRect();
    if (box.top >= (view?.top ?? 0) && box.bottom <= (view?.bottom ?? 0) && code.closest('[data-later]') === null)
      return;
    shown.querySelector<HTMLElement>('.parts-bar button:last-child')?.click();
    await settled();
  }
  throw new Error('the code never came up');
}

describe.each([
  ['portrait', portrait],
  ['landscape', landscape],
] as const)('%s', (_, size) => {
  test.each([
    ['light', 'normal'],
    ['dark', 'normal'],
    ['contrast', 'normal'],
    ['light', 'large'],
    ['light', 'xl'],
    ['contrast', 'xl'],
  ] as const)('%s, %s: both codes are read from the screenshot, and say the day', async (theme, text) => {
    const shown = await show(matters.widerspruch, size, { modes: { theme, size: text } });
    const small = codeOf(shown);
    expect(moduleOf(small)).toBeGreaterThanOrEqual(4);
    expect(moduleOf(small) * MILLIMETRES_A_PIXEL).toBeGreaterThanOrEqual(1);
    await bringUp(shown);
    expectTheDay(await codesOnScreenshot(), '2026-12-14', 'Frist Widerspruch');

    await openLarge(shown, 'Größer zeigen');
    const large = codeOf(shown);
    expect(moduleOf(large)).toBeGreaterThanOrEqual(8);
    expect(Number.isInteger(moduleOf(large))).toBe(true);
    const view = shown.querySelector('.parts-view')?.getBoundingClientRect();
    expect(large.getBoundingClientRect().bottom).toBeLessThanOrEqual(view?.bottom ?? 0);
    expect(large.getBoundingClientRect().right).toBeLessThanOrEqual(size[0]);
    expectTheDay(await codesOnScreenshot(), '2026-12-14', 'Frist Widerspruch');
  });

  test('in Arabic the entry of the phone is Arabic', async () => {
    const shown = await show(matters.widerspruch, size, { language: 'ar' });
    await bringUp(shown);
    expectTheDay(await codesOnScreenshot(), '2026-12-14', 'مهلة الاعتراض');
    await openLarge(shown, 'اعرضه أكبر');
    expectTheDay(await codesOnScreenshot(), '2026-12-14', 'مهلة الاعتراض');
  });
});

test.each(Object.keys(matters) as (keyof typeof matters)[])(
  '%s: modules of at least 1 mm in every language',
  async (name) => {
    for (const language of ['de', 'en', 'ar']) {
      const shown = await show(matters[name], portrait, { language, modes: { size: 'xl' } });
      expect(moduleOf(codeOf(shown)) * MILLIMETRES_A_PIXEL).toBeGreaterThanOrEqual(1);
      close();
    }
  },
);
