import { join } from 'node:path';
import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';

export type WindowName = 'citizen' | 'vault' | 'staff';

/** Stated in full, so that no default of a later Electron changes what a page can do. */
const closed = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  devTools: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  disableDialogs: true,
  enableWebSQL: false,
} as const satisfies WebPreferences;

/** How each window is made. `preloads` is the folder of the built preloads, `partition` where its storage lives. */
export function windowOptions(name: WindowName, partition: string, preloads: string): BrowserWindowConstructorOptions {
  const webPreferences: WebPreferences = {
    ...closed,
    partition,
    preload: join(preloads, `${name}.cjs`),
    // The vault holds the one queue that sends and has no face: it must not be slowed down for being hidden.
    backgroundThrottling: name !== 'vault',
    autoplayPolicy: 'no-user-gesture-required',
    // Compiled code would be the one thing a window writes to disk about itself.
    v8CacheOptions: name === 'citizen' ? 'none' : 'code',
  };
  const common = { backgroundColor: '#ffffff', autoHideMenuBar: true, webPreferences };
  if (name === 'vault') return { ...common, show: false, skipTaskbar: true };
  if (name === 'staff') return { ...common, width: 1100, height: 800, title: 'Ersthilfe-Terminal: Haus' };
  return {
    ...common,
    kiosk: true,
    fullscreen: true,
    frame: false,
    resizable: false,
    closable: false,
    title: 'Ersthilfe-Terminal',
  };
}
