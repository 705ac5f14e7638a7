import type { Box, RecognisedPage } from '#shared/documents';
import type { GreyPicture } from './pixels.ts';

/** At 220 dpi: about a line of print. */
const TILE = 24;
const INK = 150;
/** A straight run of dark pixels longer than this is a rule of a table, no letter. */
const RULE = 70;
/** Of the 576 pixels of a tile: letters cover 5 to 40 %; less is a speck, more a picture or a bar. */
const LEAST = 24;
const MOST = 330;
/** Fewer tiles than this are a logo, a stamp's rest or a fold. */
const FEWEST_TILES = 8;

/**
 * Where a read page has ink like print that no word covers: the boxes of such regions, the largest first. Segmentation 3
 * takes bordered tables and boxes for pictures now and then and says nothing about them.
 */
export function uncoveredRegions(page: GreyPicture, read: RecognisedPage): readonly Box[] {
  const columns = Math.floor(page.width / TILE);
  const rows = Math.floor(page.height / TILE);
  const ink = inkOfTiles(page, columns, rows);
  const covered = coveredTiles(read, columns, rows);
  const print = new Uint8Array(columns * rows);
  for (let y = 1; y < rows - 1; y++) {
    for (let x = 1; x < columns - 1; x++) {
      const i = y * columns + x;
      const amount = ink[i] ?? 0;
      if (covered[i] === 0 && amount >= LEAST && amount <= MOST) print[i] = 1;
    }
  }
  return groups(print, columns, rows)
    .filter(({ tiles }) => tiles >= FEWEST_TILES)
    .sort((a, b) => b.tiles - a.tiles)
    .map(({ left, top, right, bottom }) => ({
      x: Math.max(0, (left - 1) * TILE),
      y: Math.max(0, (top - 1) * TILE),
      width: Math.min(page.width, (right + 2) * TILE) - Math.max(0, (left - 1) * TILE),
      height: Math.min(page.height, (bottom + 2) * TILE) - Math.max(0, (top - 1) * TILE),
    }));
}

function inkOfTiles(page: GreyPicture, columns: number, rows: number): Uint16Array {
  const dark = withoutRules(page);
  const ink = new Uint16Array(columns * rows);
  for (let y = 0; y < rows * TILE; y++) {
    for (let x = 0; x < columns * TILE; x++) {
      if (dark[y * page.width + x] === 1) {
        const i = Math.floor(y / TILE) * columns + Math.floor(x / TILE);
        ink[i] = (ink[i] ?? 0) + 1;
      }
    }
  }
  return ink;
}

function withoutRules({ width, height, grey }: GreyPicture): Uint8Array {
  const dark = new Uint8Array(width * height);
  for (let i = 0; i < dark.length; i++) if ((grey[i] ?? 255) < INK) dark[i] = 1;
  const rules: number[] = [];
  const runs = (count: number, step: number, lines: number, lineStep: number) => {
    for (let line = 0; line < lines; line++) {
      let run = 0;
      for (let at = 0; at <= count; at++) {
        const i = line * lineStep + at * step;
        if (at < count && dark[i] === 1) {
          run++;
          continue;
        }
        if (run >= RULE) for (let k = 1; k <= run; k++) rules.push(i - k * step);
        run = 0;
      }
    }
  };
  runs(width, 1, height, width);
  runs(height, width, width, 1);
  for (const i of rules) dark[i] = 0;
  return dark;
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
  readonly tiles: number;
}

/** Tiles that belong together: up to three tiles apart, as the cells of a table are. */
function groups(print: Uint8Array, columns: number, rows: number): readonly Group[] {
  const REACH = 3;
  const found: Group[] = [];
  const open = print.slice();
  for (let start = 0; start < open.length; start++) {
    if (open[start] !== 1) continue;
    open[start] = 0;
    let [left, right, top, bottom, tiles] = [columns, 0, rows, 0, 0];
    for (const stack = [start]; stack.length > 0; ) {
      const at = stack.pop() ?? 0;
      const [x, y] = [at % columns, Math.floor(at / columns)];
      tiles++;
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
    found.push({ left, top, right, bottom, tiles });
  }
  return found;
}
