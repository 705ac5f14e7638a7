import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { BridgeServer, Reply } from '#shared/bridge';
import { ORIGIN } from './address.ts';
import type { WindowName } from './windows.ts';

const REFUSED: Reply = { ok: false, error: { kind: 'refused', detail: 'this frame is not the window' } };

/**
 * Serves one window's contract over IPC. Answers only the main frame of the window that holds the role now, and only while
 * it shows the application's own page. `onRequest` is the sign of life of that page.
 */
export function serveWindow(
  name: WindowName,
  server: BridgeServer,
  current: () => WebContents | null,
  onRequest: () => void,
): { readonly close: () => void } {
  ipcMain.handle(`ersthilfe:${name}:request`, async (event, method: unknown, payload: unknown, blobs: unknown) => {
    if (!isWindow(event, current()) || !isBytesList(blobs)) return REFUSED;
    onRequest();
    return await server.dispatch(method, payload, blobs);
  });
  const unsubscribe = server.subscribe((event, payload) => {
    const contents = current();
    if (contents !== null && !contents.isDestroyed()) contents.send(`ersthilfe:${name}:event`, event, payload);
  });
  return {
    close: () => {
      unsubscribe();
      ipcMain.removeHandler(`ersthilfe:${name}:request`);
    },
  };
}

function isWindow({ sender, senderFrame }: IpcMainInvokeEvent, contents: WebContents | null): boolean {
  if (contents === null || sender !== contents || senderFrame === null) return false;
  return senderFrame === contents.mainFrame && senderFrame.origin === ORIGIN;
}

function isBytesList(value: unknown): value is Uint8Array[] {
  return Array.isArray(value) && value.every((item) => item instanceof Uint8Array);
}
