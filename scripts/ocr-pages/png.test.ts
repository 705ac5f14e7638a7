import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodePng } from './png.ts';

function png(width: number, height: number, colour: number, rows: readonly (readonly number[])[]): Uint8Array {
  const chunk = (type: string, body: Uint8Array) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    return Buffer.concat([length, Buffer.from(type), body, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, colour, 0, 0, 0], 8);
  const data = deflateSync(Uint8Array.from(rows.flat()));
  return Buffer.concat([Buffer.alloc(8), chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

test('each of the five filters gives back the pixels', () => {
  // Two pixels a row: (10,20,30) and (13,25,37), written as differences to the left, above, their mean and Paeth's choice.
  const file = png(2, 5, 2, [
    [0, 10, 20, 30, 13, 25, 37],
    [1, 10, 20, 30, 3, 5, 7],
    [2, 0, 0, 0, 0, 0, 0],
    [3, 5, 10, 15, 2, 3, 4],
    [4, 0, 0, 0, 0, 0, 0],
  ]);
  const { width, height, rgb } = decodePng(file);
  expect([width, height]).toEqual([2, 5]);
  for (let row = 0; row < 5; row++) expect([...rgb.subarray(row * 6, row * 6 + 6)]).toEqual([10, 20, 30, 13, 25, 37]);
});

test('transparency is left out, another kind of PNG refused', () => {
  expect([...decodePng(png(1, 1, 6, [[0, 1, 2, 3, 255]])).rgb]).toEqual([1, 2, 3]);
  expect(() => decodePng(png(1, 1, 0, [[0, 1]]))).toThrow('screenshot');
});
