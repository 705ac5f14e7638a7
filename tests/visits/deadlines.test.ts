import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserLaunch } from '../support/browser-launch.ts';
import {
  askForDay,
  choose,
  chooseTile,
  fillLetter,
  printAndHear,
  reach,
  tellDay,
  tellRefusal,
  typeDay,
} from '../support/day-driver.ts';
import { inspectScreen } from '../support/inspect-screen.ts';
import { codesOn, printedSheets } from '../support/read-paper.ts';
import { type RunningTerminal, startTerminal } from '../support/terminal.ts';
import { begin, press, pressByKey, type Visit, visitOn } from '../support/visit-driver.ts';
import type { Language } from '../support/words.ts';

const OUT = resolve(import.meta.dirname, '../../reports/visits');
/** In no other text of the terminal: what is left of the visit would show it. */
const NAME = 'Zwirnstern';

let terminal: RunningTerminal;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  terminal = await startTerminal({ port: 47960 });
  browser = await chromium.launch(browserLaunch([]));
});
afterEach(() => context?.close());
afterAll(async () => {
  await browser?.close();
  await terminal?.stop();
});

/** The same screen in the same language and direction is one screen, whichever visit comes by: three minutes are for all of them. */
const taken = new Set<string>();

/** A visit begun; every screen reached is photographed and inspected (axe, text keys, nothing sideways), once. */
async function beginVisit(
  name: string,
  options: { readonly language?: Language; readonly landscape?: boolean } = {},
): Promise<Visit> {
  const { language = 'de', landscape = false } = options;
  const [width, height] = landscape ? [1920, 1080] : [1080, 1920];
  context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(terminal.address);
  const look = `${language}${landscape ? '-quer' : ''}`;
  const visit = visitOn(page, language, async (screen) => {
    if (taken.has(`${look}/${screen}`)) return;
    taken.add(`${look}/${screen}`);
    await page.waitForTimeout(200);
    await page.screenshot({ path: join(OUT, `fristen-${name}-${screen}.png`) });
    await inspectScreen(page, screen);
  });
  await begin(visit);
  return visit;
}

const shown = (visit: Visit) => visit.page.locator('main').innerText();
const sheets = () => printedSheets(terminal);

describe('a day typed by hand, from the letter to the end of the visit', () => {
  test('two dates, the day for the phone, a Widerspruch on paper, a renewal beside it, one sheet, nothing left', async () => {
    const visit = await beginVisit('de');
    await askForDay(visit);
    await tellRefusal(visit, '9.2.2026', '17.2.2026');
    // Posted 9 February, four days, one month: 13 March. Received on the 17th: 17 March, and only with that reason.
    const text = await shown(visit);
    expect(text).toMatch(/Sicher bis\s+Freitag, 13\. März 2026/);
    expect(text).toMatch(/Spätestens\s+Dienstag, 17\. März 2026/);
    expect(text).toContain('17. Februar 2026');

    await pressByKey(visit, 'result.larger');
    await reach(visit, 'deadline-qr');
    const codes = await codesOn(await visit.page.screenshot());
    expect(codes).toHaveLength(1);
    expect(codes[0]).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART;VALUE=DATE:20260313/);
    expect(codes[0]).not.toMatch(/Jobcenter|Zwirnstern/);
    await press(visit, 'act.back');

    await reach(visit, 'deadline');
    await press(visit, 'result.write.widerspruch');
    await visit.page.locator('[data-page^="letter-"]').waitFor();
    await fillLetter(visit, 'Samira', NAME);
    await press(visit, 'letter.preview.print');
    await reach(visit, 'letter-handIn', 30_000);
    const letter = sheets().at(-1) ?? '';
    expect(letter).toContain(NAME);
    expect(letter).toContain('Widerspruch');
    expect(letter).toContain('Jobcenter');
    await press(visit, 'act.done');

    await reach(visit, 'deadline');
    await pressByKey(visit, 'result.matters');
    await reach(visit, 'deadline-list');
    await press(visit, 'list.more');
    await reach(visit, 'deadline-ways');
    await press(visit, 'orientation.typeLetter');
    await chooseTile(visit, 'group', 'questions.group.money');
    await chooseTile(visit, 'money', 'questions.money.renewal');
    await choose(visit, 'renewalOf', 'questions.benefit.wohngeld');
    await tellDay(visit, 'periodEnd', '28.2.2026');
    await reach(visit, 'deadline');
    await pressByKey(visit, 'result.matters');
    await reach(visit, 'deadline-list');
    const rows = await visit.page.locator('[data-entry]').allInnerTexts();
    expect(rows.map((row) => /\d+\. März 2026/.exec(row)?.[0])).toEqual(['13. März 2026', '31. März 2026']);
    await printAndHear(visit);
    await visit.seen('deadline-list-gedruckt');
    const sheet = sheets().at(-1) ?? '';
    expect(sheet).toContain('Sicher bis Freitag, 13. März 2026 Widerspruch');
    expect(sheet).toContain('Spätestens: Dienstag, 17. März 2026.');
    expect(sheet).toContain('Beim Amt angekommen bis Dienstag, 31. März 2026 Weiter bekommen: Wohngeld');
    expect(sheet).toContain('Gute Tage zum Erinnern:');

    await press(visit, 'safe.end');
    await reach(visit, 'end');
    expect(await shown(visit)).toContain('Sie haben 2 Tage in Ihrer Liste.');
    await press(visit, 'farewell.end');
    await visit.page.locator('[data-page="farewell"], [data-page="attract"]').first().waitFor({ timeout: 20_000 });
    expect(await whatIsLeft(visit)).toEqual({ databases: [], stored: 0, text: false, files: '' });
  });
});

/** What the window and the machine's state still hold. What was printed is the person's; the fake printer keeps it for us. */
async function whatIsLeft({ page }: Visit) {
  const files = execFileSync('sh', [
    '-c',
    `grep -rlaF "$1" "$2" --exclude-dir=prints || true`,
    '-',
    NAME,
    terminal.stateFolder,
  ]);
  return {
    databases: await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
    stored: await page.evaluate(() => localStorage.length + sessionStorage.length),
    text: (await page.content()).includes(NAME),
    files: files.toString(),
  };
}

describe('what cannot be', () => {
  test('31 February, a letter of tomorrow, one that came before it was written: said at the field, never counted', async () => {
    const visit = await beginVisit('falsch');
    await askForDay(visit);
    await chooseTile(visit, 'group', 'questions.group.letter');
    await chooseTile(visit, 'letter', 'questions.letter.remedy');
    await choose(visit, 'remedy', 'questions.remedy.widerspruch');
    await choose(visit, 'remedyTime', 'questions.period.month1');
    await choose(visit, 'way', 'questions.way.post');
    const refused = async (question: string, day: string, sentence: string) => {
      await typeDay(visit, question, day);
      await visit.page.getByText(sentence).waitFor();
      await visit.seen(`${question}-${day}`);
      // By key: the resting button is pressed all the same, and answers with its reason.
      await pressByKey(visit, 'act.next');
      await visit.page.locator(`[data-page="day-question-${question}"]`).waitFor();
    };
    await refused('letterDate', '31.2.2026', 'Diesen Tag gibt es nicht.');
    await refused('letterDate', '20.2.2026', 'Dieser Tag kommt erst noch.');
    await tellDay(visit, 'letterDate', '9.2.2026');
    await choose(visit, 'later', 'questions.later.posted');
    await refused('postedOn', '8.2.2026', 'Der Brief kann nicht abgeschickt sein, bevor er geschrieben wurde.');
    expect(await visit.page.locator('[data-page="deadline"]').count()).toBe(0);
  });

  test('a day long over: shown without reproach, marked in the list, and no day to go home with', async () => {
    const visit = await beginVisit('vorbei');
    await askForDay(visit);
    await tellRefusal(visit, '1.10.2025', '5.10.2025');
    await pressByKey(visit, 'result.matters');
    await reach(visit, 'deadline-list');
    expect(await shown(visit)).toContain('Oft gibt es noch einen Weg.');
    await press(visit, 'safe.end');
    await reach(visit, 'end');
    expect(await shown(visit)).not.toContain('in Ihrer Liste');
  });
});

test('in Arabic and landscape, then very large and in contrast: the same day on every screen', async () => {
  const visit = await beginVisit('ar', { language: 'ar', landscape: true });
  await askForDay(visit);
  await tellRefusal(visit, '9.2.2026', '17.2.2026');
  await pressByKey(visit, 'result.matters');
  await reach(visit, 'deadline-list');
  expect(await shown(visit)).toContain('الجمعة، 13 مارس 2026');
  await printAndHear(visit);
  // The paper speaks German as well: the office and the letter do.
  expect(sheets().at(-1)).toContain('Sicher bis Freitag, 13. März 2026');
  await press(visit, 'tool.size');
  await press(visit, 'tool.size');
  await press(visit, 'tool.contrast');
  await visit.seen('deadline-list-sehr-groß');
  const entry = visit.page.locator('[data-entry] button').first();
  await entry.focus();
  await visit.page.keyboard.press('Enter');
  await visit.page.locator('[data-page="deadline"]').waitFor();
  await visit.seen('deadline-sehr-groß');
  await pressByKey(visit, 'result.larger');
  await visit.page.locator('[data-page="deadline-qr"]').waitFor();
  await visit.seen('deadline-qr-sehr-groß');
  const [code] = await codesOn(await visit.page.screenshot());
  expect(code).toContain('DTSTART;VALUE=DATE:20260313');
});
