import { expect, test } from 'vitest';
import { unreadPiece } from './unread-piece.ts';

test('what was read and the rules are gone, what was not read is there', () => {
  const [width, height] = [300, 200];
  const grey = new Uint8ClampedArray(width * height).fill(245);
  const fill = (x: number, y: number, w: number, h: number) => {
    for (let row = y; row < y + h; row++) grey.fill(20, row * width + x, row * width + x + w);
  };
  fill(60, 60, 40, 20);
  fill(160, 60, 40, 20);
  fill(20, 100, 260, 3);
  const box = { x: 60, y: 60, width: 40, height: 20 };
  const read = { width, height, lines: [{ box, words: [{ text: 'Miete', confidence: 90, box }] }] };
  const piece = unreadPiece({ width, height, grey }, read, { x: 50, y: 50, width: 200, height: 100 });
  const at = (x: number, y: number) => piece.grey[(y - 50) * piece.width + x - 50];
  expect([at(80, 70), at(150, 101), at(180, 70)]).toEqual([245, 245, 20]);
  // The page itself stays as it is.
  expect(grey[70 * width + 80]).toBe(20);
});
