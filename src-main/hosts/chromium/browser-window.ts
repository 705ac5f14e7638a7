import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WindowState } from '../shared/index.ts';
import { writeBootPage } from './boot-page.ts';
import type { Launched, Launcher } from './launcher.ts';
import { type BrowserFolder, giveTo, makeBrowserFolder, removeFolder } from './memory-folder.ts';
import { endBrowser } from './processes.ts';
import type { Tickets } from './tickets.ts';

/** More restarts than this within a minute and the window stays away: "Außer Betrieb" is more honest than flicker. */
const RECOVERIES = 5;
const RECOVERY_PERIOD = 60_000;
/** A browser that has shown nothing by then is taken for hung. The slowest start measured was 3 s. */
const STARTUP = 20_000;
/** After its process ended: long enough for its last words, short enough for nobody to notice. */
const AFTER_EXIT = 150;
const END_LIMIT = 2000;

export type WindowOptions = {
  readonly role: 'citizen' | 'vault';
  readonly launcher: Launcher;
  readonly tickets: Tickets;
  readonly port: number;
  readonly memoryRoot: string;
  /** Null: the profile lies with the rest on tmpfs. Otherwise a folder of the kiosk user that stays. */
  readonly lastingProfile: string | null;
  readonly flags: (profile: string, sandbox: boolean) => readonly string[];
  /** How long a silent page may take to come back by itself, in ms. */
  readonly patience: number;
  /** A crashed page in a living browser: the same command line again opens it with its rows intact (only incognito). */
  readonly reopensInPlace: boolean;
};

export type BrowserWindow = {
  readonly state: () => WindowState;
  /** Resolves true when the page's stream is open, false after `limit` ms. */
  readonly start: (limit: number) => Promise<boolean>;
  /** Kills the browser and removes what it had on tmpfs. False where something is left after `limit` ms. */
  readonly end: (limit: number) => Promise<boolean>;
  readonly pageConnected: () => void;
  readonly pageGone: () => void;
};

/** One supervised browser with one page. */
export function createBrowserWindow(options: WindowOptions): BrowserWindow {
  const { launcher, role } = options;
  const waiting = new Set<() => void>();
  /** Folders that are to go, with the browser that used them. */
  const leftBehind = new Map<string, number | null>();
  let state: WindowState = 'stopped';
  let folder: BrowserFolder | null = null;
  let browser: Launched | null = null;
  let connected = false;
  let recovery: NodeJS.Timeout | undefined;
  let recoveries: number[] = [];

  function open(current: BrowserFolder): void {
    state = 'starting';
    const url = writeBootPage(current.root, launcher.user, options.port, options.tickets.issue(role));
    const profile = options.lastingProfile ?? current.profile;
    const launched = launcher.launch(
      (sandbox) => options.flags(profile, sandbox),
      current,
      url,
      // The same command line in a living browser hands over and ends: the living one stays the one we watch.
      () => {
        if (browser === launched && folder === current) recoverAfter(AFTER_EXIT);
      },
    );
    if (browser?.alive() !== true) browser = launched;
    if (browser === null) state = 'no-sandbox';
    else recoverAfter(STARTUP);
  }

  function begin(): void {
    try {
      folder = makeBrowserFolder(options.memoryRoot, options.port, role, launcher.user);
      prepareProfile(options.lastingProfile ?? folder.profile);
      open(folder);
    } catch {
      // Memory full, a folder taken away: the machine goes on without this window and shows that it is missing.
      state = 'crashing';
    }
  }

  /**
   * Ends this window's browser and every one before it that would not go: what a first try left is not forgotten, or the
   * second would call it clean without having looked.
   */
  async function end(limit: number): Promise<boolean> {
    clearTimeout(recovery);
    connected = false;
    state = 'stopped';
    options.tickets.revoke(role);
    if (folder !== null) leftBehind.set(folder.root, browser?.pid ?? null);
    browser = null;
    folder = null;
    for (const [root, pid] of leftBehind) {
      const ended = pid === null || (await endBrowser(pid, root, limit));
      if (removeFolder(root) && ended) leftBehind.delete(root);
    }
    return leftBehind.size === 0;
  }

  function recoverAfter(delay: number): void {
    clearTimeout(recovery);
    recovery = setTimeout(recover, delay);
  }

  async function recover(): Promise<void> {
    if (folder === null || connected) return;
    const now = performance.now();
    recoveries = [...recoveries.filter((at) => now - at < RECOVERY_PERIOD), now];
    const refused = launcher.sandbox() === 'refused';
    if (!refused && recoveries.length <= RECOVERIES && options.reopensInPlace && browser?.alive() === true) {
      return open(folder);
    }
    await end(END_LIMIT);
    if (refused) state = 'no-sandbox';
    else if (recoveries.length > RECOVERIES) state = 'crashing';
    else begin();
  }

  function prepareProfile(profile: string): void {
    const standard = join(profile, 'Default');
    mkdirSync(standard, { recursive: true, mode: 0o700 });
    giveTo(launcher.user, profile);
    giveTo(launcher.user, standard);
    if (options.lastingProfile !== null) return;
    const preferences = {
      translate: { enabled: false },
      credentials_enable_service: false,
      intl: { accept_languages: 'de' },
    };
    const file = join(standard, 'Preferences');
    writeFileSync(file, JSON.stringify(preferences), { mode: 0o600 });
    giveTo(launcher.user, file);
  }

  return {
    state: () => state,
    async start(limit) {
      recoveries = [];
      begin();
      if (browser === null) return false;
      return await new Promise((resolve) => {
        const timer = setTimeout(() => resolve(connected), limit);
        waiting.add(() => {
          clearTimeout(timer);
          resolve(true);
        });
      });
    },
    end,
    pageConnected() {
      clearTimeout(recovery);
      connected = true;
      state = 'running';
      for (const release of waiting) release();
      waiting.clear();
    },
    pageGone() {
      connected = false;
      if (folder !== null) recoverAfter(options.patience);
    },
  };
}
