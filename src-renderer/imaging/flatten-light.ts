import type { GreyPicture } from './pixels.ts';

/** Blocks of 16 pixels are 1.8 mm at 220 dpi: in each some paper shows between the letters. */
const BLOCK = 16;

/** How bright the paper itself is, block by block: what shadows, lamps and folds do to a white sheet. */
export interface PaperLight {
  readonly columns: number;
  readonly rows: number;
  readonly light: Float32Array;
}

/**
 * Brightness of the paper: in each block a high percentile (noise makes the maximum too bright), closed over dark things
 * up to five blocks (bold headlines, logos, stamps) without moving the edge of a hard shadow, then smoothed.
 */
export function paperLight(picture: GreyPicture): PaperLight {
  const columns = Math.ceil(picture.width / BLOCK);
  const rows = Math.ceil(picture.height / BLOCK);
  const light = new Float32Array(columns * rows);
  const histogram = new Uint16Array(256);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      light[row * columns + column] = brightPercentile(picture, column * BLOCK, row * BLOCK, histogram);
    }
  }
  const closed = extreme(extreme(light, columns, rows, 3, Math.max), columns, rows, 3, Math.min);
  return { columns, rows, light: smooth(smooth(closed, columns, rows), columns, rows) };
}

function brightPercentile(picture: GreyPicture, left: number, top: number, histogram: Uint16Array): number {
  const right = Math.min(picture.width, left + BLOCK);
  const bottom = Math.min(picture.height, top + BLOCK);
  histogram.fill(0);
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const value = picture.grey[y * picture.width + x] ?? 0;
      histogram[value] = (histogram[value] ?? 0) + 1;
    }
  }
  let rest = (right - left) * (bottom - top) * 0.2;
  for (let value = 255; value >= 0; value--) {
    rest -= histogram[value] ?? 0;
    if (rest <= 0) return value;
  }
  return 0;
}

function extreme(
  values: Float32Array,
  columns: number,
  rows: number,
  radius: number,
  pick: (a: number, b: number) => number,
): Float32Array {
  const along = (from: Float32Array, count: number, step: number, lines: number, lineStep: number) => {
    const to = new Float32Array(from.length);
    for (let line = 0; line < lines; line++) {
      for (let i = 0; i < count; i++) {
        let best = from[line * lineStep + i * step] ?? 0;
        for (let k = Math.max(0, i - radius); k <= Math.min(count - 1, i + radius); k++) {
          best = pick(best, from[line * lineStep + k * step] ?? 0);
        }
        to[line * lineStep + i * step] = best;
      }
    }
    return to;
  };
  return along(along(values, columns, 1, rows, columns), rows, columns, columns, 1);
}

function smooth(values: Float32Array, columns: number, rows: number): Float32Array {
  const result = new Float32Array(values.length);
  const at = (x: number, y: number) =>
    values[Math.min(rows - 1, Math.max(0, y)) * columns + Math.min(columns - 1, Math.max(0, x))] ?? 0;
  const across = (x: number, y: number) => at(x - 1, y) + 2 * at(x, y) + at(x + 1, y);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      result[y * columns + x] = (across(x, y - 1) + 2 * across(x, y) + across(x, y + 1)) / 16;
    }
  }
  return result;
}

/** Every pixel divided by the brightness of the paper there: even paper at 255, ink as dark as it is on good light. */
export function flattenLight(picture: GreyPicture, paper: PaperLight = paperLight(picture)): GreyPicture {
  const { width, height, grey } = picture;
  const result = new Uint8ClampedArray(grey.length);
  const row = new Float32Array(paper.columns + 1);
  // Where each pixel of a row lies between two blocks is the same in every row.
  const block = new Uint16Array(width);
  const part = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    const u = Math.min(paper.columns - 1, Math.max(0, (x + 0.5) / BLOCK - 0.5));
    block[x] = u | 0;
    part[x] = u - (u | 0);
  }
  for (let y = 0, i = 0; y < height; y++) {
    const v = Math.min(paper.rows - 1, Math.max(0, (y + 0.5) / BLOCK - 0.5));
    const v0 = v | 0;
    const below = Math.min(paper.rows - 1, v0 + 1);
    for (let c = 0; c < paper.columns; c++) {
      const upper = paper.light[v0 * paper.columns + c] ?? 0;
      row[c] = Math.max(8, upper + ((paper.light[below * paper.columns + c] ?? 0) - upper) * (v - v0));
    }
    row[paper.columns] = row[paper.columns - 1] ?? 8;
    for (let x = 0; x < width; x++, i++) {
      const u0 = block[x] ?? 0;
      const left = row[u0] ?? 8;
      const light = left + ((row[u0 + 1] ?? 8) - left) * (part[x] ?? 0);
      result[i] = ((grey[i] ?? 0) * 255) / light;
    }
  }
  return { width, height, grey: result };
}
