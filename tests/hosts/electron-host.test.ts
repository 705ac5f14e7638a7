import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openWindow, startFakeElectron } from './electron-window.ts';
import { type FakeContents, FakeFrame, invokeFrom, partition, windows } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const ORIGIN = 'ersthilfe://terminal';
const work = mkdtempSync(join(tmpdir(), 'ersthilfe-electron-'));
let running: Awaited<ReturnType<typeof startFakeElectron>>;

beforeAll(async () => {
  mkdirSync(join(work, 'citizen'));
  writeFileSync(join(work, 'citizen', 'index.html'), '<!doctype html><title>page</title>');
  running = await startFakeElectron({ rendererFolder: work });
  running.host.openStaff();
  await vi.waitUntil(() => running.seen.filter(({ connected }) => connected).length === 3);
});

afterAll(async () => {
  await running.close();
  rmSync(work, { recursive: true, force: true });
});

describe.each(['citizen', 'vault', 'staff'])('the %s window', (name) => {
  test('is closed to everything but its preload', () => {
    const { options } = openWindow(name);
    expect(options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      devTools: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      plugins: false,
      preload: `/preloads/${name}.cjs`,
    });
  });

  test('loads its own page from its own scheme', () => {
    expect(openWindow(name).loaded).toEqual([`${ORIGIN}/${name}/`]);
  });

  test('leads nowhere else', () => {
    const { webContents } = openWindow(name);
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      expect(prevented(webContents, event, { url: 'https://example.org/' })).toBe(true);
      expect(prevented(webContents, event, { url: 'file:///etc/passwd' })).toBe(true);
      expect(prevented(webContents, event, { url: `${ORIGIN}.evil.example/` })).toBe(true);
      expect(prevented(webContents, event, { url: `${ORIGIN}/${name}/` })).toBe(false);
    }
    for (const event of ['will-attach-webview', 'context-menu', 'login', 'will-prevent-unload']) {
      expect(prevented(webContents, event, {})).toBe(true);
    }
    expect(webContents.windowOpen?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
  });

  test.each([
    ['F12', {}, true],
    ['F5', {}, true],
    ['i', { control: true, shift: true }, true],
    ['r', { control: true }, true],
    ['p', { control: true }, true],
    ['o', { control: true }, true],
    ['w', { control: true }, true],
    ['+', { control: true }, true],
    ['F4', { alt: true }, true],
    ['ArrowLeft', { alt: true }, true],
    ['q', { meta: true }, true],
    ['a', {}, false],
    ['Tab', {}, false],
    ['Enter', {}, false],
    ['v', { control: true }, false],
    ['@', { control: true, alt: true }, false],
  ])('key %s with %o is swallowed: %s', (key, modifiers, swallowed) => {
    const input = { type: 'keyDown', key, control: false, alt: false, meta: false, shift: false, ...modifiers };
    expect(prevented(openWindow(name).webContents, 'before-input-event', {}, input)).toBe(swallowed);
  });
});

describe('where things live', () => {
  test('the citizen in memory, the vault on disk, in different partitions', () => {
    const [citizen, vault] = [openWindow('citizen'), openWindow('vault')].map((window) =>
      String(window.options.webPreferences.partition),
    );
    expect(citizen).toBe('citizen-a');
    expect(vault).toBe('persist:vault');
    expect(openWindow('vault').options).toMatchObject({ show: false, webPreferences: { backgroundThrottling: false } });
    expect(openWindow('citizen').options).toMatchObject({ kiosk: true, frame: false });
  });
});

describe.each(['citizen-a', 'citizen-b', 'persist:vault', 'staff'])('the partition %s', (name) => {
  const citizens = name.startsWith('citizen');

  test('serves built files with the policy of the house and nothing outside', async () => {
    const serve = (path: string, method = 'GET') =>
      partition(name).schemes.get('ersthilfe')?.(new Request(`${ORIGIN}${path}`, { method }));
    const page = await serve('/citizen/');
    expect(page?.status).toBe(200);
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page?.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    for (const path of ['/../secret.html', '/%2e%2e/secret.html', '/nothing.html'])
      expect((await serve(path))?.status).toBe(404);
    expect((await serve('/citizen/', 'POST'))?.status).toBe(405);
    const foreign = await partition(name).schemes.get('ersthilfe')?.(new Request('ersthilfe://other/citizen/'));
    expect(foreign?.status).toBe(404);
  });

  test.each([
    ['the camera, for its own page', 'media', ['video'], `${ORIGIN}/citizen/`, citizens],
    ['the camera, for another page', 'media', ['video'], 'https://example.org/', false],
    ['the microphone', 'media', ['audio'], `${ORIGIN}/citizen/`, false],
    ['camera and microphone', 'media', ['video', 'audio'], `${ORIGIN}/citizen/`, false],
    ['notifications', 'notifications', undefined, `${ORIGIN}/citizen/`, false],
    ['the clipboard', 'clipboard-read', undefined, `${ORIGIN}/citizen/`, false],
  ])('asked for %s answers as it should', (_what, permission, mediaTypes, requestingUrl, expected) => {
    const answer = vi.fn();
    const details = { requestingUrl, ...(mediaTypes === undefined ? {} : { mediaTypes }) };
    partition(name).permissionRequest?.({}, permission, answer, details);
    expect(answer).toHaveBeenCalledExactlyOnceWith(expected);
    if (mediaTypes?.length === 1) {
      const origin = requestingUrl.split('/').slice(0, 3).join('/');
      expect(partition(name).permissionCheck?.({}, permission, `${origin}/`, { mediaType: mediaTypes[0] })).toBe(
        expected,
      );
    }
    expect(partition(name).devicePermission?.()).toBe(false);
  });

  test('cancels every request but its own, downloads too, and checks no spelling', () => {
    const cancelled = (url: string) => {
      let cancel: boolean | undefined;
      partition(name).beforeRequest?.({ url }, (response) => {
        cancel = response.cancel;
      });
      return cancel;
    };
    expect(cancelled(`${ORIGIN}/assets/a.js`)).toBe(false);
    expect(cancelled(`blob:${ORIGIN}/1`)).toBe(false);
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1:47110/',
      'file:///etc/passwd',
      'ersthilfe://terminal.evil/',
    ]) {
      expect(cancelled(url)).toBe(true);
    }
    const download = { preventDefault: vi.fn() };
    partition(name).emit('will-download', download);
    expect(download.preventDefault).toHaveBeenCalledOnce();
    expect(partition(name).spellChecker).toBe(false);
  });
});

describe('who may talk', () => {
  const ask = (from: FakeContents, frame: FakeFrame | null, channel = 'ersthilfe:citizen:request') =>
    invokeFrom(from, frame, channel, 'callHuman', null, []);
  const refused = { ok: false, error: { kind: 'refused', detail: 'this frame is not the window' } };

  test('the main frame of the window on its own page', async () => {
    const { webContents } = openWindow('citizen');
    expect(await ask(webContents, webContents.mainFrame)).toMatchObject({ ok: true, payload: { outcome: 'called' } });
  });

  test('no frame inside it, no frame that is gone, no other window', async () => {
    const { webContents } = openWindow('citizen');
    const staff = openWindow('staff').webContents;
    expect(await ask(webContents, new FakeFrame(ORIGIN))).toEqual(refused);
    expect(await ask(webContents, null)).toEqual(refused);
    expect(await ask(staff, staff.mainFrame)).toEqual(refused);
    expect(await ask(webContents, webContents.mainFrame, 'ersthilfe:vault:request')).toEqual(refused);
  });

  test('not even the main frame once it shows something else', async () => {
    const { webContents } = openWindow('citizen');
    const own = webContents.mainFrame;
    webContents.mainFrame = new FakeFrame('https://example.org');
    expect(await ask(webContents, webContents.mainFrame)).toEqual(refused);
    webContents.mainFrame = own;
  });

  test('bytes that are none are refused', async () => {
    const { webContents } = openWindow('citizen');
    const answer = await invokeFrom(
      webContents,
      webContents.mainFrame,
      'ersthilfe:citizen:request',
      'callHuman',
      null,
      ['text'],
    );
    expect(answer).toEqual(refused);
  });
});

describe('endings', () => {
  test('a crashed page is loaded again in the same window, so its rows are still there', async () => {
    const before = openWindow('citizen');
    before.webContents.forcefullyCrashRenderer();
    expect(running.host.status().citizen).toBe('starting');
    await expect.poll(() => running.host.status().citizen).toBe('running');
    expect(openWindow('citizen')).toBe(before);
    expect(running.seen).toContainEqual({ role: 'citizen', connected: false });
  });

  test('a page that never stops crashing is given up', async () => {
    const vault = openWindow('vault').webContents;
    for (let crash = 0; crash < 6; crash += 1) vault.forcefullyCrashRenderer();
    expect(running.host.status().vault).toBe('crashing');
    await running.host.restartVault();
    expect(running.host.status().vault).toBe('running');
  });

  test('the end of a visit clears its partition and opens the other one', async () => {
    const before = openWindow('citizen');
    const report = await running.host.wipeCitizen();
    expect(report.outcome).toBe('wiped');
    expect(before.isDestroyed()).toBe(true);
    expect(partition('citizen-a').cleared).toEqual(['storage', 'cache', 'auth']);
    expect(openWindow('citizen').options.webPreferences.partition).toBe('citizen-b');
    await running.host.wipeCitizen();
    expect(openWindow('citizen').options.webPreferences.partition).toBe('citizen-a');
    expect(windows.filter((window) => !window.isDestroyed()).length).toBe(3);
  });

  test('a store that does not clear is reported, not hidden', async () => {
    const left = partition('citizen-a');
    const clear = vi.spyOn(left, 'clearStorageData').mockRejectedValueOnce(new Error('stuck'));
    expect((await running.host.wipeCitizen()).outcome).toBe('store-left');
    clear.mockRestore();
  });
});

function prevented(contents: FakeContents, event: string, details: object, ...rest: unknown[]): boolean {
  const preventDefault = vi.fn();
  contents.emit(event, { ...details, preventDefault }, ...rest);
  return preventDefault.mock.calls.length > 0;
}
