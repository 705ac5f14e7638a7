import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export type Child = { readonly url: string; readonly stop: () => Promise<void>; readonly ended: Promise<number> };

/**
 * Starts one of our own programs and waits for its line `{"ready":true,"url":…}`. Its failure is a value: the terminal
 * starts without it and says so. `limit` in ms.
 */
export function startChild(
  script: string,
  environment: Record<string, string>,
  limit: number,
): Promise<Child | { readonly failed: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    // Inside Electron our own program is Electron itself: this makes it plain Node for the child (packed fuses forbid it).
    env: { ...process.env, ...environment, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString('utf8')).slice(-500);
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve({ failed: 'keine Antwort' });
    }, limit);
    const settle = (result: Child | { failed: string }) => {
      clearTimeout(timer);
      resolve(result);
    };
    void ended.then(() => settle({ failed: complaint.trim().split('\n').at(-1) ?? 'beendet' }));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = readyUrl(line);
      if (url !== null) settle({ url, stop: () => stopChild(child, ended), ended });
    });
  });
}

function readyUrl(line: string): string | null {
  try {
    const message: unknown = JSON.parse(line);
    if (typeof message !== 'object' || message === null || !('ready' in message) || !('url' in message)) return null;
    return typeof message.url === 'string' ? message.url : null;
  } catch {
    return null;
  }
}

async function stopChild(child: ChildProcess, ended: Promise<number>): Promise<void> {
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await ended;
  clearTimeout(hard);
}
