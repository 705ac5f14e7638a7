import type { Box, RecognisedLine, RecognisedPage } from '#shared/documents';
import { rereadDoubtful } from './doubtful-lines.ts';
import type { Engine } from './engine.ts';
import type { GreyPicture } from './pixels.ts';
import { inkShare } from './quality.ts';
import { uncoveredRegions } from './uncovered.ts';
import { unreadPiece } from './unread-piece.ts';
import { withLines } from './with-lines.ts';

/** More pieces than this are texture, and reading them costs time. */
const MOST_REGIONS = 4;
/** Words read in a second try must be sure of themselves: pictures and stamps give doubtful ones. */
const SURE = 60;
/** Fewer words than this were read of a page that has ink: it is one table, a receipt, or no text at all. */
const FEW_WORDS = 5;

/**
 * Reads a whole page as it stands, and again what the first try left out: segmentation 3 now and then takes a table inside
 * a letter for a picture. Together the second tries are never more than the page once more.
 */
export async function readWhole(engine: Engine, page: GreyPicture): Promise<RecognisedPage> {
  const first = await engine.read(page, '3');
  if (leftOut(page, first)) return first;
  let read = first;
  let pixels = 0;
  for (const region of uncoveredRegions(page, first).slice(0, MOST_REGIONS)) {
    pixels += region.width * region.height;
    if (pixels > page.width * page.height) break;
    const piece = await engine.read(unreadPiece(page, read, region), '6');
    read = withLines(read, sureLines(piece, region));
  }
  return await rereadDoubtful(engine, page, read);
}

/** Ink without words: segmentation 3 drops a page now and then that is one bordered table. */
export function leftOut(page: GreyPicture, read: RecognisedPage): boolean {
  return wordsOf(read) < FEW_WORDS && inkShare(page) >= 0.004;
}

/**
 * Once more what was left out: one column of whatever sizes (a receipt, a table), then loose words anywhere, if there was
 * any word at all: a wooden board, a photo and a pattern have none, and took 35 s before somebody was told.
 */
export async function readLoose(engine: Engine, page: GreyPicture, first: RecognisedPage): Promise<RecognisedPage> {
  let best = first;
  for (const segmentation of ['4', '11'] as const) {
    const read = await engine.read(page, segmentation);
    if (sureLetters(read) > sureLetters(best)) best = read;
    if (wordsOf(best) >= 20 || sureLetters(best) === 0) break;
  }
  return best;
}

const wordsOf = ({ lines }: RecognisedPage) => lines.reduce((count, line) => count + line.words.length, 0);

function sureLetters({ lines }: RecognisedPage): number {
  const words = lines.flatMap((line) => line.words);
  return words.reduce((sum, { text, confidence }) => sum + (confidence >= SURE ? text.length : 0), 0);
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
