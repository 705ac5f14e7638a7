import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { until } from '../support/terminal.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export type Program = {
  readonly pid: number;
  /** Everything it said so far, on both outputs. */
  readonly said: () => string;
  readonly ended: () => boolean;
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
};

/** Starts one of our programs and waits for the word that it is ready. */
export async function startProgram(
  script: string,
  environment: Readonly<Record<string, string | undefined>>,
  ready: string,
): Promise<Program> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const output of [child.stdout, child.stderr])
    output.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
  await until(
    () => said.includes(ready) || ended(child),
    90_000,
    () => said,
  );
  if (ended(child)) throw new Error(`${script} ended: ${said}`);
  return {
    pid: child.pid ?? 0,
    said: () => said,
    ended: () => ended(child),
    end: async (signal) => {
      if (ended(child)) return;
      const gone = new Promise<void>((done) => child.once('exit', () => done()));
      child.kill(signal);
      const hard = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await gone;
      clearTimeout(hard);
    },
  };
}

function ended(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

export type Kiosk = { readonly page: Page; readonly browser: Browser };

/** The citizen window that is on the screen now, showing a screen whose `data-page` begins with `screen`, within `limit` ms. */
export async function reachKiosk(debugPort: number, screen: string, limit = 30_000): Promise<Kiosk> {
  const until = performance.now() + limit;
  const shown = new Set<string>();
  for (;;) {
    const kiosk = await tryKiosk(debugPort, screen, shown);
    if (kiosk !== null) return kiosk;
    if (performance.now() > until)
      throw new Error(`no kiosk window shows "${screen}" after ${limit} ms, only ${[...shown].join(', ')}`);
    await new Promise((resume) => setTimeout(resume, 200));
  }
}

async function tryKiosk(debugPort: number, screen: string, shown: Set<string>): Promise<Kiosk | null> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${debugPort}`, { timeout: 4000 }).catch(() => null);
  if (browser === null) return null;
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    if (!page.url().includes('/citizen/')) continue;
    const there = await page
      .locator(`[data-page^="${screen}"]`)
      .first()
      .waitFor({ timeout: 2000 })
      .then(
        () => true,
        () => false,
      );
    if (there) return { page, browser };
    const other = page.locator('[data-page]').first().getAttribute('data-page', { timeout: 500 });
    shown.add((await other.catch(() => null)) ?? 'nothing');
  }
  await browser.close();
  return null;
}
