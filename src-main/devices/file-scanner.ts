import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ScanEnd, Scanner } from './scanner.ts';
import { type SheetQueue, sheetQueue } from './sheet-queue.ts';

const ID = 'file';
/** What a feeder of files does instead of a sheet: `03.jam` is the third sheet, and it jams. */
const TROUBLE: Readonly<Record<string, ScanEnd>> = { jam: 'jam', 'cover-open': 'cover-open', failed: 'failed' };
const PICTURE = /\.(png|jpe?g)$/i;

/**
 * File-backed fake for tests and the tour, steered by what lies in its folder: `flatbed.png` is on the glass, `feeder/` is
 * the stack in the order of its names, and each sheet that went through is gone from it. `off`: no scanner; `busy`:
 * somebody else has it; `slow`: milliseconds a sheet.
 */
export function fileScanner(folder: string): Scanner {
  let queue: SheetQueue | null = null;
  let run = 0;
  const is = (name: string) => existsSync(join(folder, name));

  async function feed(own: SheetQueue, mine: number, stack: readonly string[]): Promise<void> {
    const slow = Number(await readFile(join(folder, 'slow'), 'utf8').catch(() => '0'));
    for (const path of stack) {
      await new Promise((resolve) => setTimeout(resolve, slow));
      if (mine !== run) return;
      const trouble = TROUBLE[path.split('.').at(-1) ?? ''];
      if (trouble !== undefined) return own.end(trouble);
      const bytes = await readFile(path).catch(() => null);
      if (mine !== run) return;
      if (bytes === null) return own.end('failed');
      if (path.includes('feeder')) await rm(path, { force: true });
      own.push({ picture: new Uint8Array(bytes), dpi: 200 });
    }
    own.end(stack.length === 0 ? 'empty' : 'end');
  }

  async function stop(): Promise<boolean> {
    run += 1;
    queue?.end('cancelled');
    queue?.forget();
    return true;
  }

  return {
    stop,
    find: async (only) =>
      is('off') || (only !== null && only !== ID)
        ? []
        : [{ id: ID, name: 'Ordner statt Scanner', flatbed: true, feeder: is('feeder') }],
    async start(scanner, from) {
      void stop();
      const mine = run;
      if (is('off') || scanner !== ID) return 'no-scanner';
      if (is('busy')) return 'busy';
      const names = await readdir(from === 'feeder' ? join(folder, 'feeder') : folder).catch(() => []);
      const stack =
        from === 'feeder'
          ? names.toSorted().map((name) => join(folder, 'feeder', name))
          : names.filter((name) => name.startsWith('flatbed.') && PICTURE.test(name)).map((name) => join(folder, name));
      if (mine !== run) return 'no-scanner';
      queue = sheetQueue();
      if (from === 'flatbed' && stack.length === 0) queue.end('failed');
      else void feed(queue, mine, stack);
      return 'started';
    },
    next: async () => (queue === null ? 'cancelled' : await queue.next()),
  };
}
