import { spawn } from 'node:child_process';

type CommandResult =
  | { readonly outcome: 'done'; readonly exitCode: number; readonly output: Uint8Array }
  | { readonly outcome: 'missing' }
  | { readonly outcome: 'timeout' };

/** Runs one program with a time limit (ms) and bytes on its standard input; nothing touches the disk. */
export function runCommand(
  program: string,
  options: { readonly arguments: readonly string[]; readonly input?: Uint8Array; readonly timeLimit: number },
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(program, options.arguments, { stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      resolve({ outcome: 'timeout' });
    }, options.timeLimit);
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    // A program that ends before reading all of its input closes the pipe: its exit code tells, not the broken pipe.
    child.stdin.on('error', () => {});
    child.on('error', () => {
      clearTimeout(limit);
      resolve({ outcome: 'missing' });
    });
    child.on('close', (exitCode) => {
      clearTimeout(limit);
      resolve({ outcome: 'done', exitCode: exitCode ?? 1, output: Buffer.concat(chunks) });
    });
    child.stdin.end(options.input ?? new Uint8Array());
  });
}
