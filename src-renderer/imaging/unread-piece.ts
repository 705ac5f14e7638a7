import type { Box, RecognisedPage } from '#shared/documents';
import type { GreyPicture } from './pixels.ts';
import { PAPER, withoutRules } from './rules.ts';

/**
 * A piece of the page for a second try, without the words that were read already and without the rules of a table: what is
 * left is read faster, and no border becomes a letter.
 */
export function unreadPiece(page: GreyPicture, read: RecognisedPage, { x, y, width, height }: Box): GreyPicture {
  const grey = new Uint8ClampedArray(width * height);
  for (let row = 0; row < height; row++) {
    const from = (y + row) * page.width + x;
    grey.set(page.grey.subarray(from, from + width), row * width);
  }
  const piece = withoutRules({ width, height, grey });
  for (const { words } of read.lines) for (const { box } of words) wipe(piece, { ...box, x: box.x - x, y: box.y - y });
  return piece;
}

function wipe({ width, height, grey }: GreyPicture, box: Box): void {
  const left = Math.max(0, Math.floor(box.x - 2));
  const right = Math.min(width, Math.ceil(box.x + box.width + 2));
  const bottom = Math.min(height, Math.ceil(box.y + box.height + 2));
  if (left >= right) return;
  for (let y = Math.max(0, Math.floor(box.y - 2)); y < bottom; y++)
    grey.fill(PAPER, y * width + left, y * width + right);
}
