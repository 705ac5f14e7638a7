import type { Box, RecognisedPage } from '#shared/documents';
import type { GreyPicture } from './pixels.ts';
import { darkPixels, rulesOf } from './rules.ts';

/** At 220 dpi: about a line of print. */
const TILE = 24;
/** Of the 576 pixels of a tile: letters cover 5 to 40 %; less is a speck, more a picture or a bar. */
const LEAST = 24;
const MOST = 330;
const THICKEST_RULE = 7;
/** Fewer tiles than this are a logo, a stamp's rest or a fold. */
const FEWEST_TILES = 8;

/**
 * Where a read page has ink like print that no word covers: the boxes of such regions, the largest first. Segmentation 3
 * takes bordered tables and boxes for pictures now and then and says nothing about them.
 */
export function uncoveredRegions(page: GreyPicture, read: RecognisedPage): readonly Box[] {
  const columns = Math.floor(page.width / TILE);
  const rows = Math.floor(page.height / TILE);
  const tiles = tilesOf(page, columns, rows);
  const covered = coveredTiles(read, columns, rows);
  const print = new Uint8Array(columns * rows);
  for (let y = 1; y < rows - 1; y++) {
    for (let x = 1; x < columns - 1; x++) {
      const i = y * columns + x;
      if (covered[i] === 0 && looksLikePrint(tiles, i)) print[i] = 1;
    }
  }
  return groups(print, columns, rows)
    .filter(({ count }) => count >= FEWEST_TILES)
    .sort((a, b) => b.count - a.count)
    .map(({ left, top, right, bottom }) => ({
      x: Math.max(0, (left - 1) * TILE),
      y: Math.max(0, (top - 1) * TILE),
      width: Math.min(page.width, (right + 2) * TILE) - Math.max(0, (left - 1) * TILE),
      height: Math.min(page.height, (bottom + 2) * TILE) - Math.max(0, (top - 1) * TILE),
    }));
}

interface Tiles {
  readonly ink: Uint16Array;
  /** A bit for each row, or column, of the tile with ink in it. */
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
}

function tilesOf(page: GreyPicture, columns: number, rows: number): Tiles {
  const dark = darkPixels(page);
  for (const i of rulesOf(dark, page)) dark[i] = 0;
  const count = columns * rows;
  const tiles = { ink: new Uint16Array(count), rows: new Uint32Array(count), columns: new Uint32Array(count) };
  for (let y = 0; y < rows * TILE; y++) {
    for (let x = 0; x < columns * TILE; x++) {
      if (dark[y * page.width + x] !== 1) continue;
      const i = Math.floor(y / TILE) * columns + Math.floor(x / TILE);
      tiles.ink[i] = (tiles.ink[i] ?? 0) + 1;
      tiles.rows[i] = (tiles.rows[i] ?? 0) | (1 << (y % TILE));
      tiles.columns[i] = (tiles.columns[i] ?? 0) | (1 << (x % TILE));
    }
  }
  return tiles;
}

/** A rule that lies a little askew is no straight run, but it is thin; letters fill a tile both ways. */
function looksLikePrint({ ink, rows, columns }: Tiles, i: number): boolean {
  const amount = ink[i] ?? 0;
  return (
    amount >= LEAST && amount <= MOST && bits(rows[i] ?? 0) >= THICKEST_RULE && bits(columns[i] ?? 0) >= THICKEST_RULE
  );
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function coveredTiles({ lines }: RecognisedPage, columns: number, rows: number): Uint8Array {
  const covered = new Uint8Array(columns * rows);
  for (const { words } of lines) {
    for (const { box } of words) {
      const top = Math.max(0, Math.floor((box.y - 6) / TILE));
      const bottom = Math.min(rows - 1, Math.floor((box.y + box.height + 6) / TILE));
      const left = Math.max(0, Math.floor((box.x - 6) / TILE));
      const right = Math.min(columns - 1, Math.floor((box.x + box.width + 6) / TILE));
      for (let y = top; y <= bottom; y++) covered.fill(1, y * columns + left, y * columns + right + 1);
    }
  }
  return covered;
}

interface Group {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly count: number;
}

/** Tiles that belong together: up to five tiles (14 mm) apart, as the cells of a table are. */
function groups(print: Uint8Array, columns: number, rows: number): readonly Group[] {
  const REACH = 5;
  const found: Group[] = [];
  const open = print.slice();
  for (let start = 0; start < open.length; start++) {
    if (open[start] !== 1) continue;
    open[start] = 0;
    let [left, right, top, bottom, count] = [columns, 0, rows, 0, 0];
    for (const stack = [start]; stack.length > 0; ) {
      const at = stack.pop() ?? 0;
      const [x, y] = [at % columns, Math.floor(at / columns)];
      count++;
      [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
      for (let v = Math.max(0, y - REACH); v <= Math.min(rows - 1, y + REACH); v++) {
        for (let u = Math.max(0, x - REACH); u <= Math.min(columns - 1, x + REACH); u++) {
          const i = v * columns + u;
          if (open[i] !== 1) continue;
          open[i] = 0;
          stack.push(i);
        }
      }
    }
    found.push({ left, top, right, bottom, count });
  }
  return found;
}
