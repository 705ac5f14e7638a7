import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type MailSink, mailSink, readMail } from '../../src-gateway/reminders/mail-sink.fixture.ts';
import { browserLaunch } from '../support/browser-launch.ts';
import { askForDay, reach, tellRefusal } from '../support/day-driver.ts';
import { type RunningTerminal, startTerminal, until } from '../support/terminal.ts';
import { begin, enterCase, press, pressByKey, type Visit, visitOn } from '../support/visit-driver.ts';

/** In no other text of the terminal or its gateway. */
const ADDRESS = 'q7zwirnsternx@example.org';

let sink: MailSink;
let terminal: RunningTerminal | null = null;
let browser: Browser;
let context: BrowserContext | null = null;
const stateFolder = mkdtempSync(join(tmpdir(), 'terminal-'));

beforeAll(async () => {
  sink = await mailSink();
  browser = await chromium.launch(browserLaunch([]));
});
afterEach(() => context?.close());
afterAll(async () => {
  await terminal?.stop();
  await browser?.close();
  await sink?.close();
  rmSync(stateFolder, { recursive: true, force: true });
});

/** The same terminal and gateway on another day. */
async function startOn(clock: string): Promise<RunningTerminal> {
  await terminal?.stop();
  terminal = await startTerminal({
    port: 47980,
    stateFolder,
    environment: {
      ERSTHILFE_CLOCK: clock,
      ERSTHILFE_REMINDER_SMTP_URL: `smtp://127.0.0.1:${sink.settings.port}`,
      ERSTHILFE_REMINDER_SMTP_FROM: sink.settings.from,
    },
  });
  return terminal;
}

async function beginAt({ address }: RunningTerminal): Promise<Visit> {
  await context?.close();
  context = await browser.newContext({ viewport: { width: 1080, height: 1920 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(address);
  const visit = visitOn(page, 'de', async () => {});
  await begin(visit);
  return visit;
}

/** Everything that lies in the state of terminal and gateway, as bytes. */
function onDisk(): Buffer[] {
  return readdirSync(stateFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
}

test('a reminder: consented to, sealed, received, sent on its day, shown and deleted by number and PIN', async () => {
  // A safe day on 13 March: reminded on 23 February, 4, 10 and 12 March.
  let visit = await beginAt(await startOn('2026-02-19T10:00:00+01:00'));
  await askForDay(visit);
  await tellRefusal(visit, '9.2.2026', '17.2.2026');
  await pressByKey(visit, 'result.remind');
  await reach(visit, 'reminder');
  await press(visit, 'reminder.begin');
  await reach(visit, 'reminder-way');
  await visit.page.getByRole('radio', { name: visit.words('reminder.way.email'), exact: true }).focus();
  await visit.page.keyboard.press('Space');
  await press(visit, 'act.next');
  await reach(visit, 'reminder-email');
  await visit.page.locator('main input').first().fill(ADDRESS);
  await press(visit, 'act.next');
  await reach(visit, 'reminder-check');
  expect(await visit.page.locator('main').innerText()).toContain(ADDRESS);
  await press(visit, 'act.confirm');
  await reach(visit, 'reminder-consent');
  await visit.page.locator('main input[type="checkbox"]').focus();
  await visit.page.keyboard.press('Space');
  await press(visit, 'reminder.order');
  await visit.page.locator('[data-page="reminder-saved-received"]').waitFor({ timeout: 60_000 });
  const [code = '', pin = ''] = await visit.page.locator('main .code').allInnerTexts();
  await press(visit, 'safe.end');
  await press(visit, 'farewell.end');
  await visit.page.locator('[data-page="attract"]').waitFor({ timeout: 30_000 });
  expect(sink.taken).toEqual([]);

  const later = await startOn('2026-02-23T09:00:00+01:00');
  await until(() => sink.taken.length === 1, 30_000);
  const [mail] = sink.taken;
  expect(mail?.to).toBe(ADDRESS);
  const { text } = readMail(mail?.raw ?? '');
  expect(text).toContain('Freitag, 13. März 2026');
  expect(text).not.toMatch(/Widerspruch|Jobcenter|Wohngeld/);
  expect(onDisk().some((bytes) => bytes.includes(ADDRESS))).toBe(false);

  visit = await beginAt(later);
  await press(visit, 'situations.case');
  await enterCase(visit, code, pin);
  await reach(visit, 'status-reminder');
  await visit.page.getByText(visit.words('reminder.daySent')).waitFor();
  expect(await visit.page.locator('main').innerText()).not.toContain(ADDRESS);
  await press(visit, 'reminder.delete');
  await reach(visit, 'status-reminder-delete');
  await press(visit, 'reminder.deleteYes');
  await reach(visit, 'status-reminder-deleted');

  // The next day of it: nothing comes any more, and nobody knows of a day.
  const afterwards = await startOn('2026-03-04T09:00:00+01:00');
  visit = await beginAt(afterwards);
  await press(visit, 'situations.case');
  await enterCase(visit, code, pin);
  await reach(visit, 'status-reminder');
  await visit.page.getByText(visit.words('reminder.statusGone')).waitFor();
  const shown = await visit.page.locator('main').innerText();
  for (const key of ['reminder.daySent', 'reminder.dayOpen']) expect(shown).not.toContain(visit.words(key));
  expect(sink.taken).toHaveLength(1);
});
