import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, chromium, type ElectronApplication, type Page } from 'playwright-core';

/**
 * `npm run e2e:electron`: the whole tour in a real Electron. Where its binary is missing it says
 * so and ends well: "skipped" is no proof and is never counted as one (docs/promises.md).
 */
const ROOT = join(import.meta.dirname, '..');
const BINARY = join(ROOT, 'node_modules', 'electron', 'dist', 'electron');
const OUT = join(ROOT, 'reports', 'electron');
const CITIZEN = 'ersthilfe://terminal/citizen/';
const say = (text: string) => process.stdout.write(`${text}\n`);

/** The tour of tests/tour, loaded by path: its types speak of the DOM, which scripts do not see. */
type Tour = {
  readonly tourVisit: (options: {
    readonly surface: {
      readonly page: Page;
      readonly openInbox: () => Promise<Page>;
      readonly afterWipe: () => Promise<Page>;
    };
    readonly run: { readonly name: string; readonly language: 'de' };
    readonly out: string;
  }) => Promise<readonly unknown[]>;
};
type FakeCamera = {
  readonly makeFakeCamera: (options: {
    pages: string[];
    out: string;
    width: number;
    height: number;
    framesPerPage: number;
  }) => Promise<void>;
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
  const load = (path: string) => import(pathToFileURL(join(ROOT, path)).href);
  const { tourVisit }: Tour = await load('tests/tour/tour-visit.ts');
  const { makeFakeCamera }: FakeCamera = await load('scripts/fake-camera.ts');
  const { browserLaunch } = await load('tests/support/browser-launch.ts');
  const stateFolder = mkdtempSync(join(tmpdir(), 'electron-'));
  mkdirSync(OUT, { recursive: true });
  const camera = join(stateFolder, 'camera.mjpeg');
  const letter = join(ROOT, 'tests/pages/d01_jobcenter_bescheid.camA.jpg');
  await makeFakeCamera({ pages: [letter], out: camera, width: 3840, height: 2160, framesPerPage: 2 });
  const office = await chromium.launch(browserLaunch());
  const app = await _electron.launch({
    executablePath: BINARY,
    // Root exists in containers only; the product refuses this outside the demo profile.
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${camera}`,
      ROOT,
    ],
    cwd: ROOT,
    env: environmentFor(stateFolder),
    timeout: 60_000,
  });
  try {
    const former: Page[] = [];
    const page = await citizenWindow(app, former);
    await closedToTheMachine(page);
    let current = page;
    const surface = {
      page,
      openInbox: async () => {
        const inbox = await office.newPage();
        await inbox.goto('http://127.0.0.1:47711/inbox/');
        return inbox;
      },
      // Each end of a visit opens another window in the other partition.
      afterWipe: async () => {
        former.push(current);
        current = await citizenWindow(app, former);
        return current;
      },
    };
    const pictures = await tourVisit({ surface, run: { name: 'electron', language: 'de' }, out: OUT });
    say(`Electron end to end: passed – the whole tour, ${pictures.length} pictures in reports/electron`);
  } finally {
    await app.close();
    await office.close();
    rmSync(stateFolder, { recursive: true, force: true });
  }
}

function environmentFor(stateFolder: string): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(own),
    ERSTHILFE_STATE: stateFolder,
    ERSTHILFE_GATEWAY_PORT: '47711',
    ERSTHILFE_CLOCK: '2026-02-19T10:00:00+01:00',
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
