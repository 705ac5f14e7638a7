import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** Somewhere a trace could lie. `only` narrows a folder to what changed since the visits began. */
export type Place = {
  readonly name: string;
  readonly roots: readonly string[];
  readonly since?: number;
  /** Paths below the roots that are not looked at; each stands in the output. */
  readonly except?: readonly string[];
};

/** Never a trace of a visit, and most of the files of a machine that builds the terminal. */
const NAMES_LEFT_OUT = new Set(['node_modules']);
/** Larger files are read in overlapping pieces. */
const PIECE = 64 * 1024 * 1024;
const OVERLAP = 4096;

/** Every regular file of a place; a folder that is gone or closed gives none. Links are not followed: what they point at is elsewhere. */
export function* filesOf(place: Place): Generator<string> {
  const except = new Set(place.except ?? []);
  const waiting = [...place.roots];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (except.has(path)) continue;
    const seen = look(path);
    if (seen === null) continue;
    if (seen.isDirectory()) waiting.push(...children(path));
    // Change of the inode too: a time of modification can be set back, this one cannot.
    else if (seen.isFile() && Math.max(seen.mtimeMs, seen.ctimeMs) >= (place.since ?? 0)) yield path;
  }
}

/** The bytes of a file, piece by piece; nothing for a file that vanished or may not be read. */
export function* piecesOf(path: string): Generator<Uint8Array> {
  const size = look(path)?.size ?? 0;
  try {
    if (size <= PIECE) {
      yield readFileSync(path);
      return;
    }
    const file = openSync(path, 'r');
    try {
      for (let at = 0; at < size; at += PIECE - OVERLAP) {
        const piece = Buffer.alloc(Math.min(PIECE, size - at));
        const read = readSync(file, piece, 0, piece.length, at);
        yield piece.subarray(0, read);
      }
    } finally {
      closeSync(file);
    }
  } catch {
    // Gone or closed between looking and reading: other programs of this machine go on working.
  }
}

function look(path: string) {
  try {
    return lstatSync(path);
  } catch {
    return null;
  }
}

function children(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !NAMES_LEFT_OUT.has(name))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
