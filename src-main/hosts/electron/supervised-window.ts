import { BrowserWindow, type WebContents } from 'electron';
import type { WindowState } from '../shared/index.ts';
import { pageAddress } from './address.ts';
import { type WindowName, windowOptions } from './windows.ts';

/** More crashes than this within a minute and the window stays away: "Außer Betrieb" is more honest than flicker. */
const RECOVERIES = 5;
const RECOVERY_PERIOD = 60_000;

export type SupervisedWindow = {
  readonly state: () => WindowState;
  readonly contents: () => WebContents | null;
  /** Opens the window on a partition; resolves true once its page called the machine, false after `limit` ms. */
  readonly open: (partition: string, limit: number) => Promise<boolean>;
  readonly close: () => void;
  /** Its page called: it lives. */
  readonly called: () => void;
};

/** One window that is opened again when its page crashes; its store lives in the partition and outlasts the page. */
export function superviseWindow(
  name: WindowName,
  preloads: string,
  onConnected: () => void,
  onGone: () => void,
): SupervisedWindow {
  let window: BrowserWindow | null = null;
  let state: WindowState = 'stopped';
  let release: (() => void) | null = null;
  let crashes: number[] = [];

  function load(opened: BrowserWindow): void {
    state = 'starting';
    opened.loadURL(pageAddress(name)).catch(() => crashed(opened));
  }

  function crashed(opened: BrowserWindow): void {
    if (window !== opened) return;
    if (state === 'running') onGone();
    const now = performance.now();
    crashes = [...crashes.filter((at) => now - at < RECOVERY_PERIOD), now];
    if (crashes.length > RECOVERIES) state = 'crashing';
    else load(opened);
  }

  return {
    state: () => state,
    contents: () => (window === null || window.isDestroyed() ? null : window.webContents),
    async open(partition, limit) {
      const opened = new BrowserWindow(windowOptions(name, partition, preloads));
      window = opened;
      crashes = [];
      opened.removeMenu();
      opened.webContents.on('render-process-gone', () => crashed(opened));
      opened.on('unresponsive', () => opened.webContents.forcefullyCrashRenderer());
      opened.on('closed', () => {
        if (window !== opened) return;
        window = null;
        state = 'stopped';
      });
      load(opened);
      return await new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), limit);
        release = () => {
          clearTimeout(timer);
          resolve(true);
        };
      });
    },
    close() {
      const closing = window;
      window = null;
      state = 'stopped';
      closing?.destroy();
    },
    called() {
      if (state === 'running') return;
      state = 'running';
      release?.();
      release = null;
      onConnected();
    },
  };
}
