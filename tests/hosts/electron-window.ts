import { startElectronHost } from '#main/hosts/electron';
import type { Host, Role } from '#main/hosts/shared';
import { type BrowserWindow, invokeFrom, pages, windows } from './fake-electron.ts';
import { fakeImplementations } from './fake-implementations.ts';

/** A running Electron host on the fake module; every page that loads says hello, as the real ones do. */
export async function startFakeElectron(options: { rendererFolder: string; pack?: () => unknown }) {
  const machine = fakeImplementations(options.pack);
  const seen: { readonly role: Role; readonly connected: boolean }[] = [];
  const hello = (window: BrowserWindow) => {
    const { webContents } = window;
    void invokeFrom(webContents, webContents.mainFrame, `ersthilfe:${nameOf(window)}:request`, 'hello', null, []);
  };
  pages.on('page', hello);
  const host: Host = await startElectronHost({
    profile: 'demo',
    rendererFolder: options.rendererFolder,
    preloadsFolder: '/preloads',
    implementations: machine,
    onClientConnected: (role) => seen.push({ role, connected: true }),
    onClientGone: (role) => seen.push({ role, connected: false }),
  });
  return {
    host,
    machine,
    seen,
    close: async () => {
      pages.off('page', hello);
      await host.close();
    },
  };
}

export function nameOf(window: BrowserWindow): string {
  return new URL(window.loaded.at(-1) ?? '').pathname.replaceAll('/', '');
}

export function openWindow(name: string): BrowserWindow {
  const found = windows.findLast((window) => !window.isDestroyed() && nameOf(window) === name);
  if (found === undefined) throw new Error(`no window ${name}`);
  return found;
}
