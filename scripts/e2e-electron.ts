import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

/**
 * `npm run e2e:electron`: the first screens and the end of a visit in a real Electron. Where its binary is missing it says
 * so and ends well: "skipped" is no proof and is never counted as one (docs/promises.md).
 */
const ROOT = join(import.meta.dirname, '..');
const BINARY = join(ROOT, 'node_modules', 'electron', 'dist', 'electron');
const OUT = join(ROOT, 'reports', 'electron');
const CITIZEN = 'ersthilfe://terminal/citizen/';
const say = (text: string) => process.stdout.write(`${text}\n`);

/** The hands of tests/support, loaded by path: their types speak of the DOM, which scripts do not see. */
type Driver = {
  readonly visitOn: (page: Page, language: 'de', seen: (name: string) => Promise<void>) => object;
  readonly begin: (visit: object) => Promise<void>;
  readonly chooseWohngeld: (visit: object) => Promise<void>;
  readonly press: (visit: object, key: string) => Promise<void>;
};

if (!existsSync(BINARY)) {
  say(
    'Electron end to end: skipped – no Electron binary here. Download it where GitHub is reachable: npm run electron:get',
  );
} else if (!existsSync(join(ROOT, 'dist', 'electron', 'main.js'))) {
  process.stderr.write('Electron end to end: the windows are not built yet. Run first: npm run build\n');
  process.exitCode = 1;
} else {
  await run();
}

async function run(): Promise<void> {
  const driver: Driver = await import(pathToFileURL(join(ROOT, 'tests', 'support', 'visit-driver.ts')).href);
  const stateFolder = mkdtempSync(join(tmpdir(), 'electron-'));
  mkdirSync(OUT, { recursive: true });
  const app = await _electron.launch({
    executablePath: BINARY,
    // Root exists in containers only; the product refuses this outside the demo profile.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ROOT],
    cwd: ROOT,
    env: environmentFor(stateFolder),
    timeout: 60_000,
  });
  try {
    const page = await citizenWindow(app, []);
    await closedToTheMachine(page);
    const visit = driver.visitOn(page, 'de', async (name) => {
      await page.screenshot({ path: join(OUT, `${name.replace(/[^a-z0-9-]/gi, '_')}.png`) });
    });
    await driver.begin(visit);
    await driver.chooseWohngeld(visit);
    await driver.press(visit, 'safe.end');
    await driver.press(visit, 'farewell.end');
    const next = await citizenWindow(app, [page]);
    await next.locator('[data-page="attract"]').waitFor({ timeout: 15_000 });
    say('Electron end to end: passed – attract, language, situations, cards, application, end, wiped');
  } finally {
    await app.close();
    rmSync(stateFolder, { recursive: true, force: true });
  }
}

function environmentFor(stateFolder: string): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(own),
    ERSTHILFE_STATE: stateFolder,
    ERSTHILFE_GATEWAY_PORT: '47711',
    ERSTHILFE_PRINT_FOLDER: join(stateFolder, 'prints'),
  };
}

/** The citizen window that is none of `former`: the end of a visit opens another one in the other partition. */
async function citizenWindow(app: ElectronApplication, former: readonly Page[]): Promise<Page> {
  const end = performance.now() + 60_000;
  while (performance.now() < end) {
    const found = app.windows().find((page) => page.url().startsWith(CITIZEN) && !former.includes(page));
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the citizen window did not appear within 60 seconds');
}

/** A page that could reach Node would make every other promise worthless. */
async function closedToTheMachine(page: Page): Promise<void> {
  const reach = await page.evaluate('[typeof require, typeof process, typeof module].join()');
  if (reach !== 'undefined,undefined,undefined') throw new Error(`the citizen page reaches Node: ${String(reach)}`);
}
