import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A screen for the citizen window: the one there is, else Xvfb's, else none (then the window runs headless). */
export async function openDisplay(): Promise<{ readonly available: boolean; readonly close: () => void }> {
  if (process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined) {
    return { available: true, close: () => undefined };
  }
  if (!existsSync('/usr/bin/Xvfb')) return { available: false, close: () => undefined };
  const screen = spawn('/usr/bin/Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    screen.once('exit', () => reject(new Error('Xvfb ended')));
  });
  process.env.DISPLAY = `:${number}`;
  return {
    available: true,
    close: () => {
      delete process.env.DISPLAY;
      screen.kill();
    },
  };
}
