import { mkdirSync } from 'node:fs';
import { findMemoryRoot } from '#main/files';
import {
  createRoleServers,
  type Host,
  type HostOptions,
  type Role,
  type WindowState,
  type WipeReport,
} from '../shared/index.ts';
import { citizenFlags, vaultFlags } from './browser-flags.ts';
import { type BrowserWindow, createBrowserWindow, type WindowOptions } from './browser-window.ts';
import { createEventStreams } from './event-streams.ts';
import { findChromium } from './find-chromium.ts';
import { openHttpServer } from './http-server.ts';
import { ensureKioskUser } from './kiosk-user.ts';
import { lastingProfile } from './lasting-profile.ts';
import { createLauncher } from './launcher.ts';
import { sweepLeftovers } from './memory-folder.ts';
import { createTickets } from './tickets.ts';

type ChromiumHostOptions = HostOptions & {
  /** The IndexedDB origin contains it: always the same on one terminal. 0 takes a free one (tests). Default 47110. */
  readonly port?: number;
  /** The terminal's state; the vault browser's profile goes below it. */
  readonly stateFolder: string;
  /** Which browsers to start; without it none, and the page waits for whoever opens the address. */
  readonly launch?: {
    /** Is there a screen? Without one only the vault starts. */
    readonly display: boolean;
    /** A browser other than the one found; null: behave as if there were none. */
    readonly executable?: string | null;
    readonly size?: { readonly width: number; readonly height: number };
    /** For tests: the citizen window without a screen. */
    readonly headlessCitizen?: boolean;
    /** For tests: net log, fake camera, remote debugging. */
    readonly extraFlags?: { readonly citizen?: readonly string[]; readonly vault?: readonly string[] };
  };
};

/** Hard limit of a wipe (architecture.md: each wait has one); the aim is below one second. */
const WIPE_LIMIT = 5000;
/** Of that, for ending the old browser. */
const END_LIMIT = 2500;
/** The first start of a day reads the browser from disk. */
const START_LIMIT = 20_000;

/**
 * Opens the loopback server and starts the browsers; resolves as soon as the address answers, without waiting for pages
 * (`onClientConnected` tells). Rejects only when the port is taken.
 */
export async function startChromiumHost(options: ChromiumHostOptions): Promise<Host> {
  const { launch } = options;
  const tickets = createTickets();
  const { servers, emit } = createRoleServers(options.implementations, options.onFault);
  const windows = new Map<Role, BrowserWindow>();
  let absent: WindowState = 'stopped';
  let quiet = false;

  const streams = createEventStreams(
    servers,
    (role) => {
      windows.get(role)?.pageConnected();
      options.onClientConnected?.(role);
    },
    (role) => {
      http.dropBytes(role);
      if (quiet) return;
      windows.get(role)?.pageGone();
      options.onClientGone?.(role);
    },
  );
  const http = await openHttpServer(options.port ?? 47110, {
    rendererFolder: options.rendererFolder,
    servers,
    tickets,
    streams,
  });

  const executable = launch === undefined ? null : launch.executable === undefined ? findChromium() : launch.executable;
  const memoryRoot = findMemoryRoot();
  const launcher =
    executable === null || memoryRoot === null ? null : createLauncher(executable, ensureKioskUser(), options.profile);
  if (launch !== undefined && launcher === null) absent = executable === null ? 'no-browser' : 'no-memory-folder';

  if (launch !== undefined && launcher !== null && memoryRoot !== null) {
    mkdirSync(options.stateFolder, { recursive: true, mode: 0o700 });
    sweepLeftovers(memoryRoot, http.port);
    const shared = { launcher, tickets, port: http.port, memoryRoot } as const;
    const { width, height } = launch.size ?? { width: 1920, height: 1080 };
    const headless = launch.headlessCitizen === true;
    const citizen: WindowOptions = {
      ...shared,
      role: 'citizen',
      lastingProfile: null,
      flags: (profile, sandbox) =>
        citizenFlags({ profile, sandbox, width, height, headless, extra: launch.extraFlags?.citizen ?? [] }),
      patience: 700,
      reopensInPlace: true,
    };
    const vault: WindowOptions = {
      ...shared,
      role: 'vault',
      lastingProfile: lastingProfile(options.stateFolder, launcher.user),
      flags: (profile, sandbox) => vaultFlags({ profile, sandbox, extra: launch.extraFlags?.vault ?? [] }),
      patience: 3000,
      reopensInPlace: false,
    };
    if (launch.display || headless) windows.set('citizen', createBrowserWindow(citizen));
    windows.set('vault', createBrowserWindow(vault));
    for (const window of windows.values()) void window.start(START_LIMIT);
  }

  /** Closes a window's line to the machine without taking it for a crash. */
  function hangUp(role: Role): void {
    quiet = true;
    streams.close(role);
    quiet = false;
    http.dropBytes(role);
  }

  async function wipeCitizen(): Promise<WipeReport> {
    const started = performance.now();
    const elapsed = () => Math.round(performance.now() - started);
    http.dropBytes('demonstration');
    const window = windows.get('citizen');
    if (window === undefined) return { outcome: 'wiped', goneAfter: 0, readyAfter: null };
    tickets.revoke('citizen');
    hangUp('citizen');
    const gone = await window.end(END_LIMIT);
    const goneAfter = elapsed();
    // Also where something is left: without a window nobody could read "Außer Betrieb". It opens on a folder of its own.
    const ready = await window.start(Math.max(0, WIPE_LIMIT - goneAfter));
    const readyAfter = ready ? elapsed() : null;
    return { outcome: gone ? (ready ? 'wiped' : 'window-missing') : 'store-left', goneAfter, readyAfter };
  }

  return {
    emit,
    wipeCitizen,
    async restartVault() {
      const window = windows.get('vault');
      hangUp('vault');
      await window?.end(END_LIMIT);
      await window?.start(START_LIMIT);
    },
    status: () => ({
      kind: 'chromium',
      address: `http://127.0.0.1:${http.port}/`,
      citizen:
        windows.get('citizen')?.state() ?? (absent === 'stopped' && launch !== undefined ? 'no-display' : absent),
      vault: windows.get('vault')?.state() ?? absent,
      browserSandbox: launcher?.sandbox() ?? 'unknown',
    }),
    openStaff: () => ({ address: `http://127.0.0.1:${http.port}/staff/`, code: tickets.issue('staff') }),
    async close() {
      for (const role of ['citizen', 'vault', 'staff', 'demonstration'] as const) hangUp(role);
      await Promise.all([...windows.values()].map((window) => window.end(END_LIMIT)));
      await http.close();
    },
  };
}
