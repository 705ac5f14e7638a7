import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The version compared; its package brings the opencv.js it was made for. */
const JSCANIFY = 'jscanify@1.4.3';

/**
 * No dependency of the project (it pulls a native canvas): the package's file is fetched once into `.cache/peers`, nothing of
 * it is installed and none of its scripts run. Answers the folder with jscanify.js and opencv.js.
 */
export function getJscanify(): string {
  const folder = resolve('.cache/peers', JSCANIFY.replace('@', '-'));
  const source = join(folder, 'package/src');
  if (existsSync(join(source, 'jscanify.js'))) return source;
  mkdirSync(folder, { recursive: true });
  const packed = execFileSync('npm', ['pack', JSCANIFY, '--ignore-scripts', '--silent', '--pack-destination', folder], {
    encoding: 'utf8',
  }).trim();
  execFileSync('tar', ['-xzf', join(folder, packed), '-C', folder]);
  return source;
}
