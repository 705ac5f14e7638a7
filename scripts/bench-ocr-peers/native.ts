import { spawnSync } from 'node:child_process';

export interface Reading {
  readonly text: string;
  readonly ms: number;
}

/** Debian's tesseract, or which packages are missing for it. */
export function nativeTesseract(): { readonly version: string } | { readonly missing: readonly string[] } {
  const asked = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' });
  if (asked.error !== undefined) return { missing: ['tesseract-ocr', 'tesseract-ocr-deu'] };
  if (!asked.stdout.split('\n').includes('deu')) return { missing: ['tesseract-ocr-deu'] };
  const { stdout } = spawnSync('tesseract', ['--version'], { encoding: 'utf8' });
  return { version: stdout.split('\n')[0] ?? '' };
}

/** Nothing told: page segmentation 3, dots an inch guessed, threshold by Otsu. */
export const DEFAULTS: readonly string[] = [];

/** What the design found best: threshold by Sauvola's tiles and the true fineness. */
export function bestSettings(segmentation: '1' | '3' | '11', dpi: number): readonly string[] {
  return ['--psm', segmentation, '-c', `user_defined_dpi=${Math.round(dpi)}`, '-c', 'thresholding_method=2'];
}

/** The time holds the start of the program and the loading of its language, as a program that calls it would wait. */
export function readNative(picture: Uint8Array, settings: readonly string[]): Reading {
  const begun = performance.now();
  const { stdout, status } = spawnSync('tesseract', ['stdin', 'stdout', '-l', 'deu', ...settings], {
    input: picture,
    encoding: 'utf8',
    maxBuffer: 16_000_000,
    timeout: 120_000,
    // One thread, as our engine has for a page: on two cores its OpenMP threads mostly wait for each other.
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });
  return { text: status === 0 ? stdout : '', ms: Math.round(performance.now() - begun) };
}
