import { spawnSync } from 'node:child_process';
import type { Pixmap } from './pixmap.ts';

/** Whether the encoder of libjpeg is on this machine (Debian: libjpeg-turbo-progs). */
export const jpegIsThere = (): boolean => spawnSync('cjpeg', ['-version']).error === undefined;

/** `quality` 0 to 1. The encoder most cameras have, colours at half the fineness as they have it. */
export function encodeJpeg({ width, height, rgb }: Pixmap, quality: number): Buffer {
  const input = Buffer.concat([Buffer.from(`P6\n${width} ${height}\n255\n`), new Uint8Array(rgb.buffer)]);
  const { stdout, status, error } = spawnSync('cjpeg', ['-quality', String(Math.round(quality * 100))], {
    input,
    maxBuffer: 64_000_000,
  });
  if (status !== 0) throw error ?? new Error('cjpeg did not take the picture.');
  return stdout;
}
