import type { Look } from './look.ts';
import { dpiOf } from './paper-size.ts';

export type LiveHint = 'no-page' | 'dark' | 'two-sheets' | 'cut-off' | 'glare' | 'closer' | 'hold-still' | 'ready';

/** What remains from one look to the next. Times in milliseconds of any steady clock. */
export interface Watch {
  readonly last: Look | null;
  /** The first look of the stillness that lasts: what creeps away from it is no longer still. */
  readonly first: Look | null;
  readonly readySince: number | null;
}

export const freshWatch: Watch = { last: null, first: null, readySince: null };

/** A page has to lie still and well for this long before the shutter opens by itself. */
const STILL_FOR = 1000;
/** Half a percent of the diagonal is what corners tremble by themselves in noise and flicker. */
const CORNER_TREMBLE = 0.006;
/** Mean difference of the thumbnails, in grey values, beside what the light of the whole picture does. */
const PICTURE_TREMBLE = 3;
/** A fingertip that moves changes a few cells of the thumbnail a lot: more than this many, by more than so many grey values. */
const CELLS = 2;
const CELL_TREMBLE = 14;

/**
 * The one hint that helps most now, worst first, and whether the shutter may open: `fullLongSide` is the long side of the
 * camera's own picture, from which the resolution on the paper follows (closer below 130 dpi).
 */
export function liveHint(
  { last, first, readySince }: Watch,
  now: Look,
  at: number,
  fullLongSide: number,
): { hint: LiveHint; shutter: boolean; watch: Watch } {
  const wanting = wantingIn(now, fullLongSide);
  const still = wanting === null && last !== null && isStill(last, now) && (first === null || isStill(first, now));
  const since = still ? (readySince ?? at) : null;
  return {
    hint: wanting ?? (still ? 'ready' : 'hold-still'),
    shutter: since !== null && at - since >= STILL_FOR,
    watch: { last: now, first: still ? (first ?? last) : null, readySince: since },
  };
}

function wantingIn(now: Look, fullLongSide: number): LiveHint | null {
  if (now.light < 40) return 'dark';
  if (now.corners === null) return now.filled ? 'cut-off' : 'no-page';
  if (now.others > 0) return 'two-sheets';
  if (now.cutOff) return 'cut-off';
  if (now.glare > 0.03 && now.light < 215) return 'glare';
  return dpiOf(now.corners) * (fullLongSide / Math.max(now.width, now.height)) < 130 ? 'closer' : null;
}

function isStill(before: Look, now: Look): boolean {
  const [then, corners] = [before.corners, now.corners];
  if (then === null || corners === null) return false;
  const limit = CORNER_TREMBLE * Math.hypot(now.width, now.height);
  if (corners.some((p, i) => Math.hypot(p.x - (then[i]?.x ?? 0), p.y - (then[i]?.y ?? 0)) > limit)) return false;
  const differences = Array.from(now.thumbnail, (value, i) => value - (before.thumbnail[i] ?? 0));
  const light = [...differences].sort((a, b) => a - b)[differences.length >> 1] ?? 0;
  if (Math.abs(light) > PICTURE_TREMBLE * 2) return false;
  let [sum, moved] = [0, 0];
  for (const difference of differences) {
    const change = Math.abs(difference - light);
    sum += change;
    if (change > CELL_TREMBLE) moved++;
  }
  return sum / differences.length < PICTURE_TREMBLE && moved <= CELLS;
}
