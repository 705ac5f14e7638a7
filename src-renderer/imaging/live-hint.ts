import type { Look } from './look.ts';
import type { Corners } from './pixels.ts';
import { sidesOf } from './unwarp.ts';

export type LiveHint = 'no-page' | 'dark' | 'glare' | 'closer' | 'hold-still' | 'ready';

/** What remains from one look to the next. Times in milliseconds of any steady clock. */
export interface Watch {
  readonly last: Look | null;
  readonly readySince: number | null;
}

export const freshWatch: Watch = { last: null, readySince: null };

/** A page has to lie still and well for this long before the shutter opens by itself. */
const STILL_FOR = 1000;
/** Half a percent of the diagonal is what corners tremble by themselves in noise and flicker. */
const CORNER_TREMBLE = 0.006;
/** Mean difference of the thumbnails, in grey values: a hand that still moves over the page makes more. */
const PICTURE_TREMBLE = 3;

/**
 * The one hint that helps most now, worst first, and whether the shutter may open: `fullLongSide` is the long side of the
 * camera's own picture, from which the resolution on the paper follows (closer below 130 dpi).
 */
export function liveHint(
  { last, readySince }: Watch,
  now: Look,
  at: number,
  fullLongSide: number,
): { hint: LiveHint; shutter: boolean; watch: Watch } {
  const hint = hintOf(last, now, fullLongSide);
  const since = hint === 'ready' ? (readySince ?? at) : null;
  return { hint, shutter: since !== null && at - since >= STILL_FOR, watch: { last: now, readySince: since } };
}

function hintOf(last: Look | null, now: Look, fullLongSide: number): LiveHint {
  if (now.light < 40) return 'dark';
  if (now.corners === null) return 'no-page';
  if (now.glare > 0.03 && now.light < 215) return 'glare';
  if (dpiOf(now.corners, fullLongSide / Math.max(now.width, now.height)) < 130) return 'closer';
  return last !== null && isStill(last, now) ? 'ready' : 'hold-still';
}

function dpiOf(corners: Corners, scale: number): number {
  const { width, height } = sidesOf(corners);
  return (Math.max(width, height) * scale) / (297 / 25.4);
}

function isStill(last: Look, now: Look): boolean {
  if (last.corners === null || now.corners === null || now.cutOff) return false;
  const limit = CORNER_TREMBLE * Math.hypot(now.width, now.height);
  const before = last.corners;
  if (now.corners.some((p, i) => Math.hypot(p.x - (before[i]?.x ?? 0), p.y - (before[i]?.y ?? 0)) > limit))
    return false;
  let difference = 0;
  for (let i = 0; i < now.thumbnail.length; i++) {
    difference += Math.abs((now.thumbnail[i] ?? 0) - (last.thumbnail[i] ?? 0));
  }
  return difference / now.thumbnail.length < PICTURE_TREMBLE;
}
