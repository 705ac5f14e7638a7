import { inflateSync } from 'node:zlib';
import { type Pixmap, pixmap } from './pixmap.ts';

/** Reads the PNG a browser's screenshot is: eight bits, RGB or RGBA, not interlaced. Anything else is a mistake of ours. */
export function decodePng(file: Uint8Array): Pixmap {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const parts: Uint8Array[] = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = 8; at < file.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8));
    const body = at + 8;
    if (type === 'IHDR') {
      width = view.getUint32(body);
      height = view.getUint32(body + 4);
      const [depth, colour, , , interlace] = file.subarray(body + 8, body + 13);
      if (depth !== 8 || (colour !== 2 && colour !== 6) || interlace !== 0)
        throw new Error('Not a PNG of a screenshot.');
      channels = colour === 2 ? 3 : 4;
    }
    if (type === 'IDAT') parts.push(file.subarray(body, body + length));
    at = body + length + 4;
  }
  return unfiltered(inflateSync(Buffer.concat(parts)), width, height, channels);
}

function unfiltered(data: Uint8Array, width: number, height: number, channels: number): Pixmap {
  const result = pixmap(width, height);
  const stride = width * channels;
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const filter = data[start] ?? 0;
    const row = data.slice(start + 1, start + 1 + stride);
    for (let i = 0; i < stride; i++) {
      const left = i >= channels ? (row[i - channels] ?? 0) : 0;
      const up = above[i] ?? 0;
      const corner = i >= channels ? (above[i - channels] ?? 0) : 0;
      row[i] = (row[i] ?? 0) + predicted(filter, left, up, corner);
    }
    for (let x = 0; x < width; x++)
      for (let c = 0; c < 3; c++) result.rgb[(y * width + x) * 3 + c] = row[x * channels + c] ?? 0;
    above = row;
  }
  return result;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const p = left + up - corner;
      const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)];
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
    default:
      return 0;
  }
}
