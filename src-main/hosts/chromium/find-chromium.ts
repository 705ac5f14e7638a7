import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The real binaries before the wrappers: Debian's wrapper script adds flags of its own (toolchain.md). */
const KNOWN = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/opt/google/chrome/chrome',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The browser of this machine: `ERSTHILFE_CHROMIUM`, the distribution's, Google's, Playwright's. Null where there is none. */
export function findChromium(environment: Readonly<Record<string, string | undefined>> = process.env): string | null {
  const configured = environment.ERSTHILFE_CHROMIUM;
  if (configured !== undefined && configured !== '') return runnable(configured) ? configured : null;
  return [...KNOWN, ...playwrightBrowsers(environment)].find(runnable) ?? null;
}

function playwrightBrowsers(environment: Readonly<Record<string, string | undefined>>): string[] {
  const folder = environment.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright');
  try {
    return readdirSync(folder)
      .filter((name) => /^chromium-\d+$/.test(name))
      .toSorted()
      .reverse()
      .flatMap((name) => [
        join(folder, name, 'chrome-linux64', 'chrome'),
        join(folder, name, 'chrome-linux', 'chrome'),
      ]);
  } catch {
    return [];
  }
}

function runnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
