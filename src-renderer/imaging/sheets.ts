import type { Corners, Point } from './pixels.ts';
import { shapeOf } from './sheet-shape.ts';
import type { SideLine } from './side-lines.ts';

/** Four lines that could be the sides of one sheet, and how well they fit together; what lies inside is not looked at yet. */
export interface SheetGuess {
  readonly corners: Corners;
  /** Which sides (top, right, bottom, left) are real edges and not the border of the picture. */
  readonly seen: readonly [boolean, boolean, boolean, boolean];
  readonly area: number;
  readonly weakest: number;
  readonly score: number;
  /** In which part of the picture its centre lies. */
  readonly part: number;
}

/** Smaller than this share of the picture nothing can be read: an ID card under a camera that sees A4 has 4 %. */
const LEAST_AREA = 0.015;
/** How far past a corner a line is followed: a seam of the table goes on, the side of a sheet ends. */
const BEYOND = 0.16;

/** What is seen on a line between t0 and t1, 0 to 1 for each. */
function stretch(line: SideLine, t0: number, t1: number) {
  const last = line.brighter.length - 1;
  const [from, to] = [Math.max(0, Math.min(last, Math.round(t0))), Math.max(0, Math.min(last, Math.round(t1)))];
  if (to <= from) return { brighter: 0, darker: 0, differs: 0, known: 0 };
  const mean = (sums: Float32Array) => ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
  return {
    brighter: mean(line.brighter),
    darker: mean(line.darker),
    differs: mean(line.differs),
    known: (to - from) / Math.max(1, t1 - t0),
  };
}

interface SideSeen {
  readonly edge: number;
  /** Seen right up to its corners. */
  readonly tips: number;
  readonly ends: number;
  readonly differs: number;
  readonly paperBrighter: number;
}

const BORDER: SideSeen = { edge: 0.42, tips: 0.42, ends: 0.5, differs: 0.5, paperBrighter: 0.5 };

/** A side from t0 to t1; `inwards` 1 when the sheet lies at greater s. */
function sideSeen(line: SideLine, t0: number, t1: number, inwards: 1 | -1): SideSeen {
  if (line.border) return BORDER;
  const length = t1 - t0;
  // The outermost twentieth may be a round corner or a finger.
  const on = stretch(line, t0 + 0.04 * length, t1 - 0.04 * length);
  const more = Math.max(8, BEYOND * length);
  const [before, after] = [stretch(line, t0 - 3 - more, t0 - 3), stretch(line, t1 + 3, t1 + 3 + more)];
  const goesOn = (part: typeof before) => part.known * Math.max(part.brighter, part.darker) + 0.5 * (1 - part.known);
  const tip = 2 + 0.14 * length;
  const tips = [stretch(line, t0 + 2, t0 + tip), stretch(line, t1 - tip, t1 - 2)] as const;
  const [bright, dark] = inwards > 0 ? [on.brighter, on.darker] : [on.darker, on.brighter];
  const most = Math.max(bright, dark);
  return {
    edge: Math.min(1, most + 0.25 * Math.min(bright, dark)),
    tips: (Math.max(tips[0].brighter, tips[0].darker) + Math.max(tips[1].brighter, tips[1].darker)) / 2,
    ends: 1 - (goesOn(before) + goesOn(after)) / 2,
    differs: on.differs,
    paperBrighter: bright / Math.max(0.01, bright + dark),
  };
}

const crossing = (upright: SideLine, level: SideLine): Point => {
  const y = (level.offset + level.slope * upright.offset) / (1 - level.slope * upright.slope);
  return { x: upright.offset + upright.slope * y, y };
};

/** The `count` best ways to put two upright and two level lines together. Corners are clockwise from top left. */
export function sheetGuesses(
  upright: readonly SideLine[],
  level: readonly SideLine[],
  width: number,
  height: number,
  count: number,
): SheetGuess[] {
  const points = upright.map((u) => level.map((l) => crossing(u, l)));
  const slack = 0.03 * Math.max(width, height);
  const inside = ({ x, y }: Point) => x > -slack && y > -slack && x < width + slack && y < height + slack;
  const at = (u: number, l: number) => points[u]?.[l];
  const guesses: SheetGuess[] = [];
  for (const [l, left] of upright.entries()) {
    for (const [r, right] of upright.entries()) {
      if (l === r || right.offset + (right.slope * height) / 2 < left.offset + (left.slope * height) / 2) continue;
      for (const [t, top] of level.entries()) {
        const [a, b] = [at(l, t), at(r, t)];
        if (a === undefined || b === undefined || b.x - a.x < 12 || !inside(a) || !inside(b)) continue;
        const topSeen = sideSeen(top, a.x, b.x, 1);
        if (topSeen.edge < 0.25) continue;
        for (const [m, bottom] of level.entries()) {
          const [c, d] = [at(r, m), at(l, m)];
          if (c === undefined || d === undefined || d.y - a.y < 12 || c.y - b.y < 12) continue;
          if (!inside(c) || !inside(d)) continue;
          const guess = judged([a, b, c, d], [top, right, bottom, left], topSeen, width, height);
          if (guess === null) continue;
          guesses.push(guess);
          if (guesses.length >= 8 * count) thinned(guesses, count);
        }
      }
    }
  }
  thinned(guesses, count);
  return guesses;
}

/**
 * Keeps the best `count`, and of each part of the picture the best few, so that a second sheet is not crowded out by the many
 * ways to see the first.
 */
function thinned(guesses: SheetGuess[], count: number): void {
  guesses.sort((p, q) => q.score - p.score);
  const kept = new Map<number, number>();
  let all = 0;
  const chosen = guesses.filter((guess) => {
    const inPart = kept.get(guess.part) ?? 0;
    if (all >= count && inPart >= 6) return false;
    kept.set(guess.part, inPart + 1);
    all++;
    return true;
  });
  guesses.splice(0, guesses.length, ...chosen);
}

function judged(
  corners: Corners,
  [top, right, bottom, left]: readonly [SideLine, SideLine, SideLine, SideLine],
  topSeen: SideSeen,
  width: number,
  height: number,
): SheetGuess | null {
  const shape = shapeOf(corners);
  if (shape === null || shape.area < LEAST_AREA * width * height) return null;
  const [a, b, c, d] = corners;
  const sides = [topSeen, sideSeen(right, b.y, c.y, -1), sideSeen(bottom, d.x, c.x, -1), sideSeen(left, a.y, d.y, 1)];
  const mean = (of: (side: SideSeen) => number) => sides.reduce((sum, side) => sum + of(side), 0) / 4;
  const weakest = Math.min(...sides.map(({ edge }) => edge));
  const edge = mean((side) => side.edge);
  if (weakest < 0.25 || edge < 0.4) return null;
  const area = shape.area / (width * height);
  const part = Math.floor((2 * (a.x + c.x)) / width) + 4 * Math.floor((2 * (a.y + c.y)) / height);
  // Weights by a ranking of the right guess above all others on 188 drawn pictures (tables, cloth, folds, fingers, second sheets).
  const score =
    0.5 * edge +
    0.8 * weakest +
    1.6 * mean(({ tips }) => tips) +
    2.2 * mean(({ ends }) => ends) +
    0.4 * mean(({ differs }) => differs) +
    0.4 * mean(({ paperBrighter }) => paperBrighter) +
    Math.sqrt(area) +
    0.4 * shape.usual;
  return { corners, seen: [!top.border, !right.border, !bottom.border, !left.border], area, weakest, score, part };
}
