import { shrink, toGrey } from './grey.ts';
import { findPage } from './page-corners.ts';
import type { Corners, Pixels } from './pixels.ts';

/** What a live picture shows in one look: everything the hints and the automatic shutter rest on. */
export interface Look {
  /** In pixels of the picture looked at, clockwise from top left. */
  readonly corners: Corners | null;
  readonly cutOff: boolean;
  /** Nothing but print and paper up to all four borders: the sheet is too near. */
  readonly filled: boolean;
  /** How many more sheets lie beside it. */
  readonly others: number;
  /** Mean brightness inside the page (of the picture, when there is none), 0 to 255. */
  readonly light: number;
  /** Share of the page that is burnt out. */
  readonly glare: number;
  /** The picture in 32 by 32 grey values: what moves is seen by comparing two of them. */
  readonly thumbnail: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

const THUMB = 32;
/** Of 195 pages as many are found as with 380 pixels (181 and 180), in 155 instead of 261 ms; only cut-off ones less surely. */
const LIVE = 260;

export function look(pixels: Pixels): Look {
  const grey = toGrey(pixels);
  const { width, height } = grey;
  const page = findPage(pixels, LIVE);
  const found = page === null || page.fills ? null : page;
  const small = shrink(grey, Math.min(1, 160 / Math.max(width, height)));
  const scale = small.width / width;
  const [a, b, c, d] = found?.corners ?? [];
  const inside = (x: number, y: number) => {
    if (a === undefined || b === undefined || c === undefined || d === undefined) return true;
    const right = (p: { x: number; y: number }, q: { x: number; y: number }) =>
      (q.x - p.x) * (y / scale - p.y) - (q.y - p.y) * (x / scale - p.x) > 0;
    return right(a, b) && right(b, c) && right(c, d) && right(d, a);
  };
  let [all, sum, burnt] = [0, 0, 0];
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      if (!inside(x, y)) continue;
      const value = small.grey[y * small.width + x] ?? 0;
      all++;
      sum += value;
      if (value >= 252) burnt++;
    }
  }
  return {
    corners: found?.corners ?? null,
    cutOff: found?.cutOff ?? false,
    filled: page?.fills === true && page.printed,
    others: found?.others ?? 0,
    light: sum / Math.max(1, all),
    glare: burnt / Math.max(1, all),
    thumbnail: thumbnailOf(small.grey, small.width, small.height),
    width,
    height,
  };
}

function thumbnailOf(grey: Uint8ClampedArray, width: number, height: number): Uint8ClampedArray<ArrayBuffer> {
  const thumbnail = new Uint8ClampedArray(THUMB * THUMB);
  const [stepX, stepY] = [width / THUMB, height / THUMB];
  for (let i = 0; i < thumbnail.length; i++) {
    const [left, top] = [Math.floor((i % THUMB) * stepX), Math.floor(Math.floor(i / THUMB) * stepY)];
    let [sum, all] = [0, 0];
    for (let y = top; y < Math.min(height, top + Math.max(1, stepY)); y++) {
      for (let x = left; x < Math.min(width, left + Math.max(1, stepX)); x++, all++) sum += grey[y * width + x] ?? 0;
    }
    thumbnail[i] = sum / Math.max(1, all);
  }
  return thumbnail;
}
