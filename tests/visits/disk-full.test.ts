import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserLaunch } from '../support/browser-launch.ts';
import { inspectScreen } from '../support/inspect-screen.ts';
import { samira } from '../support/persona.ts';
import { startTerminal } from '../support/terminal.ts';
import { answerUntil, begin, chooseWohngeld, press, visitOn } from '../support/visit-driver.ts';

const OUT = join(resolve(import.meta.dirname, '../..'), 'reports', 'outage');

let stateFolder: string;
let journal: string;
/** The journal lies on a small disk of its own: a real one, of memory. Null where this machine does not let us. */
let disk: { readonly resize: (size: string) => void } | null;

beforeEach(() => {
  stateFolder = mkdtempSync(join(tmpdir(), 'disk-full-'));
  journal = join(stateFolder, 'journal');
  mkdirSync(journal);
  mkdirSync(OUT, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m,mode=700', 'tmpfs', journal], { stdio: 'ignore' });
    disk = { resize: (size) => execFileSync('mount', ['-o', `remount,size=${size}`, journal], { stdio: 'ignore' }) };
  } catch {
    disk = null;
  }
});
afterEach(() => {
  if (disk !== null) execFileSync('umount', [journal]);
  rmSync(stateFolder, { recursive: true, force: true });
});

test('a full disk: nothing is sent, nothing is lost, three ways out, and once there is room it goes', async ({
  skip,
}) => {
  if (disk === null) skip('no small tmpfs can be mounted here (needs root): full disk not tested at the screen');
  const terminal = await startTerminal({ port: 47540, stateFolder });
  const browser = await chromium.launch(browserLaunch());
  try {
    const context = await browser.newContext({ viewport: { width: 1080, height: 1920 } });
    const page = await context.newPage();
    await page.goto(terminal.address);
    const visit = visitOn(page, 'de', async () => {});
    await begin(visit);
    await chooseWohngeld(visit);
    await answerUntil(visit, samira, (name) => name === 'send');
    await press(visit, 'send.button');

    await page.getByRole('alert').waitFor({ timeout: 30_000 });
    await page.screenshot({ path: join(OUT, 'disk-full.png') });
    await inspectScreen(page, 'disk-full');
    const said = await page.locator('main').innerText();
    expect(said).toContain(visit.words('send.diskFull'));
    expect(said).toContain(visit.words('send.nothingSent'));
    expect(said).toContain(visit.words('send.waysOut'));
    expect(await page.getByRole('button', { name: visit.words('safe.human') }).count()).toBe(1);
    expect(readdirSync(journal)).toEqual([]);

    await press(visit, 'send.onPaper');
    await page.getByText(visit.words('send.paperPrinted')).waitFor({ timeout: 15_000 });
    expect(readdirSync(terminal.printFolder)).toHaveLength(1);

    // Still full: the same answer again, and still nothing half written.
    await press(visit, 'act.tryAgain');
    await page.getByRole('alert').waitFor({ timeout: 30_000 });
    expect(readdirSync(journal)).toEqual([]);

    // "Zurück" finds every answer.
    await press(visit, 'act.back');
    await page.locator('[data-page="send"]').waitFor({ state: 'detached' });
    await answerUntil(visit, samira, (name) => name === 'send');
    await press(visit, 'send.button');
    await page.getByRole('alert').waitFor({ timeout: 30_000 });

    disk?.resize('900m');
    await press(visit, 'act.tryAgain');
    await page.locator('[data-page^="saved"]').waitFor({ timeout: 30_000 });
    await page.locator('[data-page="saved-transmitted"]').waitFor({ timeout: 60_000 });
  } finally {
    await browser.close();
    await terminal.stop();
  }
});
