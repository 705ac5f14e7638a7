import { createInterface } from 'node:readline';
import { nodeProgram, type Program, type RunProgram } from './programs.ts';

export type Child = { readonly url: string; readonly stop: () => Promise<void>; readonly ended: Promise<number> };

/**
 * Starts one of our own programs and waits for its line `{"ready":true,"url":…}`. Its failure is a value: the terminal
 * starts without it and says so. `limit` in ms.
 */
export function startChild(
  script: string,
  environment: Record<string, string>,
  limit: number,
  run: RunProgram = nodeProgram,
): Promise<Child | { readonly failed: string }> {
  const program = run(script, [], environment);
  let complaint = '';
  program.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString('utf8')).slice(-500);
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      program.end('SIGKILL');
      resolve({ failed: 'keine Antwort' });
    }, limit);
    const settle = (result: Child | { failed: string }) => {
      clearTimeout(timer);
      resolve(result);
    };
    void program.ended.then(() => settle({ failed: complaint.trim().split('\n').at(-1) ?? 'beendet' }));
    createInterface({ input: program.stdout }).on('line', (line) => {
      const url = readyUrl(line);
      if (url !== null) settle({ url, stop: () => stopProgram(program), ended: program.ended });
    });
  });
}

/** Runs one of our own programs for its first line of output. Rejects with its complaint where there is none in `limit` ms. */
export async function firstLineOf(
  script: string,
  programArguments: readonly string[],
  environment: Record<string, string>,
  limit: number,
  run: RunProgram = nodeProgram,
): Promise<string> {
  const program = run(script, programArguments, environment);
  let complaint = '';
  program.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString('utf8')).slice(-500);
  });
  const timer = setTimeout(() => program.end('SIGKILL'), limit);
  try {
    for await (const line of createInterface({ input: program.stdout })) return line;
    await program.ended;
    throw new Error(`${script} said nothing: ${complaint.trim()}`);
  } finally {
    clearTimeout(timer);
    // Under Electron a program of ours does not end by itself when its work is done.
    await stopProgram(program);
  }
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

async function stopProgram(program: Program): Promise<void> {
  program.end('SIGTERM');
  const hard = setTimeout(() => program.end('SIGKILL'), 3_000);
  await program.ended;
  clearTimeout(hard);
}
