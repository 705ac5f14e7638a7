import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Fault, type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { killTree } from './kill-tree.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export type RunningTerminal = {
  readonly address: string;
  readonly inbox: string;
  readonly output: () => string;
  readonly stateFolder: string;
  readonly printFolder: string;
  readonly stop: () => Promise<void>;
  /** Power cut: everything the terminal is and has started dies at once (kill -9). Its state folder stays. */
  readonly cutPower: () => Promise<void>;
};

/** The clock all visits stand on: a week after the date of the letter that lies under the camera (12 February 2026). */
export const VISIT_CLOCK = '2026-02-19T10:00:00+01:00';

/** Starts the real terminal (machine, vault browser, embedded gateway) as `npm start` does, on ports and state of its own. */
export async function startTerminal(options: {
  readonly port: number;
  readonly stateFolder?: string;
  readonly environment?: Record<string, string>;
}): Promise<RunningTerminal> {
  const own = options.stateFolder === undefined;
  const stateFolder = options.stateFolder ?? mkdtempSync(join(tmpdir(), 'terminal-'));
  const printFolder = join(stateFolder, 'prints');
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...environment } = process.env;
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'src-main/main.ts', '--host', 'chromium'],
    {
      cwd: ROOT,
      env: {
        ...environment,
        ERSTHILFE_STATE: stateFolder,
        ERSTHILFE_PORT: String(options.port),
        ERSTHILFE_GATEWAY_PORT: String(options.port + 1),
        ERSTHILFE_CLOCK: VISIT_CLOCK,
        ERSTHILFE_PRINT_FOLDER: printFolder,
        ...options.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  const hear = (chunk: Buffer) => {
    output += chunk.toString('utf8');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  await until(
    () => output.includes('Beenden mit Strg+C') || child.exitCode !== null,
    90_000,
    () => output,
  );
  if (child.exitCode !== null) throw new Error(`the terminal ended with ${child.exitCode}: ${output}`);
  return {
    address: `http://127.0.0.1:${options.port}/`,
    inbox: `http://127.0.0.1:${options.port + 1}/inbox/`,
    output: () => output,
    stateFolder,
    printFolder,
    cutPower: () => killTree(child.pid ?? 0),
    stop: async () => {
      await ended(child);
      if (own) rmSync(stateFolder, { recursive: true, force: true });
    },
  };
}

/** The same with a fault proxy between the terminal and its gateway; the inbox stays reachable past it. */
export async function startTerminalBehindProxy(options: {
  readonly port: number;
  readonly stateFolder?: string;
  readonly environment?: Record<string, string>;
  /** How the line is while the terminal starts. */
  readonly fault?: Fault;
}): Promise<{ readonly terminal: RunningTerminal; readonly proxy: FaultProxy }> {
  const proxy = await startFaultProxy({ target: `http://127.0.0.1:${options.port + 1}` });
  if (options.fault !== undefined) await proxy.set(options.fault);
  const terminal = await startTerminal({
    ...options,
    environment: { ...options.environment, ERSTHILFE_GATEWAY_VIA: proxy.url },
  });
  return {
    proxy,
    terminal: {
      ...terminal,
      stop: async () => {
        await terminal.stop();
        await proxy.close();
      },
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(hard);
}

export async function until(done: () => boolean, limit: number, explain: () => string = () => ''): Promise<void> {
  const end = performance.now() + limit;
  while (!done()) {
    if (performance.now() > end) throw new Error(`waited ${limit} ms in vain. ${explain()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
