import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserLaunch } from '../support/browser-launch.ts';
import { type RunningTerminal, startTerminal, VISIT_CLOCK } from '../support/terminal.ts';
import { begin, press, type Visit, visitOn } from '../support/visit-driver.ts';

let stateFolder: string;
let terminal: RunningTerminal;
let browser: Browser;
let context: BrowserContext;
let visit: Visit;

beforeAll(async () => {
  stateFolder = mkdtempSync(join(tmpdir(), 'human-'));
  terminal = await startTerminal({
    port: 47920,
    stateFolder,
    environment: { ERSTHILFE_BELL_FOLDER: join(stateFolder, 'rings') },
  });
  browser = await chromium.launch(browserLaunch([]));
});
afterAll(async () => {
  await browser?.close();
  await terminal?.stop();
  rmSync(stateFolder, { recursive: true, force: true });
});

/** Every screen of these journeys: accessible (axe, WCAG 2.2 AA), no text key, and nothing leaves it sideways. */
async function inspect(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`)).toEqual([]);
  expect((await page.locator('main').innerText()).match(/\b(human|helper)\.[a-zA-Z.]+/)?.[0], name).toBeUndefined();
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, `${name} leaves the screen sideways`).toBeLessThanOrEqual(0);
}

async function beginVisit(): Promise<Visit> {
  context = await browser.newContext({ viewport: { width: 1080, height: 1920 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(terminal.address);
  const begun = visitOn(page, 'de', (name) => inspect(page, name));
  await begin(begun);
  return begun;
}
const on = async (name: string, timeout = 15_000) => {
  await visit.page.locator(`[data-page="${name}"]`).waitFor({ timeout });
  await visit.seen(name);
};
const endVisit = async () => {
  await press(visit, 'safe.end');
  await press(visit, 'farewell.end');
  await visit.page.locator('[data-page="attract"]').waitFor();
  await context.close();
};

/** The staff window opens with the single-use code of the console. It hears calls also while it is locked. */
async function openStaffWindow(): Promise<Page> {
  const [, address = '', code = ''] = /Personal: (\S+) {2}\(Code ([^,]+),/.exec(terminal.output()) ?? [];
  const staff = await (await browser.newContext()).newPage();
  await staff.goto(address);
  await staff.locator('#token').fill(code);
  await staff.getByRole('button', { name: 'Öffnen' }).click();
  await staff.getByRole('heading').first().waitFor();
  return staff;
}

test('nobody is here: the next place, and a request to be called back that arrives sealed at its office', async () => {
  visit = await beginVisit();
  await press(visit, 'safe.human');
  await on('human-nobody');
  expect(await visit.page.locator('main').innerText()).toContain('Quartiersbüro Schinkenplatz');
  expect(readdirSync(join(stateFolder, 'rings'))).toContain('ring-001.wav');
  await press(visit, 'human.callback');
  await visit.page.locator('[data-page="callback-phone"] main input').fill('02151 555 0100');
  for (const step of ['name', 'time', 'topic', 'language', 'send']) {
    await press(visit, 'act.next');
    await on(`callback-${step}`);
  }
  await visit.page.locator('main input[type="checkbox"]').focus();
  await visit.page.keyboard.press('Space');
  await press(visit, 'human.send');
  await on('callback-transmitted', 60_000);

  const inbox = await (await browser.newContext()).newPage();
  await inbox.goto(terminal.inbox);
  await inbox.getByRole('button', { name: /Vorführ-Schlüssel öffnen: Rückruf/ }).click();
  await inbox.getByRole('button', { name: /Rückruf.*Neu/ }).click();
  await inbox.getByRole('row', { name: /Telefon 02151 555 0100/ }).waitFor();
  expect(await inbox.locator('main').innerText()).not.toContain('Das sage ich am Telefon');
  await inbox.getByRole('button', { name: 'Eingegangen bestätigen' }).click();
  await inbox.getByRole('button', { name: 'In Bearbeitung' }).waitFor();
  await inbox.context().close();
  await on('callback-received', 30_000);
  await press(visit, 'human.goOn');
  await on('situations');
  await endVisit();
});

test('the staff window hears the call, "Ich komme" appears, and the person is where they were', async () => {
  const staff = await openStaffWindow();
  visit = await beginVisit();
  await press(visit, 'safe.human');
  await on('human');
  await staff.getByRole('heading', { name: 'Jemand braucht Hilfe' }).waitFor({ timeout: 15_000 });
  await staff.getByRole('button', { name: 'Ich komme' }).click();
  await on('human-coming');
  await press(visit, 'human.goOn');
  await on('situations');
  await endVisit();
  await staff.context().close();
});

test('a helper is let in by the person, sees a card on each screen, and is sent away; a reload keeps the helper', async () => {
  const pin = /Helfer-PIN \(Vorführung\): (\d{6})/.exec(terminal.output())?.[1] ?? '';
  visit = await beginVisit();
  const { page } = visit;
  await letIn(pin);
  await page.getByText('Sie werden begleitet').waitFor();
  await on('situations');
  await page.getByRole('complementary', { name: 'Karte für die Begleitung' }).getByText('Post der letzten').waitFor();
  await page.reload();
  await page.getByText('Sie werden begleitet').waitFor();
  await press(visit, 'tool.language');
  await on('language');
  await page.getByRole('complementary').getByText('abgeschickt wird immer Deutsch').waitFor();
  await press(visit, 'helper.end');
  await page.getByText('Sie werden begleitet').waitFor({ state: 'detached' });
  expect(await page.getByRole('complementary').count()).toBe(0);
  await endVisit();
});

test('a wrong PIN five times locks; after waiting the right one opens', async () => {
  const pin = /Helfer-PIN \(Vorführung\): (\d{6})/.exec(terminal.output())?.[1] ?? '';
  const wrong = pin === '000000' ? '111111' : '000000';
  visit = await beginVisit();
  await press(visit, 'helper.entry');
  await press(visit, 'helper.consentYes');
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await visit.page.locator('main input').fill(wrong);
    await press(visit, 'helper.begin');
    await visit.page.getByText(attempt < 4 ? 'Die PIN stimmt nicht' : 'Bitte 15 Sekunden warten').waitFor();
  }
  await visit.page.locator('main input').fill(pin);
  await press(visit, 'helper.begin');
  await visit.page.getByText('Bitte 15 Sekunden warten').waitFor();
  await on('helper-pin');
  await context.close();

  // The clock of a visit stands still: twenty seconds later is another start on the same state.
  const later = new Date(Date.parse(VISIT_CLOCK) + 20_000).toISOString();
  await terminal.stop();
  terminal = await startTerminal({ port: 47920, stateFolder, environment: { ERSTHILFE_CLOCK: later } });
  visit = await beginVisit();
  await letIn(pin);
  await visit.page.getByText('Sie werden begleitet').waitFor();
  await endVisit();
});

async function letIn(pin: string): Promise<void> {
  await press(visit, 'helper.entry');
  await on('helper-consent');
  await press(visit, 'helper.consentYes');
  await visit.page.locator('[data-page="helper-pin"] main input').fill(pin);
  await press(visit, 'helper.begin');
}
