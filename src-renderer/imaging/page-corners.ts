import { type EdgeMap, edgeMap } from './edge-map.ts';
import { shrink } from './grey.ts';
import type { Corners, GreyPicture, Point } from './pixels.ts';
import { refineCorners } from './refine-corners.ts';
import { type SideLine, sideLines, votes } from './side-lines.ts';
import { withoutPrint } from './without-print.ts';

/** A sheet in a picture. `cutOff`: one to three of its sides lie outside; `fills`: the picture is nothing but the sheet. */
export interface FoundPage {
  readonly corners: Corners;
  readonly cutOff: boolean;
  readonly fills: boolean;
  /** 0 to about 2.2: how well the four sides are seen. Only for comparing. */
  readonly score: number;
}

/** The picture is searched with its short side at this many pixels: enough for the line, refined in the large one. */
const SEARCHED = 380;
/** At that size a line of print is some four pixels high. */
const PRINT = 3;

/**
 * The sheet of paper in a picture, or null. By edges: for each side the best lines, then the four that together look most
 * like a sheet. A brightness threshold was tried and failed wherever a shadow lay on the page.
 */
export function findPage(picture: GreyPicture): FoundPage | null {
  const factor = Math.min(1, SEARCHED / Math.min(picture.width, picture.height));
  const small = withoutPrint(shrink(picture, factor), PRINT);
  const edges = edgeMap(small);
  const best = bestSheet(small, edges);
  if (best === null) return null;
  const scaleX = picture.width / small.width;
  const scaleY = picture.height / small.height;
  const up = (p: Point) => ({ x: (p.x + 0.5) * scaleX, y: (p.y + 0.5) * scaleY });
  const [a, b, c, d] = best.corners;
  const corners: Corners = [up(a), up(b), up(c), up(d)];
  return { ...best, corners: refineCorners(picture, corners, best.seen, 3 * Math.max(scaleX, scaleY)) };
}

interface Sheet extends FoundPage {
  /** Which sides (top, right, bottom, left) are real edges and not the border of the picture. */
  readonly seen: readonly [boolean, boolean, boolean, boolean];
}

function bestSheet(small: GreyPicture, edges: EdgeMap): Sheet | null {
  const { width, height } = small;
  const lines = (upright: boolean, sign: 1 | -1) => {
    const [running, crossing] = upright ? [height, width] : [width, height];
    return sideLines(votes(upright ? edges.across : edges.down, running, crossing, upright, sign), sign, 6);
  };
  const border = (offset: number): SideLine => ({ offset, slope: 0, sign: 0, support: 0 });
  const [brighter, darker] = [lines(true, 1), lines(true, -1)];
  const [brighterDown, darkerDown] = [lines(false, 1), lines(false, -1)];
  // A sheet is nearly always brighter than what it lies on; on a white table the other sign comes in as second choice.
  const lefts = [...brighter, ...darker.slice(0, 2), border(-0.5)];
  const rights = [...darker, ...brighter.slice(0, 2), border(width - 0.5)];
  const tops = [...brighterDown, ...darkerDown.slice(0, 2), border(-0.5)];
  const bottoms = [...darkerDown, ...brighterDown.slice(0, 2), border(height - 0.5)];
  const middle = width / 2;
  let best: Sheet | null = null;
  for (const left of lefts) {
    for (const right of rights) {
      if (right.offset + (right.slope * height) / 2 - left.offset - (left.slope * height) / 2 < width * 0.15) continue;
      for (const top of tops) {
        for (const bottom of bottoms) {
          if (bottom.offset - top.offset + (bottom.slope - top.slope) * middle < height * 0.15) continue;
          const sheet = judge(small, edges, top, right, bottom, left);
          if (sheet !== null && (best === null || sheet.score > best.score)) best = sheet;
        }
      }
    }
  }
  return best;
}

const crossing = (upright: SideLine, level: SideLine): Point => {
  const y = (level.offset + level.slope * upright.offset) / (1 - level.slope * upright.slope);
  return { x: upright.offset + upright.slope * y, y };
};

function judge(
  small: GreyPicture,
  edges: EdgeMap,
  top: SideLine,
  right: SideLine,
  bottom: SideLine,
  left: SideLine,
): Sheet | null {
  const corners: Corners = [crossing(left, top), crossing(right, top), crossing(right, bottom), crossing(left, bottom)];
  const shape = shapeOf(corners, small.width, small.height);
  if (shape === null) return null;
  const sides = [
    sideScore(small, edges.down, top, corners[0], corners[1], 0, 1),
    sideScore(small, edges.across, right, corners[1], corners[2], -1, 0),
    sideScore(small, edges.down, bottom, corners[3], corners[2], 0, -1),
    sideScore(small, edges.across, left, corners[0], corners[3], 1, 0),
  ];
  const weakest = Math.min(...sides);
  const mean = sides.reduce((sum, side) => sum + side, 0) / 4;
  if (weakest < 0.3 || mean < 0.45) return null;
  const seen = [top.sign !== 0, right.sign !== 0, bottom.sign !== 0, left.sign !== 0] as const;
  const paperIsBrighter =
    (Number(top.sign > 0) + Number(right.sign < 0) + Number(bottom.sign < 0) + Number(left.sign > 0)) / 4;
  const hidden = seen.filter((side) => !side).length;
  const cutOff = hidden > 0 && hidden < 4;
  const ends = endings(small, corners, seen);
  // A sheet that runs out of the picture must at least end at its other sides.
  if (cutOff && Math.min(...ends) < 0.5) return null;
  const ended = ends.reduce((sum, end) => sum + end, 0) / 4;
  return {
    corners,
    seen,
    cutOff,
    fills: hidden === 4,
    score: mean + 0.3 * weakest + 0.5 * ended + 0.25 * Math.sqrt(shape.area) + 0.1 * paperIsBrighter + shape.likeA4,
  };
}

/** Area as a share of the picture and a bonus for the shape of A4; null for what no flat sheet can look like. */
function shapeOf(corners: Corners, width: number, height: number): { area: number; likeA4: number } | null {
  const slack = 0.04 * Math.max(width, height);
  if (corners.some(({ x, y }) => x < -slack || y < -slack || x > width + slack || y > height + slack)) return null;
  let twice = 0;
  const lengths: number[] = [];
  for (let i = 0; i < 4; i++) {
    const [a, b, c] = [corners[i], corners[(i + 1) % 4], corners[(i + 2) % 4]];
    if (a === undefined || b === undefined || c === undefined) return null;
    twice += a.x * b.y - b.x * a.y;
    const [ux, uy, vx, vy] = [b.x - a.x, b.y - a.y, c.x - b.x, c.y - b.y];
    const length = Math.hypot(ux, uy);
    lengths.push(length);
    // Corners of a sheet seen from above stay within 60 to 120 degrees.
    if (Math.abs((ux * vx + uy * vy) / (length * Math.hypot(vx, vy))) > 0.5) return null;
  }
  const [a = 1, b = 1, c = 1, d = 1] = lengths;
  if (Math.max(a / c, c / a, b / d, d / b) > 1.6) return null;
  const area = twice / 2 / (width * height);
  if (area < 0.08) return null;
  const ratio = Math.max((b + d) / (a + c), (a + c) / (b + d));
  return { area, likeA4: Math.abs(ratio / Math.SQRT2 - 1) < 0.12 ? 0.12 : 0 };
}

/**
 * For each side (top, right, bottom, left): on how much of it the picture further out looks different from further in, 0
 * to 1. What tells the edge of the sheet from a block of print or a rule, beyond which the paper goes on.
 */
function endings(small: GreyPicture, corners: Corners, seen: readonly boolean[]): number[] {
  const centre = { x: 0, y: 0 };
  for (const corner of corners) {
    centre.x += corner.x / 4;
    centre.y += corner.y / 4;
  }
  return seen.map((real, side) => {
    const [from, to] = [corners[side], corners[(side + 1) % 4]];
    if (!real || from === undefined || to === undefined) return 1;
    let different = 0;
    for (let i = 0; i < 20; i++) {
      const part = (i + 0.5) / 20;
      const [x, y] = [from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part];
      const away = 1 / Math.hypot(centre.x - x, centre.y - y);
      const [dx, dy] = [(centre.x - x) * away, (centre.y - y) * away];
      const [inside, outside] = [brightest(small, x, y, dx, dy), brightest(small, x, y, -dx, -dy)];
      if (Math.abs(inside - outside) > 0.08 * Math.max(inside, outside)) different++;
    }
    return different / 20;
  });
}

/** The brightest of a stretch is the paper between lines of print, wherever there is paper. */
function brightest(small: GreyPicture, x: number, y: number, dx: number, dy: number): number {
  let best = 0;
  for (let k = 6; k <= 18; k += 3) best = Math.max(best, greyAt(small, x + k * dx, y + k * dy));
  return best;
}

function greyAt({ width, height, grey }: GreyPicture, x: number, y: number): number {
  const cx = Math.min(width - 1, Math.max(0, Math.round(x)));
  const cy = Math.min(height - 1, Math.max(0, Math.round(y)));
  return grey[cy * width + cx] ?? 0;
}

const SAMPLES = 64;

/** 0 to 1: on how much of this side a step in brightness of the right sign is seen (for the border: paper runs out). */
function sideScore(
  small: GreyPicture,
  edges: Float32Array,
  line: SideLine,
  from: Point,
  to: Point,
  inX: number,
  inY: number,
): number {
  const { width, height } = small;
  let sum = 0;
  for (let i = 1; i <= SAMPLES; i++) {
    const part = 0.02 + (0.96 * (i - 0.5)) / SAMPLES;
    const x = Math.round(from.x + (to.x - from.x) * part);
    const y = Math.round(from.y + (to.y - from.y) * part);
    if (line.sign === 0) sum += 0.55 * paperAtBorder(small, x, y, inX, inY);
    else if (x >= 0 && y >= 0 && x < width && y < height) {
      let strongest = 0;
      for (let k = -1; k <= 1; k++) {
        const near = (y + k * Math.abs(inY)) * width + x + k * Math.abs(inX);
        strongest = Math.max(strongest, line.sign * (edges[near] ?? 0));
      }
      sum += strongest < 0.05 ? 0 : 0.5 + 0.5 * Math.min(1, strongest / 0.35);
    }
  }
  return sum / SAMPLES;
}

/** Bright as white paper, and as bright a little further in. A dark table or a photo is not. */
function paperAtBorder(small: GreyPicture, x: number, y: number, inX: number, inY: number): number {
  const edge = brightest(small, x - 4 * inX, y - 4 * inY, inX, inY);
  const inner = brightest(small, x + 6 * inX, y + 6 * inY, inX, inY);
  return edge > 150 && Math.abs(edge - inner) < 0.1 * inner ? 1 : 0;
}
