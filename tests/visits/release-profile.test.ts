import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserLaunch } from '../support/browser-launch.ts';
import { makeCity } from '../support/city.ts';
import { type RunningTerminal, startTerminal } from '../support/terminal.ts';

const CLOCK = '2026-11-24T10:00:00+01:00';
const OUT = resolve(import.meta.dirname, '../..', 'reports', 'visits');

let folder: string;
let stateFolder: string;
let city: ReturnType<typeof makeCity>;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
  stateFolder = join(folder, 'terminal');
  mkdirSync(OUT, { recursive: true });
  city = makeCity(join(folder, 'city'), CLOCK);
  browser = await chromium.launch(browserLaunch());
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const start = (environment: Record<string, string> = {}): Promise<RunningTerminal> =>
  startTerminal({
    port: 47670,
    stateFolder,
    environment: {
      ERSTHILFE_CLOCK: CLOCK,
      ERSTHILFE_PROFILE: 'release',
      ERSTHILFE_CITY_KEY_FILE: city.keyFile,
      ERSTHILFE_GATEWAY_URL: 'http://127.0.0.1:47675',
      ...environment,
    },
  });

async function open(terminal: RunningTerminal): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
  await page.goto(terminal.address);
  return page;
}

describe('the release profile', () => {
  test('content the city has not released is refused: out of order, with the emergency numbers, until the gateway has some', async () => {
    const demo = await city.publish('2026-11-01', false, join(folder, 'stick'));
    const terminal = await start({ ERSTHILFE_CONTENT_FOLDER: demo });
    expect(terminal.output()).toContain('Es gibt keine brauchbaren Inhalte der Stadt');
    expect(terminal.output()).toContain('nicht von der Stadt freigegeben');
    const page = await open(terminal);
    await page.getByText('C1').waitFor();
    for (const number of ['112', '110']) await page.getByText(number, { exact: false }).first().waitFor();
    await page.screenshot({ path: join(OUT, 'out-of-order-content.png') });

    await city.publish('2026-11-24', true);
    const gateway = await city.startGateway(47675);
    // The same page, without a reload: the machine fetched content between two people and told it.
    await page.getByRole('button', { name: 'Deutsch' }).first().click({ timeout: 30_000 });
    await page.getByText('Was ist los?').first().waitFor();
    await page.close();
    await terminal.stop();
    await gateway.stop();
  });

  test('afterwards it starts without any network, on the pack it kept', async () => {
    const terminal = await start();
    expect(terminal.output()).not.toContain('Inhalte');
    const page = await open(terminal);
    await page.getByRole('button', { name: 'Deutsch' }).first().waitFor();
    await page.close();
    await terminal.stop();
  });

  test('its state holds no private key but its own, and nothing of a demonstration', () => {
    const files = filesBelow(stateFolder);
    const secret = files.filter((file) => /"d"\s*:/.test(readFileSync(file, 'latin1')));
    expect(secret).toEqual([join(stateFolder, 'machine-key.json')]);
    expect(readdirSync(stateFolder)).not.toContain('demo-office');
    expect(readdirSync(stateFolder)).not.toContain('gateway');
  });
});

test('a newer pack reaches a running terminal after the visit, not in it', async () => {
  const terminal = await start({ ERSTHILFE_IDLE_SECONDS: '600' });
  const page = await open(terminal);
  await page.getByRole('button', { name: 'Deutsch' }).first().click();
  await page.getByText('Was ist los?').first().waitFor();
  await city.publish('2026-11-24.1', true);
  const gateway = await city.startGateway(47675);
  const kept = () =>
    readdirSync(join(stateFolder, 'content', 'krefeld'))
      .toSorted()
      .at(-1);
  // The machine asks every five seconds whether the gateway is there; in the visit it fetches nothing all the same.
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  expect(kept()).toBe('2026-11-24');

  await page.getByRole('button', { name: 'Beenden' }).click();
  await page.getByRole('button', { name: 'Alles löschen und beenden' }).click();
  await expect.poll(kept, { timeout: 20_000 }).toBe('2026-11-24.1');
  await page.getByRole('button', { name: 'Deutsch' }).first().click();
  await page.getByText('Was ist los?').first().waitFor();
  await page.close();
  await terminal.stop();
  await gateway.stop();
});

test('the newest pack is damaged on the disk: the terminal starts with the last good one and says so', async () => {
  truncateSync(join(stateFolder, 'content', 'krefeld', '2026-11-24.1', 'offices.json'), 10);
  const terminal = await start();
  expect(terminal.output()).toContain('beschädigt. Gezeigt wird die letzte gute: 2026-11-24.');
  const page = await open(terminal);
  await page.getByRole('button', { name: 'Deutsch' }).first().waitFor();
  await page.close();
  await terminal.stop();
});

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}
