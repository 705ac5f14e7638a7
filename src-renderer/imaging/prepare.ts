import { skewOf, textRunsUpright } from './deskew.ts';
import { flattenLight, paperLight } from './flatten-light.ts';
import { shrink, toGrey, turned } from './grey.ts';
import { type FoundPage, findPage } from './page-corners.ts';
import { sidesOf } from './paper-size.ts';
import type { Corners, GreyPicture, Pixels, Point, Turn } from './pixels.ts';
import { judgeQuality, measure, type Quality } from './quality.ts';
import { pageSize, unwarp, upended } from './unwarp.ts';

/** A page ready for reading: straight, evenly lit, long side upright (it may still stand on its head). */
export interface Prepared {
  readonly page: GreyPicture;
  /**
   * Where the page was found, in pixels of the input, clockwise from the corner that became top left; null when there is
   * no page: then `page` is the whole picture, for a person who wants to use it all the same.
   */
  readonly corners: Corners | null;
  readonly quality: Quality;
}

export interface Preparation {
  /** Corners a person dragged: they are taken as they are. */
  readonly corners?: Corners;
  /** How far a person turned the prepared page, clockwise. */
  readonly turn?: Turn;
}

/**
 * From a picture to a readable page: grey, corners, straightened, evenly lit. Pure: runs in the worker and in tests alike.
 * The corners of the answer begin at what became top left, also after a turn by hand.
 */
export function prepare(pixels: Pixels, { corners: given, turn = 0 }: Preparation = {}): Prepared {
  const found: FoundPage | null =
    given === undefined
      ? findPage(pixels)
      : { corners: given, cutOff: false, fills: false, printed: true, others: 0, score: 1 };
  const grey = toGrey(pixels);
  const corners = upended(found?.corners ?? wholeOf(grey));
  const size = pageSize(corners);
  const source = notFinerThanNeeded(grey, corners, size);
  const straight = straightened(source.picture, source.corners, size);
  const cut = found?.fills ? tilted(corners, straight.skew) : corners;
  const paper = paperLight(straight.page);
  const page = flattenLight(straight.page, paper);
  const quality = judgeQuality(found, measure(found, page, paper));
  const quarters = (straight.sideways ? 1 : 0) + turn / 90;
  return { page: turned(page, turn), corners: found === null ? null : rolled(cut, quarters), quality };
}

function wholeOf({ width, height }: GreyPicture): Corners {
  return [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
}

/** A scan without any edge of the sheet: how its lines run is all that tells how the sheet lay. */
function tilted(corners: Corners, radians: number): Corners {
  const x0 = (corners[0].x + corners[2].x) / 2;
  const y0 = (corners[0].y + corners[2].y) / 2;
  const turn = ({ x, y }: Point) => ({
    x: x0 + (x - x0) * Math.cos(radians) - (y - y0) * Math.sin(radians),
    y: y0 + (x - x0) * Math.sin(radians) + (y - y0) * Math.cos(radians),
  });
  return [turn(corners[0]), turn(corners[1]), turn(corners[2]), turn(corners[3])];
}

/** A page turned clockwise by so many quarters begins that many corners earlier. */
function rolled([a, b, c, d]: Corners, quarters: number): Corners {
  return (
    (
      [
        [a, b, c, d],
        [d, a, b, c],
        [c, d, a, b],
        [b, c, d, a],
      ] as const
    )[quarters % 4] ?? [a, b, c, d]
  );
}

/** A 600 dpi scan is averaged down first: reading single pixels out of it would make its noise into letters. */
function notFinerThanNeeded(grey: GreyPicture, corners: Corners, size: { height: number }) {
  const factor = size.height / sidesOf(corners).height;
  if (factor > 0.6) return { picture: grey, corners };
  const picture = shrink(grey, factor);
  const [sx, sy] = [picture.width / grey.width, picture.height / grey.height];
  const [a, b, c, d] = corners.map(({ x, y }) => ({ x: x * sx, y: y * sy }));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return { picture: grey, corners };
  return { picture, corners: [a, b, c, d] as const };
}

function straightened(picture: GreyPicture, corners: Corners, size: { width: number; height: number }) {
  // Deskewing looks at the page at a quarter of its size: lines stay lines and it takes some milliseconds.
  const small = flattenLight(viewOf(picture, corners, size));
  const sideways = textRunsUpright(small);
  const skew = skewOf(sideways ? turned(small, 90) : small);
  // Below a fifth of a degree the engine itself does as well, and the corners stay exactly where they were found.
  const page = unwarp(picture, corners, size, Math.abs(skew) < 0.0035 ? 0 : skew);
  return { page: sideways ? turned(page, 90) : page, sideways, skew };
}

/** A quarter-size view of the page, averaged from half size so that thin strokes do not fall between the samples. */
function viewOf(picture: GreyPicture, corners: Corners, size: { width: number; height: number }): GreyPicture {
  const half = unwarp(picture, corners, { width: Math.round(size.width / 2), height: Math.round(size.height / 2) });
  return shrink(half, 0.5);
}
