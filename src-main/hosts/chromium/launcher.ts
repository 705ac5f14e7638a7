import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { HostStatus } from '../shared/index.ts';
import type { BrowserUser } from './kiosk-user.ts';
import { type BrowserFolder, giveTo } from './memory-folder.ts';

export type Launched = {
  readonly pid: number;
  readonly alive: () => boolean;
};

export type Launcher = {
  readonly user: BrowserUser;
  readonly sandbox: () => HostStatus['browserSandbox'];
  /** Starts the browser with these flags; null where it may not or cannot start. `onExit` is told of its end. */
  readonly launch: (
    flags: (sandbox: boolean) => readonly string[],
    folder: BrowserFolder,
    url: string,
    onExit: () => void,
  ) => Launched | null;
};

/** What a browser may know of the machine's environment. */
const PASSED = ['PATH', 'LANG', 'LC_ALL', 'TZ', 'DISPLAY', 'WAYLAND_DISPLAY', 'XDG_RUNTIME_DIR', 'PULSE_SERVER'];

/**
 * Starts browsers as the unprivileged user, without core dumps, ending with this process even if that is killed, and with
 * every folder they know on tmpfs: a renderer's crash dump goes to the configuration folder, outside `--user-data-dir`.
 */
export function createLauncher(executable: string, user: BrowserUser, profile: 'demo' | 'release'): Launcher {
  let sandbox: HostStatus['browserSandbox'] = 'unknown';
  const without = () => (profile === 'demo' ? 'off' : 'refused');
  if (user.kind === 'root') sandbox = without();

  return {
    user,
    sandbox: () => sandbox,
    launch(flags, folder, url, onExit) {
      if (sandbox === 'refused') return null;
      const command = wrapped(executable, user, [...flags(sandbox !== 'off'), url]);
      const child = spawn(command.program, command.args, {
        cwd: folder.root,
        env: environment(folder, user),
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      child.stderr?.on('data', (chunk: Buffer) => {
        // Read for this one phrase and dropped: what a browser complains about is nobody's business.
        if (/No usable sandbox|Running as root without --no-sandbox/.test(chunk.toString('utf8'))) sandbox = without();
      });
      let ended = false;
      const end = () => {
        if (ended) return;
        ended = true;
        onExit();
      };
      child.once('error', end);
      child.once('exit', end);
      if (child.pid === undefined) return null;
      if (sandbox === 'unknown')
        markWhenRunning(child, () => {
          if (sandbox === 'unknown') sandbox = 'on';
        });
      return { pid: child.pid, alive: () => !ended };
    },
  };
}

/** A browser that cannot make its sandbox ends within its first moments. */
function markWhenRunning(child: ChildProcess, mark: () => void): void {
  const timer = setTimeout(mark, 1500).unref();
  child.once('exit', () => clearTimeout(timer));
}

/** prlimit and setpriv (util-linux) replace themselves by the browser, so the pid stays the one we started. */
function wrapped(executable: string, user: BrowserUser, args: readonly string[]): { program: string; args: string[] } {
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find(existsSync);
  const prlimit = ['/usr/bin/prlimit', '/bin/prlimit'].find(existsSync);
  const identity = user.kind === 'kiosk' ? [`--reuid=${user.name}`, `--regid=${user.gid}`, '--init-groups'] : [];
  if (setpriv === undefined && user.kind === 'kiosk') throw new Error('setpriv is missing (package util-linux)');
  const words = [
    ...(prlimit === undefined ? [] : [prlimit, '--core=0:0', '--']),
    ...(setpriv === undefined ? [] : [setpriv, ...identity, '--pdeathsig=KILL', '--']),
    executable,
    ...args,
  ];
  const [program = executable, ...rest] = words;
  return { program, args: rest };
}

function environment(folder: BrowserFolder, user: BrowserUser): Record<string, string> {
  const passed = PASSED.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(passed),
    HOME: folder.root,
    XDG_CONFIG_HOME: folder.config,
    XDG_CACHE_HOME: folder.temporary,
    XDG_DATA_HOME: folder.config,
    TMPDIR: folder.temporary,
    // No message bus: nothing there to ask, and its absence is otherwise complained about for a second.
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    ...screenAuthority(folder, user),
  };
}

/** The X server's cookie belongs to whoever started the screen; the kiosk user needs a copy it may read. */
function screenAuthority(folder: BrowserFolder, user: BrowserUser): Record<string, string> {
  const source = process.env.XAUTHORITY;
  if (source === undefined || !existsSync(source)) return {};
  const copy = join(folder.config, 'screen-authority');
  copyFileSync(source, copy);
  giveTo(user, copy);
  return { XAUTHORITY: copy };
}
