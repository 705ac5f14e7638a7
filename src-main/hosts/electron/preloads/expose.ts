import { contextBridge, ipcRenderer } from 'electron';
import type { JsonValue, Reply } from '#shared/bridge';

/** Opens the one door of a window: a call and a stream of events. The window sees no ipcRenderer and no channel name. */
export function expose(role: 'citizen' | 'vault' | 'staff'): void {
  const [request, event] = [`ersthilfe:${role}:request`, `ersthilfe:${role}:event`];
  contextBridge.exposeInMainWorld('ersthilfe', {
    role,
    request: (method: string, payload: JsonValue, blobs: readonly Uint8Array[]): Promise<Reply> =>
      ipcRenderer.invoke(request, method, payload, blobs),
    onEvent: (listener: (name: string, payload: unknown) => void): (() => void) => {
      const receive = (_event: unknown, name: string, payload: unknown) => listener(name, payload);
      ipcRenderer.on(event, receive);
      return () => {
        ipcRenderer.off(event, receive);
      };
    },
  });
}
