import type { Corners, Point } from './pixels.ts';
import type { Scene } from './scene.ts';

/** What lies inside four corners. */
export interface Surface {
  /** Share of it in one colour, whatever shadow lies on it: paper with print, logo and photo has most of it. */
  readonly even: number;
  /** Share of it without any step over a few pixels: paper, whatever folds and shadows lie on it; no cloth, wood or photo. */
  readonly calm: number;
  /** For each side (top, right, bottom, left): share of the strip just inside that has the colour of the paper. */
  readonly rims: readonly [number, number, number, number];
  /** For each side: share of it where the same paper, as bright, goes on outside. */
  readonly goesOn: readonly [number, number, number, number];
  /** For each side that looks made of print: share of it where not the least edge or shadow lies between inside and outside, as between two words. */
  readonly through: readonly [number, number, number, number];
  /** Share of it that is thin and dark, as print is. */
  readonly printed: number;
  /** Brightness of the paper (0 to 255, median) and how strongly it is coloured (0: grey). */
  readonly light: number;
  readonly colour: number;
}

const GRID = 22;
const SAMPLES = 36;
/** Pixels from outside to inside at which a side is crossed. */
const ACROSS = [-9, -7, -5, -3, -1, 1, 3, 5, 7, 9] as const;
/** Two bands inside a border of the picture, each as high as a line of print with its gap. */
const BEFORE = [0, 2, 4, 6, 8] as const;
const BEHIND = [10, 12, 14, 16, 18] as const;

export function surfaceOf(scene: Scene, corners: Corners): Surface {
  const at = (u: number, v: number) => within(corners, u, v);
  const reds: number[] = [];
  const blues: number[] = [];
  const lights: number[] = [];
  let [calm, printed] = [0, 0];
  for (let j = 0; j < GRID; j++) {
    for (let i = 0; i < GRID; i++) {
      const point = at(0.05 + (0.9 * i) / (GRID - 1), 0.05 + (0.9 * j) / (GRID - 1));
      const seen = colourAt(scene, point);
      const beside = [colourAt(scene, { x: point.x + 5, y: point.y }), colourAt(scene, { x: point.x, y: point.y + 5 })];
      if (
        beside.every(
          ({ light, red, blue }) =>
            Math.max(Math.abs(light - seen.light), Math.abs(red - seen.red), Math.abs(blue - seen.blue)) < 0.06,
        )
      )
        calm++;
      if (seen.thin > 0.12) printed++;
      reds.push(seen.red);
      blues.push(seen.blue);
      lights.push(seen.light);
    }
  }
  const [red, blue, light] = [median(reds), median(blues), median(lights)];
  const alike = (seen: Pick<Colour, 'red' | 'blue'>) =>
    Math.abs(seen.red - red) < 0.09 && Math.abs(seen.blue - blue) < 0.12;
  const even = reds.filter((value, i) => alike({ red: value, blue: blues[i] ?? 0 })).length / reds.length;
  const rims = [0, 0, 0, 0] as [number, number, number, number];
  const goesOn = [0, 0, 0, 0] as [number, number, number, number];
  const borders = corners.map((p, i) => liesOnBorder(scene, p, corners[((i + 1) % 4) as 0 | 1 | 2 | 3]));
  const through = [0, 0, 0, 0] as [number, number, number, number];
  for (const side of [0, 1, 2, 3] as const) {
    const [from, to] = [corners[side], corners[((side + 1) % 4) as 0 | 1 | 2 | 3]];
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const inwards = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
    let [printedOver, undisturbedShare, inked] = [0, 0, 0];
    for (let i = 0; i < SAMPLES; i++) {
      const part = 0.04 + (0.92 * (i + 0.5)) / SAMPLES;
      const near = (steps: number) =>
        colourAt(scene, {
          x: from.x + (to.x - from.x) * part + inwards.x * steps,
          y: from.y + (to.y - from.y) * part + inwards.y * steps,
        });
      const [rim, deeper, outside] = [near(6), near(14), near(-7)];
      if (alike(rim) && rim.light - deeper.light > -0.25) rims[side] += 1 / SAMPLES;
      const across = ACROSS.map(near);
      if (undisturbed(across)) undisturbedShare += 1 / SAMPLES;
      else if (across.some(({ thin }) => thin > 0.12)) inked += 1 / SAMPLES;
      if (!alike(outside)) continue;
      if (Math.abs(outside.light - rim.light) < 0.03) goesOn[side] += 1 / SAMPLES;
      else if (borders[side] && onlyPrint(BEFORE.map(near), BEHIND.map(near))) printedOver += 1 / SAMPLES;
    }
    // Between words and beside lines the paper itself reaches the border: a strip of table along it does not count as print.
    if (inked > 0.3) through[side] = undisturbedShare;
    if (goesOn[side] > 0.2) goesOn[side] += printedOver;
  }
  return {
    even,
    calm: calm / (GRID * GRID),
    printed: printed / (GRID * GRID),
    rims,
    goesOn,
    through,
    light: Math.exp(light) - 12,
    colour: Math.max(Math.abs(red), Math.abs(blue)),
  };
}

function within([a, b, c, d]: Corners, u: number, v: number): Point {
  const x = (1 - v) * ((1 - u) * a.x + u * b.x) + v * ((1 - u) * d.x + u * c.x);
  const y = (1 - v) * ((1 - u) * a.y + u * b.y) + v * ((1 - u) * d.y + u * c.y);
  return { x, y };
}

interface Colour {
  readonly red: number;
  readonly blue: number;
  readonly light: number;
  /** How much darker it is with its print. */
  readonly thin: number;
}

/** Red and blue against green, as ratios. */
function colourAt({ width, height, planes, closed, open }: Scene, { x, y }: Point): Colour {
  const cx = Math.min(width - 1, Math.max(0, Math.round(x)));
  const cy = Math.min(height - 1, Math.max(0, Math.round(y)));
  const i = cy * width + cx;
  const green = planes[1][i] ?? 0;
  const light = closed[i] ?? 0;
  return { red: (planes[0][i] ?? 0) - green, blue: (planes[2][i] ?? 0) - green, light, thin: light - (open[i] ?? 0) };
}

function median(values: readonly number[]): number {
  return [...values].sort((p, q) => p - q)[values.length >> 1] ?? 0;
}

function liesOnBorder({ width, height }: Scene, p: Point, q: Point): boolean {
  const near = (a: number, b: number, limit: number) => Math.abs(a - limit) < 1 && Math.abs(b - limit) < 1;
  return near(p.x, q.x, -0.5) || near(p.x, q.x, width - 0.5) || near(p.y, q.y, -0.5) || near(p.y, q.y, height - 0.5);
}

const brightest = (places: readonly Colour[]) => Math.max(...places.map(({ light }) => light));

/** Print hides the paper, but not between its lines: where it is brightest, it is as bright nearer to the border. */
function onlyPrint(before: readonly Colour[], behind: readonly Colour[]): boolean {
  return (
    Math.abs(brightest(before) - brightest(behind)) < 0.03 &&
    [...before.slice(2), ...behind].some(({ thin }) => thin > 0.12)
  );
}

/** Not the least edge, shadow or print on the way. */
function undisturbed(way: readonly Colour[]): boolean {
  const lights = way.map(({ light }) => light);
  return Math.max(...lights) - Math.min(...lights) < 0.03 && way.every(({ thin }) => thin < 0.03);
}
