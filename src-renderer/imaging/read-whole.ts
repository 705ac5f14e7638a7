import type { Box, RecognisedLine, RecognisedPage } from '#shared/documents';
import type { Engine } from './engine.ts';
import type { GreyPicture } from './pixels.ts';
import { inkShare } from './quality.ts';
import { uncoveredRegions } from './uncovered.ts';
import { withLines } from './with-lines.ts';

/** More pieces than this are texture, and reading them costs time. */
const MOST_REGIONS = 4;
/** Words read in a second try must be sure of themselves: pictures and stamps give doubtful ones. */
const SURE = 60;

/**
 * Reads a whole upright page, and again what the first try left out: segmentation 3 now and then drops a page that is one
 * bordered table, or takes a table inside a letter for a picture.
 */
export async function readWhole(engine: Engine, page: GreyPicture): Promise<RecognisedPage> {
  const first = await engine.read(page, '3');
  if (wordsOf(first) < 5 && inkShare(page) >= 0.004) return await readLoose(engine, page, first);
  let read = first;
  for (const region of uncoveredRegions(page, first).slice(0, MOST_REGIONS)) {
    const piece = await engine.read(cut(page, region), '6');
    read = withLines(read, sureLines(piece, region));
  }
  return read;
}

/** Ink without words: one column of whatever sizes (a receipt, a table), then loose words anywhere. */
async function readLoose(engine: Engine, page: GreyPicture, first: RecognisedPage): Promise<RecognisedPage> {
  let best = first;
  for (const segmentation of ['4', '11'] as const) {
    const read = await engine.read(page, segmentation);
    if (sureLetters(read) > sureLetters(best)) best = read;
    if (wordsOf(best) >= 20) break;
  }
  return best;
}

const wordsOf = ({ lines }: RecognisedPage) => lines.reduce((count, line) => count + line.words.length, 0);

function sureLetters({ lines }: RecognisedPage): number {
  const words = lines.flatMap((line) => line.words);
  return words.reduce((sum, { text, confidence }) => sum + (confidence >= SURE ? text.length : 0), 0);
}

function cut(page: GreyPicture, { x, y, width, height }: Box): GreyPicture {
  const grey = new Uint8ClampedArray(width * height);
  for (let row = 0; row < height; row++) {
    const from = (y + row) * page.width + x;
    grey.set(page.grey.subarray(from, from + width), row * width);
  }
  return { width, height, grey };
}

/** Lines of a piece at their place on the page, only with words that are sure and hold a letter or digit. */
function sureLines(piece: RecognisedPage, at: Box): readonly RecognisedLine[] {
  const moved = (box: Box) => ({ ...box, x: box.x + at.x, y: box.y + at.y });
  return piece.lines.flatMap(({ words, box }) => {
    const sure = words.filter(({ text, confidence }) => confidence >= SURE && /[\p{L}\p{N}]/u.test(text));
    if (sure.length === 0) return [];
    return [{ words: sure.map((word) => ({ ...word, box: moved(word.box) })), box: moved(box) }];
  });
}
