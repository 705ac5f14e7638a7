import { randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { FoundFile, Stick, StickFile, StickListing, StickSlot } from './stick.ts';
import { filesBelow, kindOf, openInside, type Seen } from './stick-files.ts';

const SHOWN = 200;
const PIECE = 1024 * 1024;
/** Milliseconds. A slow stick gives 5 MB a second: 40 MB take eight. `settle`: until a pulled stick is unmounted. */
const LIMITS = { list: 12_000, read: 30_000, settle: 1_500 };
/** Of its time, a listing looks into files for so long; then it shows what it has. */
const LOOKING = 0.7;

type Told = { readonly seen: Seen; readonly place: string };

/**
 * Reads the stick of a slot. One thing at a time: a stick that hangs holds one thread of this machine and not all of them,
 * and whoever asks meanwhile is told `timeout`.
 */
export function stickIn(slot: StickSlot, largest: number, limits: Partial<typeof LIMITS> = {}): Stick {
  const times = { ...LIMITS, ...limits };
  let told = new Map<string, Told>();
  let visit = 0;
  let working = false;

  /** What happened when something could not be read: the stick is gone or another one, or it is there and broken. */
  async function reason(place: string): Promise<'gone' | 'unreadable'> {
    if ((await slot.look()).place !== place) return 'gone';
    await new Promise((resolve) => setTimeout(resolve, times.settle));
    return (await slot.look()).place === place ? 'unreadable' : 'gone';
  }

  async function alone<Answer>(
    limit: number,
    work: (goOn: () => boolean) => Promise<Answer>,
  ): Promise<Answer | { readonly outcome: 'timeout' }> {
    if (working) return { outcome: 'timeout' };
    working = true;
    const mine = visit;
    let late = false;
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<{ readonly outcome: 'timeout' }>((resolve) => {
      timer = setTimeout(() => {
        late = true;
        resolve({ outcome: 'timeout' });
      }, limit);
    });
    const done = work(() => !late && mine === visit).finally(() => {
      working = false;
      clearTimeout(timer);
    });
    return await Promise.race([done, tooLate]);
  }

  async function list(goOn: () => boolean): Promise<StickListing> {
    told = new Map();
    const { state, place } = await slot.look();
    if (place === null) return { outcome: state === 'none' ? 'no-stick' : 'unreadable' };
    const mine = new Map<string, Told>();
    const until = performance.now() + times.list * LOOKING;
    let broken = 0;
    try {
      const seen = (await filesBelow(slot.folder, goOn)).toSorted((left, right) => right.changed - left.changed);
      const files: FoundFile[] = [];
      for (const file of seen) {
        if (files.length === SHOWN || !goOn() || performance.now() > until) break;
        const kind = file.bytes === 0 || file.bytes > largest ? null : await kindIn(slot.folder, file.path);
        if (kind === 'broken') broken += 1;
        if (kind === null || kind === 'broken') continue;
        const id = randomUUID();
        mine.set(id, { seen: file, place });
        files.push({ id, name: file.name, kind, bytes: file.bytes, changedAt: file.changed > 0 ? file.changed : null });
      }
      if ((await slot.look()).place !== place) return { outcome: 'gone' };
      if (!goOn()) return { outcome: 'gone' };
      // One bad file is left out; where nothing can be read, it is the stick.
      if (files.length === 0 && broken > 0) return { outcome: await reason(place) };
      told = mine;
      return { outcome: 'files', files, others: seen.length - files.length };
    } catch {
      return { outcome: await reason(place) };
    }
  }

  async function read({ seen, place }: Told, goOn: () => boolean): Promise<StickFile> {
    if ((await slot.look()).place !== place) return { outcome: 'gone' };
    let file: FileHandle | null = null;
    try {
      file = await openInside(slot.folder, seen.path);
      if (file === null) return { outcome: 'unreadable' };
      if ((await file.stat()).size > largest) return { outcome: 'too-large' };
      if ((await kindOf(file)) === null) return { outcome: 'unreadable' };
      const bytes = await wholeOf(file, seen.bytes, goOn);
      if (!goOn()) {
        bytes?.fill(0);
        return { outcome: 'gone' };
      }
      return bytes === null ? { outcome: await reason(place) } : { outcome: 'file', bytes };
    } catch {
      return { outcome: await reason(place) };
    } finally {
      await file?.close().catch(() => undefined);
    }
  }

  return {
    state: async () => (await slot.look()).state,
    list: () => alone(times.list, list),
    read: async (id) => {
      const file = told.get(id);
      return file === undefined ? { outcome: 'gone' } : await alone(times.read, (goOn) => read(file, goOn));
    },
    forget() {
      visit += 1;
      told = new Map();
    },
  };
}

async function kindIn(folder: string, path: string): Promise<FoundFile['kind'] | 'broken' | null> {
  let file: FileHandle | null = null;
  try {
    file = await openInside(folder, path);
    return file === null ? null : await kindOf(file);
  } catch {
    return 'broken';
  } finally {
    await file?.close().catch(() => undefined);
  }
}

/** As many bytes as were announced; null where there are fewer or more. */
async function wholeOf(file: FileHandle, size: number, goOn: () => boolean): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = new Uint8Array(size);
  let at = 0;
  while (at < size && goOn()) {
    const { bytesRead } = await file.read(bytes, at, Math.min(PIECE, size - at), at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return at === size ? bytes : null;
}
