/** A rectangle in pixels of a page. */
export type Region = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Size = { readonly width: number; readonly height: number };

/**
 * How much of the page is shown around the words: `words` a little of their line, so that they can be read in their sentence;
 * `tight` nothing but them; `around` the whole width and some lines above and below.
 */
export type CropLook = 'words' | 'tight' | 'around';

/** Letters of a line: a box over several lines is not a taller letter (2 % of an A4 page is a line and its gap). */
const LINE = 0.02;

/** The part of the page to show. It lies inside the page and holds the words as far as they do. */
export function cropRegion(page: Size, box: Region, look: CropLook): Region {
  const line = Math.max(1, Math.min(box.height, page.height * LINE));
  const grown =
    look === 'around'
      ? { x: 0, y: box.y - page.height * 0.11, width: page.width, height: box.height + page.height * 0.22 }
      : look === 'tight'
        ? grow(box, line * 0.3, line * 0.3, line * 0.3)
        : grow(box, line * 5, line * 3, line * 0.75);
  return inside(page, grown);
}

function grow(box: Region, left: number, right: number, upDown: number): Region {
  return {
    x: box.x - left,
    y: box.y - upDown,
    width: box.width + left + right,
    height: box.height + 2 * upDown,
  };
}

function inside(page: Size, region: Region): Region {
  const left = Math.min(Math.max(0, region.x), page.width - 1);
  const top = Math.min(Math.max(0, region.y), page.height - 1);
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.min(page.width, region.x + region.width) - left),
    height: Math.max(1, Math.min(page.height, region.y + region.height) - top),
  };
}
