import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { ScanEnd } from './scanner.ts';

/** What `scanimage` said, as far as it matters. */
export type ScanSaying =
  /** It waits for RETURN before sheet `number`: every sheet before it is in its file. */
  | { readonly says: 'ready-for'; readonly number: number }
  /** No more sheets will come. */
  | { readonly says: 'over'; readonly why: ScanEnd | 'busy' };

export type ScanProgram = {
  readonly press: () => void;
  /** Asks it to stop the device, then kills it. True when it is gone. */
  readonly end: () => Promise<boolean>;
};

/** A device gets this long to stop its lamp and let go of the sheet (SIGINT calls sane_cancel); then it is killed. */
const GRACE = 1_500;

/**
 * `scanimage` in its batch mode with a prompt: it opens the device, then waits for RETURN before each sheet. So one sheet
 * at a time lies in `folder`, the feeder waits for us and not we for it, and it ends by itself when this machine dies,
 * because its standard input does. Its temporary files and its home are that folder too.
 */
export function startScanProgram(options: {
  readonly program: string;
  readonly words: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly hear: (saying: ScanSaying) => void;
}): ScanProgram {
  const { folder, hear } = options;
  const child = spawn(options.program, options.words, {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { ...options.environment, LC_ALL: 'C', TMPDIR: folder, HOME: folder },
  });
  let gone = false;
  let why: ScanEnd | 'busy' | null = null;
  const ended = new Promise<void>((resolve) => {
    child.on('error', () => {
      gone = true;
      hear({ says: 'over', why: 'no-scanner' });
      resolve();
    });
    child.on('close', () => {
      gone = true;
      hear({ says: 'over', why: why ?? 'failed' });
      resolve();
    });
  });
  // It may end while we press.
  child.stdin.on('error', () => undefined);
  createInterface({ input: child.stderr }).on('line', (line) => {
    const asked = /^Place document no\. (\d+) on the scanner/.exec(line)?.[1];
    if (asked !== undefined) hear({ says: 'ready-for', number: Number(asked) });
    why ??= meaningOf(line);
    // Seen with a busy device: it says this and then hangs while it closes the device.
    if (line.startsWith('Batch terminated')) hear({ says: 'over', why: why ?? 'end' });
  });
  const goneWithin = async (limit: number) => {
    const timer = AbortSignal.timeout(limit);
    await Promise.race([ended, new Promise((resolve) => timer.addEventListener('abort', resolve, { once: true }))]);
    return gone;
  };
  return {
    press: () => void child.stdin.write('\n'),
    async end() {
      if (gone) return true;
      child.stdin.end();
      child.kill('SIGINT');
      if (await goneWithin(GRACE)) return true;
      child.kill('SIGKILL');
      return await goneWithin(GRACE);
    },
  };
}

/** SANE's status numbers and words (sane.h, sane_strstatus); `scanimage` itself does not translate them. */
function meaningOf(line: string): ScanEnd | 'busy' | null {
  const status = /\(scanner status = (\d+)\)/.exec(line)?.[1];
  if (status !== undefined) return status === '5' ? null : (STATUS[status] ?? 'failed');
  const [, said] = /^scanimage: (?:sane_start|sane_read|open of device .* failed): (.*)$/.exec(line) ?? [];
  if (said === undefined) return /^scanimage: open of device/.test(line) ? 'no-scanner' : null;
  if (/out of documents/i.test(said)) return 'end';
  if (/jammed/i.test(said)) return 'jam';
  if (/cover is open/i.test(said)) return 'cover-open';
  if (/busy/i.test(said)) return 'busy';
  if (/cancell?ed/i.test(said)) return 'cancelled';
  return line.includes('open of device') ? 'no-scanner' : 'failed';
}

const STATUS: Readonly<Record<string, ScanEnd | 'busy'>> = {
  '2': 'cancelled',
  '3': 'busy',
  '6': 'jam',
  '7': 'end',
  '8': 'cover-open',
};
