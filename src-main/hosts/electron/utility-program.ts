import { PassThrough, type Readable } from 'node:stream';
import { utilityProcess } from 'electron';
import type { RunProgram } from '#main/provisioning';

/**
 * Starts our own programs as utility processes: the packed Electron is fused never to run as a plain Node, and a utility
 * process reads its script out of the package. Output only; nothing is typed into them.
 */
export const utilityProgram: RunProgram = (script, programArguments, environment) => {
  const child = utilityProcess.fork(script, [...programArguments], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    serviceName: 'Ersthilfe-Terminal',
  });
  return {
    stdout: readable(child.stdout),
    stderr: readable(child.stderr),
    ended: new Promise((resolve) => child.once('exit', resolve)),
    end: (signal) => {
      if (signal === 'SIGTERM') child.kill();
      else if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
    },
  };
};

/** With `pipe` Electron always gives a stream; its type allows for the other kinds. */
function readable(stream: NodeJS.ReadableStream | null): Readable {
  return stream === null ? new PassThrough().end() : stream.pipe(new PassThrough());
}
