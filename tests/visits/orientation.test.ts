import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserLaunch } from '../support/browser-launch.ts';
import { type RunningTerminal, startTerminal } from '../support/terminal.ts';
import { begin, press, type Visit, visitOn } from '../support/visit-driver.ts';
import type { Language } from '../support/words.ts';

/** A Tuesday morning: some places are open, some not yet, some unknown. */
const CLOCK = '2026-11-24T10:30:00+01:00';
const OUT = resolve(import.meta.dirname, '../../reports/orientation');

let terminal: RunningTerminal;
let browser: Browser;
beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  terminal = await startTerminal({ port: 47730, environment: { ERSTHILFE_CLOCK: CLOCK } });
  browser = await chromium.launch(browserLaunch());
});
afterAll(async () => {
  await browser?.close();
  await terminal?.stop();
});

type Look = {
  readonly language: Language;
  readonly width: number;
  readonly height: number;
  readonly size?: 'xl';
  readonly theme?: 'contrast';
};

type Walk = { readonly visit: Visit; readonly run: string; readonly problems: string[] };

/** Looks at a screen: a picture, nothing sideways, nothing axe minds, no text key in place of a text. */
async function looked({ visit, run, problems }: Walk, name: string): Promise<void> {
  const { page } = visit;
  await page.locator(`[data-page="${name}"]`).waitFor({ timeout: 10_000 });
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(OUT, `${run}-${name.replace('/', '-')}.png`) });
  const sideways = await page.evaluate(() => {
    const content = document.querySelector('.parts-content');
    return Math.max(
      document.documentElement.scrollWidth - window.innerWidth,
      (content?.scrollWidth ?? 0) - (content?.clientWidth ?? 0),
    );
  });
  if (sideways > 0) problems.push(`${name} leaves the screen sideways by ${sideways}`);
  const text = await page.locator('main').innerText();
  const key = text.match(/\b(orientation|places|cards|act)\.[a-zA-Z.]+/)?.[0];
  if (key !== undefined) problems.push(`${name} shows the key ${key}`);
  if (/Anspruch/.test(text)) problems.push(`${name} promises something`);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  problems.push(...violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`));
}

/** By keyboard: it also reaches what stands in a later part of a long page. */
async function choose(visit: Visit, question: string, places: readonly number[]): Promise<void> {
  const inputs = visit.page.locator(`[data-page="precheck/${question}"] main input`);
  for (const place of places) {
    await inputs.nth(place).focus();
    await visit.page.keyboard.press('Space');
  }
}

async function walkThrough({ language, width, height, size, theme }: Look): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const visit = visitOn(page, language, async () => {});
  const run = [language, width < height ? 'hoch' : 'quer', size, theme].filter(Boolean).join('-');
  const walk: Walk = { visit, run, problems: [] };
  try {
    await page.goto(terminal.address);
    await begin(visit);
    if (size !== undefined) for (const _ of [1, 2]) await press(visit, 'tool.size');
    if (theme !== undefined) for (const _ of [1, 2]) await press(visit, 'tool.contrast');
    await looked(walk, 'situations');
    await precheck(walk);
    await places(walk);
    await ways(walk);
    // A visit left open would keep the next person out.
    await press(visit, 'safe.end');
    await press(visit, 'farewell.end');
    await page.locator('[data-page="attract"]').waitFor({ timeout: 20_000 });
  } finally {
    await context.close();
  }
  expect(walk.problems).toEqual([]);
}

async function pressFocused(visit: Visit, key: string): Promise<void> {
  await visit.page
    .getByRole('button', { name: visit.words(key), exact: true })
    .first()
    .focus();
  await visit.page.keyboard.press('Enter');
}

async function precheck(walk: Walk): Promise<void> {
  const { visit } = walk;
  const { page } = visit;
  await pressFocused(visit, 'orientation.way');
  await looked(walk, 'precheck/wohnen');
  // Not safe: the emergency page first, and below it the next question waits.
  await choose(visit, 'wohnen', [5]);
  await press(visit, 'act.next');
  await page.locator('[data-page="emergency"]').waitFor();
  await press(visit, 'act.back');
  await page.locator('[data-page="precheck/arbeit"]').waitFor();
  await press(visit, 'act.back');
  await choose(visit, 'wohnen', [0]);
  await press(visit, 'act.next');
  await choose(visit, 'arbeit', [0]);
  await looked(walk, 'precheck/arbeit');
  await press(visit, 'act.next');
  await choose(visit, 'haushalt', [1, 3]);
  await looked(walk, 'precheck/haushalt');
  await press(visit, 'act.next');
  await choose(visit, 'bezieht', [0, 8]);
  await looked(walk, 'precheck/bezieht');
  await press(visit, 'act.next');
  await press(visit, 'act.unknown');
  await looked(walk, 'precheck-result');
  expect(await page.locator('[data-result="wahrscheinlichPruefenLassen"]').count()).toBeGreaterThan(1);
  expect(await page.locator('[data-result="vielleicht"]').first().innerText()).toContain(
    visit.words('orientation.clarify'),
  );
  const before = existsSync(terminal.printFolder) ? readdirSync(terminal.printFolder).length : 0;
  await press(visit, 'act.print');
  await page.getByText(visit.words('result.print.printed')).waitFor({ timeout: 20_000 });
  expect(readdirSync(terminal.printFolder).length).toBeGreaterThan(before);
  await press(visit, 'orientation.whereToday');
}

async function places(walk: Walk): Promise<void> {
  const { visit } = walk;
  const { page } = visit;
  await looked(walk, 'places');
  await press(visit, 'places.events');
  await looked(walk, 'events');
  await press(visit, 'act.back');
  await page.locator('[data-place="schinkenplatz"] button').focus();
  await page.keyboard.press('Enter');
  await looked(walk, 'place/schinkenplatz');
  expect(await page.locator('main').innerText()).toContain(visit.words('places.noEvents'));
  await press(visit, 'act.back');
  await press(visit, 'act.back');
  // Back from the places the answers of the pre-check still stand.
  await page.locator('[data-page="precheck-result"]').waitFor();
  for (let step = 0; step < 6; step += 1) await press(visit, 'act.back');
  await page.locator('[data-page="situations"]').waitFor();
}

async function ways(walk: Walk): Promise<void> {
  const { visit } = walk;
  const { page } = visit;
  await pressFocused(visit, 'situations.apply');
  await looked(walk, 'applications');
  await press(visit, 'act.back');
  await pressFocused(visit, 'situations.deadline');
  await looked(walk, 'deadline-ways');
  await press(visit, 'orientation.typeLetter');
  await looked(walk, 'day-question-group');
  await press(visit, 'act.back');
  await press(visit, 'act.back');
  await page.locator('.tile').nth(3).focus();
  await page.keyboard.press('Enter');
  await looked(walk, 'cards');
}

describe('what may help, where to go, and the ways for who knows', () => {
  test.each<Look>([
    { language: 'de', width: 1080, height: 1920 },
    { language: 'ar', width: 1920, height: 1080 },
    { language: 'ar', width: 1080, height: 1920, size: 'xl', theme: 'contrast' },
    { language: 'de', width: 1920, height: 1080, size: 'xl' },
  ])('$language $width x $height $size $theme', (look) => walkThrough(look));
});
