import { EventEmitter } from 'node:events';

/**
 * As much of the `electron` module as the host uses, in one process. What crosses a process or context border there goes
 * through structured clone here, so a value that Electron would refuse or change is refused or changed in the test too.
 */
type Handler = (event: object, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();
const partitions = new Map<string, FakeSession>();
export const windows: BrowserWindow[] = [];
/** Windows that loaded their page, told to the test so that it can play the page. */
export const pages = new EventEmitter();

class FakeSession extends EventEmitter {
  readonly storagePath: string | null;
  readonly cleared: string[] = [];
  readonly schemes = new Map<string, (request: Request) => Promise<Response>>();
  permissionRequest:
    | ((contents: object, permission: string, answer: (ok: boolean) => void, details: object) => void)
    | null = null;
  permissionCheck: ((contents: object, permission: string, origin: string, details: object) => boolean) | null = null;
  beforeRequest: ((details: { url: string }, answer: (response: { cancel: boolean }) => void) => void) | null = null;
  devicePermission: (() => boolean) | null = null;
  spellChecker = true;
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => this.schemes.set(scheme, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (listener: typeof this.beforeRequest) => {
      this.beforeRequest = listener;
    },
  };
  readonly cookies = { get: async () => [] };

  constructor(name: string) {
    super();
    this.storagePath = name.startsWith('persist:') ? `/state/Partitions/${name.slice(8)}` : null;
  }
  setPermissionRequestHandler(handler: typeof this.permissionRequest) {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: typeof this.permissionCheck) {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: () => boolean) {
    this.devicePermission = handler;
  }
  setDisplayMediaRequestHandler() {}
  setSpellCheckerEnabled(on: boolean) {
    this.spellChecker = on;
  }
  async clearStorageData() {
    this.cleared.push('storage');
  }
  async clearCache() {
    this.cleared.push('cache');
  }
  async clearAuthCache() {
    this.cleared.push('auth');
  }
}

export class FakeFrame {
  readonly origin: string;
  constructor(origin: string) {
    this.origin = origin;
  }
}

export class FakeContents extends EventEmitter {
  mainFrame = new FakeFrame('null');
  destroyed = false;
  windowOpen: ((details: { url: string }) => { action: string }) | null = null;
  readonly renderer = new EventEmitter();
  isDestroyed() {
    return this.destroyed;
  }
  setWindowOpenHandler(handler: typeof this.windowOpen) {
    this.windowOpen = handler;
  }
  send(channel: string, ...args: unknown[]) {
    const copy = structuredClone(args);
    setImmediate(() => this.renderer.emit(channel, {}, ...copy));
  }
  closeDevTools() {}
  setZoomFactor() {}
  async setVisualZoomLevelLimits() {}
  forcefullyCrashRenderer() {
    this.emit('render-process-gone', {}, { reason: 'crashed' });
  }
}

type WindowOptions = { readonly webPreferences: Readonly<Record<string, unknown>>; readonly [key: string]: unknown };

export class BrowserWindow extends EventEmitter {
  readonly options: WindowOptions;
  readonly webContents = new FakeContents();
  readonly loaded: string[] = [];
  destroyed = false;
  constructor(options: WindowOptions) {
    super();
    this.options = options;
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(address: string) {
    this.loaded.push(address);
    // Node's URL knows no standard schemes but its own, so the origin is put together by hand.
    const { protocol, host } = new URL(address);
    this.webContents.mainFrame = new FakeFrame(`${protocol}//${host}`);
    setImmediate(() => pages.emit('page', this));
  }
  removeMenu() {}
  isDestroyed() {
    return this.destroyed;
  }
  destroy() {
    this.destroyed = true;
    this.webContents.destroyed = true;
    this.emit('closed');
  }
}

export const app = Object.assign(new EventEmitter(), { commandLine: { hasSwitch: () => false } });
export const Menu = { setApplicationMenu: () => undefined };
export const session = { fromPartition: partition };
export const ipcMain = {
  handle: (channel: string, handler: Handler) => handlers.set(channel, handler),
  removeHandler: (channel: string) => handlers.delete(channel),
};

export function partition(name: string): FakeSession {
  const found = partitions.get(name) ?? new FakeSession(name);
  partitions.set(name, found);
  return found;
}

/** The sender of everything the fake `ipcRenderer` sends: the window whose preload runs now. */
let sender: FakeContents | null = null;
export function runPreloadIn(contents: FakeContents): void {
  sender = contents;
}

/** A message to the main process as Electron delivers it, from any frame. */
export async function invokeFrom(
  from: FakeContents,
  frame: FakeFrame | null,
  channel: string,
  ...args: unknown[]
): Promise<unknown> {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  return structuredClone(await handler({ sender: from, senderFrame: frame }, ...structuredClone(args)));
}

export const ipcRenderer = {
  invoke: async (channel: string, ...args: unknown[]) => {
    if (sender === null) throw new Error('no window');
    return await invokeFrom(sender, sender.mainFrame, channel, ...args);
  },
  on: (channel: string, listener: (...args: unknown[]) => void) => sender?.renderer.on(channel, listener),
  off: (channel: string, listener: (...args: unknown[]) => void) => sender?.renderer.off(channel, listener),
};

/** The context bridge copies arguments and results both ways and turns functions into stand-ins. */
export const contextBridge = {
  exposeInMainWorld: (name: string, door: Record<string, unknown>) => {
    Object.assign(globalThis, {
      [name]: Object.fromEntries(Object.entries(door).map(([key, value]) => [key, bridged(value)])),
    });
  },
};

function bridged(value: unknown): unknown {
  if (typeof value !== 'function') return structuredClone(value);
  return (...args: unknown[]) => {
    const result: unknown = value(...args.map(bridged));
    return result instanceof Promise ? result.then((settled: unknown) => structuredClone(settled)) : bridged(result);
  };
}
