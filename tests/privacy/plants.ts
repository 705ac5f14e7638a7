import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Marker, plantMarker } from './markers.ts';

/** A trace laid on purpose, to see that the search finds it there. */
export type Plant = { readonly marker: Marker; readonly place: string; readonly path: string };

/** Different in each place: found is only what the search can read. */
const WAYS: readonly ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(`xx${text}yy`, 'utf8'),
  (text) => Buffer.from(`xx${text}yy`, 'utf16le'),
  (text) => Buffer.from(Buffer.from(`x${text}y`, 'utf8').toString('base64')),
  (text) => gzipSync(Buffer.from(`{"name":"${text}"}`)),
  (text) => Buffer.from(Buffer.from(text, 'utf8').toString('hex')),
];

/** Lays a file into the first of these folders that takes one; null where none does. */
export function plantIn(place: string, folders: readonly string[], turn: number): Plant | null {
  const marker = plantMarker();
  for (const folder of folders) {
    const path = join(folder, `ersthilfe-proof-plant-${turn}`);
    try {
      layFile(path, marker, turn);
      return { marker, place, path };
    } catch {
      // Not writable, or not there: the next folder.
    }
  }
  return null;
}

/** `--plant PATH`: a file of that name, or one inside if it is a folder. Never over a file that exists. */
export function plantAt(path: string): Plant {
  const marker = plantMarker();
  const file = isFolder(path) ? join(path, 'ersthilfe-proof-plant') : path;
  layFile(file, marker, 0);
  return { marker, place: file, path: file };
}

export function dig(plants: readonly Plant[]): void {
  for (const { path } of plants) if (path !== '') rmSync(path, { force: true });
}

function layFile(path: string, marker: Marker, turn: number): void {
  const way = WAYS[turn % WAYS.length] ?? WAYS[0];
  writeFileSync(path, way?.(marker.forms[0] ?? '') ?? '', { flag: 'wx', mode: 0o600 });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
