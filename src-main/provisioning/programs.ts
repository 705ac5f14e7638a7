import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** A running program of ours, whichever way the host starts one. */
export type Program = {
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Its exit code, once it is gone. */
  readonly ended: Promise<number>;
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => void;
};

/** Node starts Node; Electron starts a utility process, because its own program must never run as a plain Node. */
export type RunProgram = (
  script: string,
  programArguments: readonly string[],
  environment: Record<string, string>,
) => Program;

export const nodeProgram: RunProgram = (script, programArguments, environment) => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...programArguments], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {
    stdout: child.stdout,
    stderr: child.stderr,
    ended: new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1))),
    end: (signal) => void child.kill(signal),
  };
};

/** Our programs in a checkout and, built, in a package; each is one file there. */
const PROGRAMS = {
  gateway: { source: 'src-gateway/main.ts', built: 'dist/gateway/gateway.js' },
  demoOffice: { source: 'src-gateway/demo-office.ts', built: 'dist/gateway/demo-office.js' },
} as const;

/** Where a program lies. Whoever runs from TypeScript starts TypeScript, so that a checkout never runs a stale build. */
export function programPath(root: string, name: keyof typeof PROGRAMS): string {
  const { source, built } = PROGRAMS[name];
  return join(root, import.meta.filename.endsWith('.ts') ? source : built);
}

/** The folder of this program, with `package.json` and `dist` in it, from wherever inside it the running file lies. */
export function programFolder(inside: string): string {
  for (let folder = inside; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json above ${inside}`);
  }
}
