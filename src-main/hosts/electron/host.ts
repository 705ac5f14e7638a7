import { app, Menu, type Session, session } from 'electron';
import { createRoleServers, type Host, type HostOptions, type WipeReport } from '../shared/index.ts';
import { serveWindow } from './ipc.ts';
import { lockDown } from './lockdown.ts';
import { limitPermissions, limitRequests } from './permissions.ts';
import { serveScheme } from './scheme-handler.ts';
import { type SupervisedWindow, superviseWindow } from './supervised-window.ts';
import type { WindowName } from './windows.ts';

type ElectronHostOptions = HostOptions & {
  /** The built preloads: `dist/electron/preloads`. */
  readonly preloadsFolder: string;
};

const START_LIMIT = 20_000;
/** Hard limit of a wipe, the same as under the Chromium host. */
const WIPE_LIMIT = 5000;
/** Without `persist:` a partition lives in memory. Two are used in turn, so that the next person never waits for the last. */
const CITIZEN_PARTITIONS = ['citizen-a', 'citizen-b'] as const;
const PARTITIONS = { vault: 'persist:vault', staff: 'staff' } as const;

/** Opens citizen and vault window; call it once Electron is ready. Resolves without waiting for their pages. */
export async function startElectronHost(options: ElectronHostOptions): Promise<Host> {
  const { servers, emit } = createRoleServers(options.implementations, options.onFault);
  app.on('web-contents-created', (_event, contents) => lockDown(contents));
  Menu.setApplicationMenu(null);
  for (const partition of [...CITIZEN_PARTITIONS, PARTITIONS.vault, PARTITIONS.staff]) {
    const own = session.fromPartition(partition);
    serveScheme(own, options.rendererFolder);
    limitPermissions(
      own,
      CITIZEN_PARTITIONS.some((name) => name === partition),
    );
    limitRequests(own);
  }

  const supervise = (name: WindowName) =>
    superviseWindow(
      name,
      options.preloadsFolder,
      () => options.onClientConnected?.(name),
      () => options.onClientGone?.(name),
    );
  const windows: Readonly<Record<WindowName, SupervisedWindow>> = {
    citizen: supervise('citizen'),
    vault: supervise('vault'),
    staff: supervise('staff'),
  };
  const served = (['citizen', 'vault', 'staff'] as const).map((name) =>
    serveWindow(name, servers[name], windows[name].contents, windows[name].called),
  );
  let visit = 0;
  const partition = () => CITIZEN_PARTITIONS[visit % 2] ?? CITIZEN_PARTITIONS[0];
  void windows.citizen.open(partition(), START_LIMIT);
  void windows.vault.open(PARTITIONS.vault, START_LIMIT);

  async function wipeCitizen(): Promise<WipeReport> {
    const started = performance.now();
    const elapsed = () => Math.round(performance.now() - started);
    const left = session.fromPartition(partition());
    windows.citizen.close();
    visit += 1;
    const opening = windows.citizen.open(partition(), WIPE_LIMIT);
    const gone = await within(forget(left), WIPE_LIMIT);
    const goneAfter = elapsed();
    if (!gone) return { outcome: 'store-left', goneAfter, readyAfter: null };
    const ready = await opening;
    return { outcome: ready ? 'wiped' : 'window-missing', goneAfter, readyAfter: ready ? elapsed() : null };
  }

  return {
    emit,
    wipeCitizen,
    async restartVault() {
      windows.vault.close();
      await windows.vault.open(PARTITIONS.vault, START_LIMIT);
    },
    status: () => ({
      kind: 'electron',
      address: null,
      citizen: windows.citizen.state(),
      vault: windows.vault.state(),
      browserSandbox: app.commandLine.hasSwitch('no-sandbox') ? 'off' : 'on',
    }),
    openStaff() {
      if (windows.staff.contents() === null) void windows.staff.open(PARTITIONS.staff, START_LIMIT);
      return null;
    },
    async close() {
      for (const line of served) line.close();
      for (const window of Object.values(windows)) window.close();
    },
  };
}

/** Clears a partition in memory; true when nothing is left and it really had no place on the disk. */
async function forget(left: Session): Promise<boolean> {
  await left.clearStorageData();
  await left.clearCache();
  await left.clearAuthCache();
  const cookies = await left.cookies.get({});
  return left.storagePath === null && cookies.length === 0;
}

async function within(work: Promise<boolean>, limit: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), limit);
  });
  return await Promise.race([work.catch(() => false), late]).finally(() => clearTimeout(timer));
}
