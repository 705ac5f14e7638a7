import type { ScanEnd, ScanStep, Sheet } from './scanner.ts';

/** What lies between a device and the person: sheets in order, then one end. */
export type SheetQueue = {
  readonly push: (sheet: Sheet) => void;
  /** The first end counts. Sheets that came before it are still handed out. */
  readonly end: (why: ScanEnd) => void;
  readonly next: () => Promise<ScanStep>;
  readonly waiting: () => number;
  /** Forgets what nobody took: the bytes too. */
  readonly forget: () => void;
};

/** `onTaken`: somebody took a sheet, so the device may go on. */
export function sheetQueue(onTaken: () => void = () => undefined): SheetQueue {
  const sheets: Sheet[] = [];
  let ended: ScanEnd | null = null;
  let waiter: ((answer: ScanStep) => void) | null = null;
  const answer = (value: ScanStep) => {
    const ask = waiter;
    waiter = null;
    ask?.(value);
  };
  return {
    push(sheet) {
      if (ended !== null) return;
      if (waiter === null) sheets.push(sheet);
      else {
        answer(sheet);
        onTaken();
      }
    },
    end(why) {
      ended ??= why;
      if (sheets.length === 0) answer(ended);
    },
    next() {
      const sheet = sheets.shift();
      if (sheet !== undefined) {
        onTaken();
        return Promise.resolve(sheet);
      }
      if (ended !== null) return Promise.resolve(ended);
      // Asked twice: a page that came back after a crash asks anew, and the one before it is gone.
      answer('cancelled');
      return new Promise((resolve) => {
        waiter = resolve;
      });
    },
    waiting: () => sheets.length,
    forget() {
      for (const { picture } of sheets.splice(0)) picture.fill(0);
    },
  };
}
