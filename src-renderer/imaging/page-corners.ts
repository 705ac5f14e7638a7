import { edgeMap } from './edge-map.ts';
import type { Corners, Pixels, Point } from './pixels.ts';
import { refineCorners } from './refine-corners.ts';
import { type Scene, sceneOf } from './scene.ts';
import { overlap } from './sheet-shape.ts';
import { type Surface, surfaceOf } from './sheet-surface.ts';
import { type SheetGuess, sheetGuesses } from './sheets.ts';
import { sideLines } from './side-lines.ts';

/** A sheet in a picture. `cutOff`: one to three of its sides lie outside; `fills`: the picture is nothing but the sheet. */
export interface FoundPage {
  readonly corners: Corners;
  readonly cutOff: boolean;
  readonly fills: boolean;
  /** Whether there is print on it, as far as a small picture tells. */
  readonly printed: boolean;
  /** How many more sheets lie beside it. */
  readonly others: number;
  /** How well it looks like a sheet. Only for comparing. */
  readonly score: number;
}

/** Lines kept for each direction, and guesses whose inside is looked at. */
const LINES = 26;
const GUESSES = 60;
/** Share of a page that is thin and dark in the small picture: a short letter has 2 %, an empty table nothing. */
const PRINTED = 0.004;

/**
 * The sheet of paper in a picture, or null. By edges: the lines that could be sides, put together in fours, and the best of
 * these judged by what lies inside. A brightness threshold was tried and failed wherever a shadow lay on the page.
 * `searched`: the short side of the small picture it is looked for in.
 */
export function findPage(picture: Pixels, searched?: number): FoundPage | null {
  const scene = sceneOf(picture, searched);
  const judged = sheetsIn(scene);
  const best = judged[0];
  if (best === undefined) return null;
  const up = (p: Point) => ({ x: (p.x + 0.5) * scene.scaleX, y: (p.y + 0.5) * scene.scaleY });
  const [a, b, c, d] = best.corners;
  const corners: Corners = [up(a), up(b), up(c), up(d)];
  const reach = 3 * Math.max(scene.scaleX, scene.scaleY);
  const hidden = best.seen.filter((side) => !side).length;
  return {
    corners: refineCorners(picture, corners, best.seen, reach),
    cutOff: hidden > 0 && hidden < 4,
    fills: hidden === 4,
    printed: best.surface.printed > PRINTED,
    others: othersBeside(best, judged),
    score: best.score,
  };
}

interface JudgedSheet extends SheetGuess {
  readonly surface: Surface;
}

/** Best first. */
function sheetsIn(scene: Scene): JudgedSheet[] {
  const upright = sideLines(edgeMap(scene, true), LINES);
  const level = sideLines(edgeMap(scene, false), LINES);
  return sheetGuesses(upright, level, scene.width, scene.height, GUESSES)
    .map((guess) => {
      const surface = surfaceOf(scene, guess.corners);
      const score = guess.score + worthOf(surface, guess.seen);

      return { ...guess, surface, score };
    })
    .filter(({ surface, seen }) => couldBePaper(surface, seen))
    .sort((p, q) => q.score - p.score);
}

/**
 * Cloth, wood and photos are restless; and where sides are hidden behind the border of the picture, only what is bright or
 * printed, and no stronger coloured than paper is, may be taken for a sheet that goes on there.
 */
function couldBePaper({ even, calm, colour, light, printed, goesOn }: Surface, seen: readonly boolean[]): boolean {
  // Noise is thin and dark everywhere, and a dense letter on a third of its paper at most.
  if (calm < 0.4 || even < 0.5 || printed > 0.45) return false;
  if (seen.every((side) => side)) return true;
  // A sheet that runs out of the picture must at least end at its other sides.
  if (seen.some((side, i) => side && (goesOn[i] ?? 0) > 0.5)) return false;
  // And where it does, it is as calm at the border as paper is; noise and wood are not.
  if (seen.some((side, i) => !side && (goesOn[i] ?? 0) < 0.8)) return false;
  return calm > 0.45 && colour < 0.42 && (light > 140 || (light > 60 && printed > 2 * PRINTED));
}

function worthOf({ even, calm, rims, goesOn, through }: Surface, seen: readonly boolean[]): number {
  const rim = rims.reduce((sum, value) => sum + value, 0) / 4;
  const beyond = Math.max(0, ...goesOn.filter((_, i) => seen[i] === true));
  // On 117 drawn pages real sides had 0.11 at most, the last line of print before the border 0.17 to 0.4.
  const open = Math.max(0, ...through.filter((_, i) => seen[i] === true));
  return (
    0.3 * (even - 1) + 0.6 * (calm - 1) + 0.8 * (rim - 1) + 0.7 * (Math.min(...rims) - 1) - 0.3 * beyond - 2.5 * open
  );
}

/** Whole sheets, seen nearly as well, not much smaller and apart from the best and from each other. */
function othersBeside(best: JudgedSheet, judged: readonly JudgedSheet[]): number {
  const sheets = [best];
  for (const sheet of judged) {
    const { even, calm, rims } = sheet.surface;
    const whole = sheet.seen.every((side) => side) && sheet.weakest > 0.5;
    if (!whole || sheet.score < best.score - 0.8 || sheet.area < 0.3 * best.area) continue;
    if (even < 0.8 || calm < 0.85 || Math.min(...rims) < 0.6) continue;
    if (sheets.every((other) => overlap(sheet.corners, other.corners) < 0.1)) sheets.push(sheet);
  }
  return sheets.length - 1;
}
