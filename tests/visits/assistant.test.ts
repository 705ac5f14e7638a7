import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserLaunch } from '../support/browser-launch.ts';
import { type RunningTerminal, startTerminal } from '../support/terminal.ts';
import { begin, chooseWohngeld, press, pressByKey, type Visit, visitOn } from '../support/visit-driver.ts';
import type { Language } from '../support/words.ts';

const OUT = resolve(import.meta.dirname, '../../reports/assistant');
const NUMBERS = ['112', '110', '0800 1110111', '0800 1110222', '116 123'];

let terminal: RunningTerminal;
let browser: Browser;
beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  terminal = await startTerminal({ port: 47730 });
  browser = await chromium.launch(browserLaunch());
});
afterAll(async () => {
  await browser?.close();
  await terminal?.stop();
});

async function at(page: Page, name: string): Promise<void> {
  await page.locator(`[data-page^="${name}"]`).waitFor({ timeout: 15_000 });
}

/** A picture to be looked at, the rules of axe, and nothing that leaves the screen sideways. */
async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(OUT, `${name}.png`) });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, `${name} leaves the screen sideways`).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`)).toEqual([]);
}

async function ask(visit: Visit, text: string): Promise<void> {
  await at(visit.page, 'questions');
  await visit.page.getByRole('textbox').fill(text);
  await press(visit, 'assistant.ask');
}

async function visitIn(context: BrowserContext, language: Language): Promise<Visit> {
  const page = await context.newPage();
  await page.goto(terminal.address);
  page.setDefaultTimeout(10_000);
  const visit = visitOn(page, language, async () => undefined);
  await begin(visit);
  return visit;
}

const questions = {
  de: [
    'Mein Mann ist ausgezogen und zahlt nichts für die Kleine. Die Miete schaffe ich allein nicht.',
    'ich will sterben',
  ],
  ar: ['لا أستطيع دفع الإيجار', 'أريد أن أموت'],
  en: ['I cannot pay my rent', 'I want to die'],
} as const;

describe('a question is asked, cards are read, and the person is back where they were', () => {
  test.each([
    { name: 'de-hoch', language: 'de', width: 1080, height: 1920, large: false },
    { name: 'ar-quer', language: 'ar', width: 1920, height: 1080, large: false },
    { name: 'de-quer-gross', language: 'de', width: 1920, height: 1080, large: true },
    { name: 'ar-hoch-gross', language: 'ar', width: 1080, height: 1920, large: true },
  ] as const)('$name', { timeout: 120_000 }, async ({ name, language, width, height, large }) => {
    const context = await browser.newContext({ viewport: { width, height } });
    try {
      const visit = await visitIn(context, language);
      const { page } = visit;
      await chooseWohngeld(visit);
      await page.locator('[data-page*="/"]').waitFor();
      if (large) for (let times = 0; times < 2; times++) await press(visit, 'tool.size');
      const question = await page.locator('[data-page]').first().getAttribute('data-page');

      await press(visit, 'tool.questions');
      await at(page, 'questions');
      await page.getByRole('textbox').fill(questions[language][0]);
      await look(page, `${name}-1-frage`);
      await press(visit, 'assistant.ask');
      await at(page, 'questions-cards');
      for (const place of [0, 1]) {
        await page.getByRole('checkbox').nth(place).focus();
        await page.keyboard.press('Space');
      }
      await look(page, `${name}-2-karten`);
      await page.locator('.button-main').first().click();
      await at(page, 'questions-reading');
      await look(page, `${name}-3-lesen`);
      await press(visit, 'act.back');
      await at(page, 'questions-cards');
      await press(visit, 'assistant.else');
      await at(page, 'questions-groups');
      await look(page, `${name}-4-bilder`);
      await press(visit, 'act.back');
      await press(visit, 'act.back');
      await ask(visit, questions[language][1]);
      await at(page, 'questions-danger');
      await look(page, `${name}-5-gefahr`);
      await pressByKey(visit, 'assistant.dangerMore');
      await at(page, 'emergency');
      await look(page, `${name}-6-notfall`);
      await press(visit, 'act.back');
      await at(page, 'questions-danger');
      await press(visit, 'assistant.dangerNo');
      await press(visit, 'act.back');
      await press(visit, 'act.back');
      await page.locator(`[data-page="${question}"]`).waitFor({ timeout: 10_000 });
    } finally {
      await context.close();
    }
  });
});

test('what was typed is still there on coming back, and gone with the visit', { timeout: 60_000 }, async () => {
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 } });
  try {
    const visit = await visitIn(context, 'de');
    const { page } = visit;
    await press(visit, 'tool.questions');
    await page.getByRole('textbox').fill('Marke-7351 Miete');
    await press(visit, 'act.back');
    await press(visit, 'tool.questions');
    expect(await page.getByRole('textbox').inputValue()).toBe('Marke-7351 Miete');
    await press(visit, 'safe.end');
    await press(visit, 'farewell.end');
    await at(page, 'attract');
    await press(visit, 'tool.questions');
    await at(page, 'questions');
    expect(await page.getByRole('textbox').inputValue()).toBe('');
  } finally {
    await context.close();
  }
});

test('"Sofort beenden" clears the screen at once', { timeout: 60_000 }, async () => {
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 } });
  try {
    const visit = await visitIn(context, 'de');
    await press(visit, 'tool.questions');
    await ask(visit, 'mein Mann schlägt mich');
    await at(visit.page, 'questions-danger');
    await press(visit, 'assistant.endNow');
    await at(visit.page, 'attract');
    await press(visit, 'tool.questions');
    expect(await visit.page.getByRole('textbox').inputValue()).toBe('');
  } finally {
    await context.close();
  }
});

describe('emergency numbers stand with everything else broken', () => {
  test.each([
    ['the machine refuses every call', '**/rpc/**', { status: 500, body: '' }],
    ['the machine answers nonsense', '**/rpc/**', { status: 200, body: '{"ok":true,"payload":{},"blobs":[]}' }],
    ['no script arrives', '**/*.js', { status: 404, body: '' }],
  ])('%s', { timeout: 60_000 }, async (name, address, answer) => {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
    try {
      const page = await context.newPage();
      await page.route(address, (route) => route.fulfill(answer));
      await page.goto(terminal.address);
      await page.locator('.unaided').waitFor({ timeout: 15_000 });
      await page.waitForTimeout(1_500);
      const text = await page.locator('body').innerText();
      for (const number of NUMBERS) expect(text).toContain(number);
      await page.screenshot({ path: join(OUT, `ohne-alles-${name.replaceAll(' ', '-')}.png`) });
    } finally {
      await context.close();
    }
  });

  test('the question box without its model leads to a human and still asks about danger', {
    timeout: 60_000,
  }, async () => {
    const context = await browser.newContext({ viewport: { width: 1080, height: 1920 } });
    try {
      await context.route('**/assistant/model.bin', (route) => route.fulfill({ status: 404, body: '' }));
      const visit = await visitIn(context, 'de');
      await press(visit, 'tool.questions');
      await ask(visit, 'Miete');
      await at(visit.page, 'questions-broken');
      await look(visit.page, 'ohne-modell');
      await press(visit, 'act.back');
      await ask(visit, 'ich will nicht mehr leben');
      await at(visit.page, 'questions-danger');
    } finally {
      await context.close();
    }
  });
});
