import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ScanSaying, startScanProgram } from './scan-program.ts';
import type { ScanEnd, ScanSource, ScanStep } from './scanner.ts';
import { sheetQueue } from './sheet-queue.ts';

/** Milliseconds. */
export type RunLimits = {
  readonly open: number;
  /**
   * One sheet: an old lamp warms up for half a minute, a slow flatbed takes another half for a page. Below the 90 s after
   * which a window gives up a call: a sheet handed to nobody would be lost.
   */
  readonly sheet: number;
  /** Nobody takes the sheets that wait: the page that asked for them is gone. */
  readonly takers: number;
};

/** So many sheets wait in memory; then the feeder waits for the person. */
const AHEAD = 4;
/** What the bridge carries. A grey A4 sheet at 200 dpi has 3.9 MB before it is packed. */
const LARGEST = 64 * 1024 * 1024;

export type ScanRun = {
  /** The device is open and takes its first sheet, or it will not. */
  readonly started: Promise<'started' | 'no-scanner' | 'busy'>;
  readonly next: () => Promise<ScanStep>;
  /** True when program and folder are gone; may be asked again. */
  readonly stop: () => Promise<boolean>;
};

/** One scan from its first sheet to its end. Each sheet is read into memory and its file removed before the next begins. */
export function runScan(scan: {
  readonly program: string;
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly remove: (folder: string) => boolean;
  readonly dpi: number;
  readonly from: ScanSource;
  readonly limits: RunLimits;
}): ScanRun {
  const { folder, limits } = scan;
  const { promise: started, resolve: tellStart } = Promise.withResolvers<'started' | 'no-scanner' | 'busy'>();
  const queue = sheetQueue(goOn);
  let wanted = 1;
  let asked = false;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  /** What was said is answered in its order: reading a sheet takes time. */
  let turn: Promise<void> = Promise.resolve();
  const scanner = startScanProgram({
    program: scan.program,
    words: [...scan.words, `--batch=${join(folder, 'sheet-%d.png')}`],
    environment: scan.environment,
    folder,
    hear: (saying) => {
      turn = turn.then(() => answer(saying));
    },
  });
  within(limits.open);

  function within(limit: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => over('timeout'), limit);
  }

  function goOn(): void {
    if (ended || !asked || queue.waiting() >= AHEAD) return;
    asked = false;
    within(limits.sheet);
    scanner.press();
  }

  function over(why: ScanEnd, start: 'no-scanner' | 'busy' = 'no-scanner'): void {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    queue.end(why);
    tellStart(start);
    void clear();
  }

  async function clear(): Promise<boolean> {
    const gone = await scanner.end();
    return scan.remove(folder) && gone;
  }

  async function answer(saying: ScanSaying): Promise<void> {
    if (ended) return;
    const picture = await takenFrom(join(folder, `sheet-${wanted}.png`));
    if (ended) return;
    if (picture !== null) {
      queue.push({ picture, dpi: scan.dpi });
      wanted += 1;
    }
    if (saying.says === 'over')
      return over(endOf(saying.why, wanted - 1), saying.why === 'busy' ? 'busy' : 'no-scanner');
    // The sheet before it is no picture we can carry: better to say so than to leave it out.
    if (saying.number !== wanted) return over('failed');
    asked = true;
    within(limits.takers);
    tellStart('started');
    goOn();
  }

  function endOf(why: ScanEnd | 'busy', sheets: number): ScanEnd {
    if (why === 'busy') return 'failed';
    // Out of documents: for a feeder that is its end, or it was empty; a flatbed has no reason to say so.
    if (why !== 'end' || sheets > 0) return why;
    return scan.from === 'feeder' ? 'empty' : 'failed';
  }

  return {
    started,
    next: queue.next,
    stop: async () => {
      over('cancelled');
      queue.forget();
      return await clear();
    },
  };
}

/** The sheet as bytes, its file gone; null where there is none or it cannot be carried. */
async function takenFrom(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const { size } = await stat(path);
    const bytes = size === 0 || size > LARGEST ? null : await readFile(path);
    await rm(path);
    return bytes === null ? null : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch {
    return null;
  }
}
