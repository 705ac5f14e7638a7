import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBrowserWindow } from './browser-window.ts';
import { removeFolder } from './memory-folder.ts';
import { createTickets } from './tickets.ts';

vi.mock('./memory-folder.ts', { spy: true });

let memoryRoot: string;
beforeEach(() => {
  memoryRoot = mkdtempSync(join(tmpdir(), 'window-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(memoryRoot, { recursive: true });
});

/** A window whose browser is a process that does not exist: only its folders are real. */
function windowOnFolders() {
  return createBrowserWindow({
    role: 'citizen',
    launcher: {
      user: { kind: 'self' },
      sandbox: () => 'on',
      launch: () => ({ pid: 2_000_000_000, alive: () => true }),
    },
    tickets: createTickets(),
    port: 1,
    memoryRoot,
    lastingProfile: null,
    flags: () => [],
    patience: 1000,
    reopensInPlace: true,
  });
}

test('the end of a window takes its folder with it', async () => {
  const window = windowOnFolders();
  await window.start(1);
  expect(readdirSync(memoryRoot)).toHaveLength(1);
  expect(await window.end(100)).toBe(true);
  expect(readdirSync(memoryRoot)).toEqual([]);
});

test('what could not be removed is not forgotten: the next end looks for it again before it says that all is gone', async () => {
  const window = windowOnFolders();
  await window.start(1);
  const [left = ''] = readdirSync(memoryRoot);
  vi.mocked(removeFolder).mockReturnValueOnce(false);
  expect(await window.end(100)).toBe(false);
  expect(existsSync(join(memoryRoot, left))).toBe(true);
  // The screen comes back meanwhile, on a folder of its own.
  await window.start(1);
  vi.mocked(removeFolder).mockReturnValueOnce(false);
  expect(await window.end(100)).toBe(false);
  expect(await window.end(100)).toBe(true);
  expect(readdirSync(memoryRoot)).toEqual([]);
});
