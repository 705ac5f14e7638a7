import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserLaunch } from '../support/browser-launch.ts';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import { samira } from '../support/persona.ts';
import { type RunningTerminal, startTerminal, until } from '../support/terminal.ts';
import { answerUntil, begin, chooseWohngeld, enterCase, press, type Visit, visitOn } from '../support/visit-driver.ts';
import { acceptNewest } from '../tour/tour-visit.ts';

const PORT = 47_550;
/** A name that exists nowhere else: wherever these letters stand on a disk, something of the person was left. */
const persona = { ...samira, familienname: 'Quastenflosser', kontoinhaber: 'Samira Quastenflosser' };

let stateFolder: string;
let browser: Browser;
let page: Page;
let proxy: FaultProxy;
let terminal: RunningTerminal;

async function powerOn(): Promise<void> {
  terminal = await startTerminal({
    port: PORT,
    stateFolder,
    environment: { ERSTHILFE_GATEWAY_VIA: proxy.url },
  });
}

/** The power goes and comes back; whoever comes then stands before the greeting. */
async function powerCut(): Promise<Visit> {
  await terminal.cutPower();
  await powerOn();
  await page.goto(terminal.address);
  const visit = visitOn(page, 'de', async () => {});
  await page.locator('[data-page="attract"]').waitFor({ timeout: 30_000 });
  return visit;
}

const sealed = () => readdirSync(join(stateFolder, 'journal')).filter((name) => name.endsWith('.sealed'));

/** Places where this terminal writes: its state, the browser's lasting profile, and memory that is a folder. */
function placesWithTheName(): string[] {
  const places = [stateFolder, '/dev/shm', '/var/lib/ersthilfe-kiosk'].filter(existsSync);
  try {
    return execFileSync('grep', ['-rlaF', 'Quastenflosser', ...places], { encoding: 'utf8' })
      .split('\n')
      .filter(Boolean);
  } catch {
    // grep ends with 1 where it found nothing.
    return [];
  }
}

beforeAll(async () => {
  stateFolder = mkdtempSync(join(tmpdir(), 'power-cut-'));
  proxy = await startFaultProxy({ target: `http://127.0.0.1:${PORT + 1}` });
  await powerOn();
  browser = await chromium.launch(browserLaunch());
  page = await (await browser.newContext({ viewport: { width: 1080, height: 1920 } })).newPage();
  await page.goto(terminal.address);
});
afterAll(async () => {
  await browser?.close();
  await terminal?.stop();
  await proxy?.close();
  rmSync(stateFolder, { recursive: true, force: true });
});

test('a power cut at each step: nothing of the person before sending, everything gespeichert arrives once after', {
  timeout: 420_000,
}, async () => {
  // The search itself must be able to find: a name planted on purpose is found, and taken away again.
  const planted = join(stateFolder, 'planted.bin');
  writeFileSync(planted, Buffer.from(`\0${persona.familienname}\0`));
  expect(placesWithTheName()).toEqual([planted]);
  rmSync(planted);

  let visit = visitOn(page, 'de', async () => {});
  await begin(visit);
  visit = await powerCut();

  await begin(visit);
  await chooseWohngeld(visit);
  const asked = await answerUntil(visit, persona, (name) => name.startsWith('haushalt'));
  expect(asked.some((name) => name.includes('ihrName'))).toBe(true);
  visit = await powerCut();
  expect(placesWithTheName()).toEqual([]);

  await begin(visit);
  await chooseWohngeld(visit);
  await answerUntil(visit, persona, (name) => name.startsWith('nachweise'));
  visit = await powerCut();
  expect(placesWithTheName()).toEqual([]);
  expect(sealed()).toEqual([]);

  // Just after the screen has said "gespeichert", with no way to the gateway.
  await begin(visit);
  await chooseWohngeld(visit);
  await answerUntil(visit, persona, (name) => name === 'send');
  await proxy.set({ mode: 'down' });
  await press(visit, 'send.button');
  await page.locator('[data-page="saved-saved"]').waitFor({ timeout: 30_000 });
  const [code = '', pin = ''] = await page.locator('main .code').allInnerTexts();
  visit = await powerCut();
  expect(sealed()).toHaveLength(1);
  expect(placesWithTheName()).toEqual([]);

  // While its first file is on the line.
  const before = proxy.requests().length;
  await proxy.set({ mode: 'hang', of: ({ method }) => method === 'PUT' });
  const uploading = () =>
    proxy
      .requests()
      .slice(before)
      .some(({ method }) => method === 'PUT');
  await until(uploading, 60_000, () => `no upload began. ${terminal.output()}`);
  visit = await powerCut();
  expect(sealed()).toHaveLength(1);

  // After the delivery service has it.
  await proxy.set({ mode: 'pass' });
  await stateOf(visit, code, pin, 'status-transmitted');
  visit = await powerCut();
  await stateOf(visit, code, pin, 'status-transmitted');

  const inbox = await page.context().newPage();
  await inbox.goto(terminal.inbox);
  await acceptNewest(inbox, async () => {});
  expect(await inbox.locator('.count').innerText()).toBe('1');
  await inbox.close();
  await page.bringToFront();
  await page.locator('[data-page="status-signature-missing"]').waitFor({ timeout: 60_000 });
  // Both copies go when the office's signed receipt is in the ledger.
  await until(
    () => sealed().length === 0,
    60_000,
    () => 'the journal keeps what has arrived',
  );
  expect(placesWithTheName()).toEqual([]);
});

async function stateOf(visit: Visit, code: string, pin: string, state: string): Promise<void> {
  await begin(visit);
  await press(visit, 'situations.case');
  await enterCase(visit, code, pin);
  await page.locator(`[data-page="${state}"]`).waitFor({ timeout: 60_000 });
}
