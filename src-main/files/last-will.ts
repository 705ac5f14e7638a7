import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

/**
 * Collects folder names until its standard input ends, then removes them for three seconds: the browsers die with their
 * parent and may still be writing.
 */
const WILL =
  'while IFS= read -r folder; do set -- "$@" "$folder"; done; n=0; ' +
  'while [ $n -lt 30 ]; do rm -rf -- "$@"; n=$((n+1)); sleep 0.1; done';

let executor: { readonly write: (line: string) => void } | null = null;

/**
 * What happens to a browser's folder if this machine is killed (kill -9, out of memory): a process of its own removes it.
 * Found by the proof of privacy: until the next start the answers of the visit lay in /dev/shm, for the kiosk user to read.
 * The pipe ends with this process however it dies; a folder that is gone already is nothing to remove.
 */
export function writeLastWill(root: string): void {
  executor ??= startExecutor();
  executor.write(`${root}\n`);
}

function startExecutor() {
  const child = spawn('/bin/sh', ['-c', WILL, 'ersthilfe-last-will'], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { PATH: '/usr/bin:/bin' },
  });
  // A machine without a shell keeps what the next start sweeps (sweepLeftovers); an executor that was killed is replaced.
  child.on('error', () => undefined);
  child.once('exit', () => {
    executor = null;
  });
  child.stdin.on('error', () => undefined);
  // Neither may keep this process from ending.
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  return child.stdin;
}
