import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJournal } from '#main/vault';
import { fixedClock } from '#shared/basics';
import { makeFakeCamera } from '../../scripts/fake-camera.ts';
import { noiseEnvelope } from '../../src-main/vault/vault.fixture.ts';
import { browserLaunch } from '../support/browser-launch.ts';
import { type RunningTerminal, startTerminal, VISIT_CLOCK } from '../support/terminal.ts';

const PORT = 47830;
const LETTER = join(import.meta.dirname, '../pages/d01_jobcenter_bescheid.camA.jpg');
const NEW_CODE = 'ABCDEFGH01234567';
let terminal: RunningTerminal;
let browser: Browser;
let page: Page;
let media: string;

beforeAll(async () => {
  media = mkdtempSync(join(tmpdir(), 'staff-media-'));
  mkdirSync(join(media, 'STICK'));
  terminal = await startTerminal({ port: PORT, environment: { ERSTHILFE_TEST_MEDIA: media } });
  browser = await chromium.launch(browserLaunch());
  page = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
});
afterAll(async () => {
  await browser?.close();
  await terminal?.stop();
  rmSync(media, { recursive: true, force: true });
});

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 30_000 });
async function pin(digits: string): Promise<void> {
  await page.keyboard.type(digits);
  await page.keyboard.press('Enter');
}

/** Nothing leaves the screen sideways in either orientation, and axe finds nothing. */
async function inspect(name: string): Promise<void> {
  for (const [width, height] of [
    [1080, 1920],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways, `${name} at ${width}`).toBeLessThanOrEqual(0);
  }
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`)).toEqual([]);
}

/** The gateway no longer knows this terminal, and gave staff a code for a new enrolment. */
function forgetTerminal(): void {
  const database = new DatabaseSync(join(terminal.stateFolder, 'gateway', 'gateway.sqlite'));
  database.exec('PRAGMA busy_timeout = 3000');
  database.exec('DELETE FROM machines');
  database
    .prepare('INSERT INTO enrolment_codes (code_hash, made_at) VALUES (?, ?)')
    .run(createHash('sha256').update(NEW_CODE).digest('hex'), Date.parse(VISIT_CLOCK));
  database.close();
}

/** The terminal's own window takes the test picture, as long as nobody has begun a visit there. */
async function tryCamera(): Promise<void> {
  const film = join(media, 'letter.mjpeg');
  await makeFakeCamera({ pages: [LETTER], out: film, width: 3840, height: 2160, framesPerPage: 2 });
  const citizen = await chromium.launch(
    browserLaunch([
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ]),
  );
  try {
    const window = await (await citizen.newContext({ permissions: ['camera'] })).newPage();
    await window.goto(terminal.address);
    await window.getByRole('button', { name: 'Auf Deutsch beginnen' }).waitFor();
    await press('Jetzt ansehen');
    await window.getByText('Das Haus prüft gerade die Kamera.').waitFor();
    await page.getByText(/3840 × 2160 Punkte. Das Blatt hat 1\d\d dpi/).waitFor({ timeout: 30_000 });
    const picture = page.getByRole('img', { name: 'Testbild der Kamera' });
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1280);
    await inspect('camera');
    await window.getByRole('button', { name: 'Auf Deutsch beginnen' }).click();
    await window.locator('[data-page="attract"]').waitFor({ state: 'detached' });
    await press('Jetzt ansehen');
    await page.getByText('Am Terminal ist gerade jemand').waitFor();
  } finally {
    await citizen.close();
  }
}

test('a day of the house: first start, an item that does not get through, the wrong PIN', {
  timeout: 300_000,
}, async () => {
  forgetTerminal();
  const clock = fixedClock('2026-02-12T10:00:00+01:00');
  const journal = await openJournal(join(terminal.stateFolder, 'journal'), { clock, minimumFreeBytes: 0 });
  const envelope = noiseEnvelope(2_000, 1, clock.instant());
  await journal.append(envelope);

  await page.goto(`${terminal.address}staff/`);
  await page.fill('#token', /Code ([\w-]+)/.exec(terminal.output())?.[1] ?? '');
  await page.click('button');

  // Nobody has a PIN yet.
  await heading('Noch nicht eingerichtet');
  await inspect('not set up');
  await press('Einrichten');
  await pin('123456');
  await page.getByText('zu leicht zu erraten').waitFor();
  for (const digits of ['271828', '271828', '314159', '314159']) await pin(digits);

  // The set-up: the place, a gateway that is not there, the right one with a used-up and a good code.
  await heading(/bereit|bekannt|Bereit/i);
  await press('Einrichtung');
  await heading('Wo steht das Terminal?');
  await page.getByLabel('Name des Hauses').fill('Stadtteilzentrum Probe');
  await page.getByLabel('Straße, Hausnummer').fill('Probeweg 1, 47809 Krefeld');
  await page.getByLabel('Montag').fill('vormittags');
  await press('Weiter');
  await page.getByText('Montag: So schreiben Sie Zeiten').waitFor();
  await inspect('place');
  await page.getByLabel('Montag').fill('9-12');
  await press('Weiter');
  await heading('Gateway der Stadt');
  for (const [address, code, sentence] of [
    ['http://127.0.0.1:9', NEW_CODE, 'antwortet niemand'],
    [terminal.address, NEW_CODE, 'nicht das Gateway'],
    [`http://127.0.0.1:${PORT + 1}`, 'AAAAAAAA00000000', 'falsch oder wurde schon benutzt'],
  ] as const) {
    await page.getByLabel('Adresse des Gateways').fill(address);
    await page.getByLabel('Einmal-Code').fill(code);
    await press('Verbinden und anmelden');
    await page.getByText(sentence).waitFor();
  }

  // Meanwhile the vault window has tried to send: blocked, because the gateway does not know this terminal.
  await press('Ausgang');
  const row = page.getByRole('listitem').filter({ hasText: envelope.id.slice(0, 8) });
  await row.getByText('Es ist dort nicht angemeldet').waitFor({ timeout: 60_000 });
  await row.getByText('älter als ein Tag').waitFor();
  await inspect('outbox');

  // Enrolled anew it goes on; what the gateway then says about this invented item is another matter for staff.
  await press('Einrichtung');
  await heading('Gateway der Stadt');
  await page.getByLabel('Adresse des Gateways').fill(`http://127.0.0.1:${PORT + 1}`);
  await page.getByLabel('Einmal-Code').fill(NEW_CODE);
  await press('Verbinden und anmelden');
  await page.getByText('Angemeldet.').waitFor();
  await press('Ausgang');
  await row.getByRole('button', { name: 'Wieder einreihen' }).click();
  await row.getByText('beiseitegelegt').waitFor({ timeout: 40_000 });

  // Onto a stick as ciphertext, then gone for good.
  await row.getByRole('button', { name: 'Auf Stick kopieren' }).click();
  await row.getByRole('button', { name: 'Hierhin kopieren' }).click();
  await row.getByText('Die Sendung bleibt im Ausgang').waitFor();
  const sealed = join(terminal.stateFolder, 'journal', `${envelope.id}.sealed`);
  expect(readFileSync(join(media, 'STICK', `${envelope.id}.sealed`), 'utf8')).toBe(readFileSync(sealed, 'utf8'));
  await row.getByRole('button', { name: 'Endgültig löschen' }).click();
  await row.getByRole('textbox').fill(envelope.id.slice(0, 8));
  await row.locator('section').getByRole('button', { name: 'Endgültig löschen' }).click();
  await heading('Der Ausgang ist leer');
  expect(existsSync(sealed)).toBe(false);

  // Signed, and on the stick for the next terminal.
  await press('Einrichtung');
  for (const next of ['Scanner einrichten', 'Kamera ausprobieren']) {
    await press('Später');
    await heading(new RegExp(next));
  }
  await tryCamera();
  for (const next of ['Ton ausprobieren', 'Zeiten und Bildschirm', 'PIN für', 'Prüfen und unterschreiben']) {
    await press('Später');
    await heading(new RegExp(next));
  }
  await press('Unterschreiben');
  await page.getByText('Sie gilt nach dem nächsten Start').waitFor();
  await inspect('check');
  await press('Unterschreiben und auf Stick kopieren');
  await press('Hierhin kopieren');
  await page.getByText('Kopiert: ersthilfe-standort.jws').waitFor();

  // Readiness: trouble first, on paper and as a log without persons.
  await press('Bereitschaft');
  await page.getByText('noch nicht ausprobiert').first().waitFor();
  await inspect('readiness');
  await press('Diese Seite drucken');
  await page.getByText('An den Drucker geschickt').waitFor();
  expect(readdirSync(terminal.printFolder)).toHaveLength(1);
  await press('Protokoll ohne Personen');
  await press('Protokoll kopieren');
  await page.getByText('Kopiert: ersthilfe-protokoll').waitFor();
  const log = readdirSync(join(media, 'STICK')).find((name) => name.endsWith('.jsonl')) ?? '';
  const lines = readFileSync(join(media, 'STICK', log), 'utf8');
  expect(lines).toContain(`"event":"purged","item":"${envelope.id.slice(0, 8)}"`);
  for (const digits of ['271828', '314159']) expect(lines).not.toContain(digits);

  // Five wrong PINs: the door waits, also for who knows it.
  await press('Abmelden');
  await heading('Anmelden');
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    await pin('904417');
    await page.getByText('Diese PIN stimmt nicht').waitFor();
    // Emptied with the answer; ready for the next try a moment later.
    await page.getByRole('img', { name: 'PIN: 0 Ziffern' }).waitFor();
    await page.getByRole('button', { name: 'Anmelden', exact: true }).waitFor();
  }
  await pin('904417');
  await page.getByText('Nächster Versuch in 15 Sekunden').waitFor();
  await inspect('locked');
  // The other role has a door of its own.
  await page.getByLabel('Stadt-IT').check();
  await pin('271828');
  await page.getByText('Stadtteilzentrum Oppum · Stadt-IT').waitFor();
});
